import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../electron/desk-fixture.ts';
import { dropPrices } from '../pages/price-file.ts';
import { watchlistPage } from '../pages/watchlist-page.ts';

const BAIDU = '百度集团-SW';
const LIST = [
  'code,name,sector,group,order,stance,rating,event,rated_on',
  `9888.HK,${BAIDU},互联网,,1,推荐,买入,首次,2025-09-01`,
  '0700.HK,腾讯控股,互联网,,2,受益标的,,,',
  `9888.HK,${BAIDU},汽车&自动驾驶,自动驾驶解决方案,1,受益标的,,,`,
];
const INSTRUMENTS = [
  'code,name,name_en,kind',
  `9888.HK,${BAIDU},Baidu,stock`,
  '0700.HK,腾讯控股,Tencent,stock',
  '3690.HK,美团-W,Meituan,stock',
];
/** The benchmark stands still; 百度 rises by 30 %, 美团 by 21 % up to the week before. */
const PRICES = [
  ['HSI.HI', '恒生指数', '2025-09-01', '25000'],
  ['HSI.HI', '恒生指数', '2026-03-13', '25000'],
  ['HSI.HI', '恒生指数', '2026-03-20', '25000'],
  ['9888.HK', BAIDU, '2025-09-01', '100'],
  ['9888.HK', BAIDU, '2026-03-20', '130'],
  ['3690.HK', '美团-W', '2025-09-01', '100'],
  ['3690.HK', '美团-W', '2026-03-13', '121'],
];

test.beforeEach(async ({ folders }) => {
  await writeFile(path.join(folders.drop, 'list.csv'), `${LIST.join('\n')}\n`);
  await writeFile(path.join(folders.drop, 'instruments.csv'), `${INSTRUMENTS.join('\n')}\n`);
  await dropPrices(folders.drop, 'prices.csv', PRICES);
});

test('a name is found by its spelling, added, rated, and heads the list when prices go against it', async ({
  app,
  page,
  folders,
}) => {
  const watchlist = watchlistPage(page);
  const { places, scorecard, dialog } = watchlist;
  await watchlist.open();
  await expect(places.rows).toHaveCount(3);
  await page.keyboard.press('a');
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('mt');
  await expect(dialog.getByRole('listbox').getByRole('option')).toContainText('美团-W');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('观点').selectOption('推荐');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(places.rows).toHaveCount(4);
  await expect(places.row('美团-W')).toContainText('互联网');

  await places.cell('美团-W', '美团-W').click();
  await watchlist.panel('美团-W').getByRole('button', { name: '评级', exact: true }).click();
  await dialog.getByLabel('评级日').fill('2025-09-01');
  await dialog.getByLabel('目标价').fill('150');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(places.row('美团-W')).toContainText('符合');
  await expect(places.cell('美团-W', '+21.0')).toBeVisible();
  // 150 / 121 - 1
  await expect(places.cell('美团-W', '+24.0')).toBeVisible();
  await expect(places.first).toContainText(BAIDU);

  await dropPrices(folders.drop, 'later.csv', [['3690.HK', '美团-W', '2026-03-20', '100']]);
  await expect(places.first).toContainText('美团-W');
  await expect(places.first).toContainText('未兑现');
  await expect(places.cell('美团-W', '0.0')).toBeVisible();

  await watchlist.tab('评级回溯');
  await expect(scorecard.first).toContainText('美团-W');
  const saved = path.join(folders.data, 'scorecard.csv');
  await app.evaluate(({ dialog: asked }, filePath) => {
    asked.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saved);
  await page.getByRole('main').getByRole('button', { name: '存为文件' }).click();
  await page.getByRole('menuitem', { name: '存为 CSV' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'scorecard.csv' })).toBeVisible();
  const [head = '', first = ''] = readFileSync(saved, 'utf8').split(/\r?\n/);
  expect(head).toContain('评级日');
  expect(first).toContain('3690.HK,美团-W');
  expect(first).toContain('未兑现');
});

test('a name in two groups is taken off one and stays in the other; the removal is undone', async ({ page }) => {
  const watchlist = watchlistPage(page);
  const { places } = watchlist;
  await watchlist.open();
  await expect(places.row(BAIDU)).toHaveCount(2);
  await places.row('自动驾驶解决方案').getByRole('gridcell', { name: BAIDU, exact: true }).click();
  const panel = watchlist.panel(BAIDU);
  await expect(panel).toContainText('自动驾驶解决方案');
  await panel.getByRole('button', { name: '移出', exact: true }).click();
  await expect(places.row(BAIDU)).toHaveCount(1);
  await expect(places.row(BAIDU)).toContainText('推荐');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(places.row(BAIDU)).toHaveCount(2);
});

test('places change by a key and by dragging, and stay so', async ({ page }) => {
  const watchlist = watchlistPage(page);
  const { places } = watchlist;
  await watchlist.open();
  await expect(places.first).toContainText(BAIDU);
  await places.cell('腾讯控股', '腾讯控股').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(places.first).toContainText('腾讯控股');
  await page.reload();
  await expect(places.first).toContainText('腾讯控股');
  // At the end of its group a step goes nowhere; the row keeps the focus.
  await places.cell('腾讯控股', '腾讯控股').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(places.first).toContainText(BAIDU);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(places.first).toContainText('腾讯控股');
  // Sorted, a row has no place of its own.
  const code = places.region.getByRole('columnheader', { name: '代码' });
  await code.click();
  await page.keyboard.press('Escape');
  await places.cell('腾讯控股', '腾讯控股').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: '恢复原有次序后才能移动' })).toBeVisible();
  await code.click();
  await code.click();
  await expect(places.first).toContainText('腾讯控股');
  const handle = places.row('推荐').locator('.ag-drag-handle');
  await handle.hover();
  await page.mouse.down();
  await places.row('腾讯控股').hover({ position: { x: 120, y: 3 }, force: true });
  await places.row('腾讯控股').hover({ position: { x: 124, y: 3 }, force: true });
  await expect(page.locator('.ag-dnd-ghost')).toHaveText(BAIDU);
  await page.mouse.up();
  await expect(places.first).toContainText(BAIDU);
});
