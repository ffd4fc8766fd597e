import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('Ctrl K finds a view, a name and a week by a few letters', async ({ page }) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
  const field = page.getByRole('combobox', { name: '搜索' });
  const ask = async (text: string) => {
    await page.keyboard.press('Control+k');
    await field.fill(text);
    await page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  };
  await ask('AH溢价');
  await expect(page).toHaveURL(/#\/ah-premium/);
  await ask('2026-02-02');
  await expect(desk.weekLabel).toContainText('2026-02-02');
  await ask('HSTECH');
  await expect(week.trace).toContainText('恒生科技指数 2026-02-02 至 2026-02-08 周涨跌幅');
  await ask('0700');
  await expect(page).toHaveURL(/#\/stock\/2026-02-02\?code=0700\.HK/);
  await expect(page.getByRole('heading', { name: '腾讯控股', exact: true })).toBeVisible();
});

test('Enter before the week’s names are there leads to the name once they are', async ({ page }) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
  // A week that was never asked for: its names are still on their way when Enter is pressed.
  await page.evaluate(() => {
    window.location.hash = '#/week/2025-09-01';
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('0700');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/stock\/2025-09-01\?code=0700\.HK/);
  await expect(desk.weekLabel).toContainText('2025-09-01');
});

test('S puts the name of the row on the watchlist, and the notice takes it back', async ({ page }) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await week.cell('HSTECH.HI', 'HSTECH.HI').click();
  await page.keyboard.press('s');
  const told = page.getByRole('status').filter({ hasText: 'HSTECH.HI 已加入股票池' });
  await expect(told).toBeVisible();
  await desk.open('watchlist');
  await expect(page.getByRole('region', { name: '股票池' })).toContainText('待分类');
  await told.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('region', { name: '股票池' })).not.toContainText('待分类');
});
