import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { importsPage } from '../pages/imports-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('undoing an import brings the old value back, redo the new one', async ({ page, folders }) => {
  const desk = deskPage(page);
  const week = weekPage(page);
  const imports = importsPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(week.cell('HSI.HI', '-0.7')).toBeVisible();
  await dropPrices(folders.drop, 'correction.csv', [['HSI.HI', '恒生指数', '2026-03-20', '25974.91']]);
  await expect(week.cell('HSI.HI', '+2.0')).toBeVisible();
  await week.cell('HSI.HI', '+2.0').click();
  await expect(week.trace.locator('s')).toHaveText('25,277.32');

  await desk.open('imports');
  await imports.choose('correction.csv');
  await imports.undo();
  await expect(imports.detail).toContainText('已撤销');
  await desk.open('week');
  await expect(week.cell('HSI.HI', '-0.7')).toBeVisible();

  await desk.open('imports');
  await imports.choose('correction.csv');
  await imports.redo();
  await expect(imports.detail).toContainText('已导入');
  await desk.open('week');
  await expect(week.cell('HSI.HI', '+2.0')).toBeVisible();
});
