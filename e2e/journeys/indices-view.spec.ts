import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';

test('a group is measured against a benchmark, line by line, and its table is copied as it is filtered', async ({
  app,
  page,
}) => {
  const [desk, table] = [deskPage(page), tablePage(page, /^区间涨跌幅$/)];
  const chart = page.getByRole('main').getByRole('article');
  await desk.open('indices');
  await expect(chart).toContainText('以来走势');
  await chart.getByRole('radio', { name: '相对', exact: true }).click();
  await expect(chart).toHaveAccessibleName('2025-03-20 以来相对恒生指数');
  await chart.getByLabel('基准').selectOption('000300.SH');
  await expect(chart).toHaveAccessibleName('2025-03-20 以来相对沪深300');

  // A tick takes a line out and brings it back, by mouse and by key.
  const picture = chart.getByRole('img');
  await expect(picture).toHaveAccessibleName(/恒生科技指数/);
  await table.cell('HSTECH.HI', '☑').click();
  await expect(picture).not.toHaveAccessibleName(/恒生科技指数/);
  await page.keyboard.press('Space');
  await expect(picture).toHaveAccessibleName(/恒生科技指数/);

  // A click on the name marks its row.
  await table.cell('HSI.HI', '恒生指数').click();
  await expect(table.row('HSI.HI').first()).toHaveClass(/chosenRow/);

  await page.getByRole('textbox', { name: '筛选' }).fill('恒生');
  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制表格' })).toBeVisible();
  const copied = await app.evaluate(async ({ clipboard }) => {
    const item = (await clipboard.read()).at(-1);
    return new Response((await item?.getType('text/plain')) as Blob).text();
  });
  expect(copied).toContain('行业与主要股指 区间涨跌幅 2026-03-16');
  expect(copied).toContain('恒生科技指数');
  expect(copied).not.toContain('沪深300');
  expect(copied).not.toContain('☑');
});
