import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage, VIEW_LIST } from '../pages/desk-page.ts';
import { figuresPage } from '../pages/figures-page.ts';
import { violationsOf } from '../pages/violations.ts';
import { watchlistPage } from '../pages/watchlist-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('axe finds nothing in the dialogs of figures', async ({ page }) => {
  const [week, figures] = [weekPage(page), figuresPage(page)];
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
  for (const name of ['指标分组', '图表目录', '新建图表']) {
    await figures.board(name).click();
    await expect(figures.dialog).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expect.soft.poll(() => violationsOf(page), { message: name }).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(figures.dialog).toBeHidden();
  }
});

test('axe finds nothing in the dialogs of the list, nor on the scorecard', async ({ page }) => {
  const watchlist = watchlistPage(page);
  await watchlist.open();
  await expect(watchlist.places.first).toBeVisible();
  const opened = [
    ['添加', page.getByTitle('添加（A）')],
    ['评级', page.getByRole('main').getByRole('button', { name: '评级', exact: true })],
    ['改动记录', page.getByRole('main').getByRole('button', { name: '改动记录', exact: true }).first()],
    ['评级标准', page.getByRole('main').getByRole('button', { name: '评级标准', exact: true })],
    ['行业评级', page.getByRole('list', { name: '行业评级' }).getByRole('button').first()],
  ] as const;
  for (const [name, button] of opened) {
    await button.click();
    await expect(watchlist.dialog).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expect.soft.poll(() => violationsOf(page), { message: name }).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(watchlist.dialog).toBeHidden();
  }
  await watchlist.tab('评级回溯');
  await expect(watchlist.scorecard.first).toBeVisible();
  await expect.soft.poll(() => violationsOf(page), { message: '评级回溯' }).toEqual([]);
});

test('axe finds nothing in any view, in either theme', async ({ page }) => {
  test.setTimeout(120_000);
  const [desk, week] = [deskPage(page), weekPage(page)];
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    if (theme === 'dark') await desk.switchTheme();
    await expect(page.locator('html')).toHaveAttribute('data-mode', theme);
    for (const view of VIEW_LIST) {
      await desk.open(view);
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await expect.soft.poll(() => violationsOf(page), { message: `${view} ${theme}` }).toEqual([]);
    }
    await desk.open('week');
    await week.headline('恒生互联网科技业').click();
    await expect(week.trace).toContainText('溯源');
    expect.soft(await violationsOf(page), `trace ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
