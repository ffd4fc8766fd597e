import { expect, test } from '../electron/desk-fixture.ts';
import { importsPage } from '../pages/imports-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('a number leads to its raw line, and the line to its file', async ({ page, folders }) => {
  const week = weekPage(page);
  const imports = importsPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  const number = week.cell('HSI.HI', '-0.7');
  await number.click();

  await expect(week.trace).toContainText('-0.739350');
  await expect(week.trace).toContainText('week.csv');
  await expect(week.trace.locator('mark')).toHaveText('25277.32');
  await expect(week.trace).toContainText('HSI.HI,恒生指数,2026-03-20,25277.32');
  const panel = await week.trace.boundingBox();
  const asked = await number.boundingBox();
  expect((asked?.x ?? 0) + (asked?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  await expect(number).toBeInViewport({ ratio: 1 });

  await week.trace.getByRole('button', { name: '打开导入' }).click();
  await expect(imports.markedLine).toContainText('HSI.HI,恒生指数,2026-03-20,25277.32');
  await expect(imports.detail).toContainText('week.csv');
});

test('Enter on a number opens its trace, T too, and Escape closes it', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await week.headline('恒生互联网科技业').focus();
  await page.keyboard.press('Enter');
  await expect(week.trace).toContainText('恒生互联网科技业');
  await page.keyboard.press('Escape');
  await expect(week.trace).toBeHidden();

  await week.headline('恒生互联网科技业').focus();
  await page.keyboard.press('t');
  await expect(week.trace).toContainText('恒生互联网科技业');

  await page.keyboard.press('Escape');
  await week.cell('000300.SH', '-2.2').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(week.trace.locator('mark')).toHaveText('4567.02');
});
