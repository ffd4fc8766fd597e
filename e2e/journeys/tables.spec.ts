import { launchApp } from '../electron/desk-fixture.ts';
import { expect, test } from '../electron/sample-fixture.ts';
import { copiedText } from '../pages/copied-table.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';

test('columns, order of rows and filter of a table are found again after a restart', async ({ folders }) => {
  const first = await launchApp(folders);
  const before = await first.firstWindow();
  await deskPage(before).open('ah-premium');
  const pairs = tablePage(before, 'AH股对');
  await expect(pairs.rows).toHaveCount(12);
  await before.getByRole('button', { name: '选择列' }).click();
  await before.getByRole('checkbox', { name: /汇率/ }).check();
  await before.getByRole('checkbox', { name: '行业' }).uncheck();
  await before.keyboard.press('Escape');
  await expect(pairs.region.getByRole('columnheader', { name: '汇率' })).toBeVisible();
  await pairs.region.getByRole('columnheader', { name: '溢价' }).click();
  await expect(pairs.first).toContainText('长飞光纤光缆');
  await before.getByRole('textbox', { name: '筛选' }).fill('zg');
  // 中国平安 and 中国海洋石油
  await expect(pairs.rows).toHaveCount(2);
  const shown = await pairs.rows.allTextContents();
  await first.close();

  const second = await launchApp(folders);
  const after = await second.firstWindow();
  const again = tablePage(after, 'AH股对');
  await expect(again.region.getByRole('columnheader', { name: '汇率' })).toBeVisible();
  await expect(again.region.getByRole('columnheader', { name: '行业' })).toBeHidden();
  await expect(after.getByRole('textbox', { name: '筛选' })).toHaveValue('zg');
  await expect(again.rows).toHaveCount(shown.length);
  expect(await again.rows.allTextContents()).toEqual(shown);
  await second.close();
});

test('cells are marked by keys alone, their sum is told, and they are copied as cells or as a table', async ({
  app,
  page,
}) => {
  await deskPage(page).open('ah-premium');
  const pairs = tablePage(page, 'AH股对');
  await expect(pairs.rows).toHaveCount(12);
  await pairs.cell('招商银行', '3968.HK').click();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  // 39.60 + 97.37 + 93.70
  await expect(page.getByRole('status').filter({ hasText: '选中 3 个数' })).toContainText('230.67');
  for (const key of ['Shift+ArrowUp', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByRole('status').filter({ hasText: '已复制 2 行 × 2 列' })).toBeVisible();
  expect(await copiedText(app, 'text/plain')).toBe('39.60\t47.70\n97.37\t114.00');
  await page.keyboard.press('c');
  await expect.poll(() => copiedText(app, 'text/html')).toMatch(/A股 元<\/th>.*47\.70<\/td>/s);
});

test('a file of any length is scrolled through as a table', async ({ page }) => {
  await deskPage(page).open('imports');
  const files = tablePage(page, '导入的文件');
  await page.getByRole('textbox', { name: '筛选' }).fill('港股通持股-2025');
  await files.row('港股通持股-2025').click();
  await page.getByRole('radio', { name: '表格' }).click();
  const records = page.getByRole('region', { name: /港股通持股-2025.*的记录/ });
  await expect(records.getByRole('row').filter({ hasText: 'date' }).first()).toBeVisible();
  await records.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(records.locator('[role=row][row-index="6875"]')).toContainText('6876');
});
