import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('two weeks stand side by side from the calendar, swap, and part again', async ({ page }) => {
  const desk = deskPage(page);
  await desk.weekLabel.click();
  const picker = page.getByRole('dialog', { name: '全部周' });
  await picker.getByRole('radio', { name: '对比周' }).click();
  await picker.getByRole('button', { name: /2026-03-09/ }).click();
  await expect(page).toHaveURL(/#\/week\/2026-03-16\?against=2026-03-09$/);
  const numbers = page.getByRole('region', { name: '关键数字' });
  await expect(numbers.getByRole('row').filter({ hasText: '港股通净买入' })).toContainText(
    /-54\.68.*-130\.43.*\+75\.75/,
  );
  const figures = page.getByRole('region', { name: '图表' });
  await expect(figures.getByRole('article', { name: /^图1 / })).toHaveCount(2);
  const flows = tablePage(page, '港股通头部活跃个股');
  await expect(flows.cell('0700.HK', '58.22')).toBeVisible();

  await page.getByRole('button', { name: '互换' }).click();
  await expect(desk.weekLabel).toContainText('2026-03-09');
  await expect(numbers.getByRole('row').filter({ hasText: '港股通净买入' })).toContainText(
    /-130\.43.*-54\.68.*-75\.75/,
  );
  await page.keyboard.press('Escape');
  await expect(numbers).toBeHidden();
  await expect(weekPage(page).figureNo('图1')).toBeVisible();
});

test('the palette leads to a comparison too', async ({ page }) => {
  await expect(weekPage(page).figureNo('图1')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('对比 2026-02-23');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/against=2026-02-23$/);
  await expect(page.getByRole('region', { name: '关键数字' })).toContainText('2026-02-23 — 03-01');
});

test('a figure’s last eight weeks: names by weeks as numbers, days as pictures; each leads to its week', async ({
  page,
}) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  const open = async (no: string) => {
    await week.figureNo(no).hover();
    await week.figureNo(no).getByRole('button', { name: '近8周' }).click();
  };
  const dialog = page.getByRole('dialog');
  await open('图1');
  await expect(dialog.getByRole('row').filter({ hasText: '恒生互联网科技业' })).toContainText(/-6\.5.*-3\.1.*-3\.0/);
  await dialog.getByRole('button', { name: /恒生互联网科技业 -6\.5/ }).click();
  await expect(week.trace).toContainText('恒生互联网科技业');
  await page.keyboard.press('Escape');

  await open('图10');
  await expect(dialog.getByRole('button', { name: /^打开 / })).toHaveCount(8);
  await expect(dialog).toContainText('港股通当周休市');
  await dialog.getByRole('button', { name: '打开 2026-03-02 — 03-08' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.weekLabel).toContainText('2026-03-02');
});

test('the calendar says how whole each week is, and is gone through by arrows', async ({ page }) => {
  const desk = deskPage(page);
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await desk.weekLabel.click();
  const picker = page.getByRole('dialog', { name: '全部周' });
  await picker.getByRole('button', { name: /^2026-03-16/ }).focus();
  await expect(picker).toContainText('14 项数据齐备');
  await page.keyboard.press('ArrowUp');
  await expect(picker.getByRole('button', { name: /^2026-02-16/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(picker.getByRole('button', { name: /^2026-02-09 — 02-15 第7周 港股 5\/5 天/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.weekLabel).toContainText('2026-02-09');
});
