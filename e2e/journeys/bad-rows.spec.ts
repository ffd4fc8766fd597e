import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { importsPage } from '../pages/imports-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';

test('rejected rows are told one by one, and each leads to its line in the file', async ({ page, folders }) => {
  const desk = deskPage(page);
  const imports = importsPage(page);
  const bad = [
    ['HSI.HI', '恒生指数', '2026-03-18', 'abc'],
    ['HSI.HI', '恒生指数', '2026-02-30', '25800'],
  ];
  await dropPrices(folders.drop, 'bad.csv', [...FULL_WEEK.slice(0, 3), ...bad]);
  await expect(desk.navigation.getByRole('link', { name: /导入/ })).toContainText('2');

  await desk.open('imports');
  await imports.choose('bad.csv');
  const issues = imports.detail.getByRole('table');
  await expect(issues.getByRole('row')).toHaveCount(3);
  await expect(issues).toContainText('HSI.HI,恒生指数,2026-03-18,abc');
  await issues.getByRole('button', { name: '第 6 行' }).click();
  await expect(imports.markedLine).toContainText('HSI.HI,恒生指数,2026-02-30,25800');
});
