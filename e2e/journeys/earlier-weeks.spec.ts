import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { dropPrices } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('an earlier week is a key, a click or a day away, and a new file does not move the user off it', async ({
  page,
  folders,
}) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await page.keyboard.press('[');
  await expect(desk.weekLabel).toContainText('2026-03-09');
  await expect(week.figureNo('图10')).toContainText('20260309-0315 港股通净流出130.43亿元');
  await page.getByRole('button', { name: '上一周' }).click();
  await expect(desk.weekLabel).toContainText('2026-03-02');

  await desk.weekLabel.click();
  const picker = page.getByRole('dialog', { name: '全部周' });
  await picker.getByRole('button', { name: '上一年' }).click();
  await picker.getByRole('button', { name: /2025-12-22/ }).click();
  await expect(desk.weekLabel).toContainText('2025-12-22');
  await expect(week.headline('恒生互联网科技业')).toBeVisible();

  await desk.weekLabel.click();
  await picker.getByLabel('日期').fill('2026-02-18');
  await expect(desk.weekLabel).toContainText('2026-02-16');

  await dropPrices(folders.drop, 'monday.csv', [['HSI.HI', '恒生指数', '2026-03-23', '25100.00']]);
  await expect(desk.statusLine).toContainText('24 个文件');
  await expect(desk.weekLabel).toContainText('2026-02-16');
});

test('Monday’s first rows leave the desk at the last whole week', async ({ page, folders }) => {
  const desk = deskPage(page);
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await dropPrices(folders.drop, 'monday.csv', [['HSI.HI', '恒生指数', '2026-03-23', '25100.00']]);
  await expect(desk.statusLine).toContainText('24 个文件');
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await page.keyboard.press(']');
  await expect(desk.weekLabel).toContainText('2026-03-23');
});
