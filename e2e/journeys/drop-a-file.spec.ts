import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('an empty desk says where to drop files; a file that falls there fills the week, without a reload', async ({
  page,
  folders,
}) => {
  const desk = deskPage(page);
  const week = weekPage(page);
  await expect(page.getByRole('main')).toContainText(folders.drop);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));

  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);

  await expect(week.headline('恒生互联网科技业')).toHaveText('-3.0%');
  await expect(week.figure).toContainText('恒生互联网科技业跌3.0%');
  await expect(week.cell('HSI.HI', '-0.7')).toBeVisible();
  await expect(desk.weekLabel).toContainText('2026-03-16 — 03-22');
  await expect(desk.statusLine).toContainText('1 个文件');
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);

  await dropPrices(folders.drop, 'correction.csv', [['HSI.HI', '恒生指数', '2026-03-20', '25974.91']]);
  await expect(week.cell('HSI.HI', '+2.0')).toBeVisible();
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
});
