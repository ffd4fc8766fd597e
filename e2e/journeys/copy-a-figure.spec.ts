import { expect, test } from '../electron/desk-fixture.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('C copies the figure as the report prints it', async ({ app, page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(week.figure).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: '已复制图片' })).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.has('image/png'))).toBe(true);
});

test('C copies the figure on the whole screen too, and the table where the table has the focus', async ({
  app,
  page,
  folders,
}) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(week.figure).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: '已复制图片' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog')).toBeHidden();

  await week.cell('HSI.HI', 'HSI.HI').click();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: '已复制表格' })).toBeVisible();
  const copied = await app.evaluate(async ({ clipboard }) => {
    const item = (await clipboard.read()).at(-1);
    return Promise.all(
      ['text/plain', 'text/html'].map(async (type) => new Response((await item?.getType(type)) as Blob).text()),
    );
  });
  expect(copied[0]).toContain('HSI.HI\t恒生指数\t-0.7\t25,277.32\t03-20');
  expect(copied[1]).toMatch(/<td style="[^"]*text-align:right[^"]*">-0\.7<\/td>/);
});

test('the data behind a figure stands in its place, and each number has its trace', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await week.figure.getByRole('button', { name: '数据表' }).click();
  const row = week.figure.getByRole('row').filter({ hasText: '中国金龙' });
  await expect(row).toContainText('2026-03-20');
  await row.getByRole('button').click();
  await expect(week.trace).toContainText('中国金龙');
});
