import type { Page } from '@playwright/test';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';
import { weekPage } from '../pages/week-page.ts';

/** 港股通活跃个股 and what is chosen around it. */
function flowsPage(page: Page) {
  const table = tablePage(page, '港股通活跃个股');
  const span = page.getByRole('radiogroup', { name: '统计期间' });
  return {
    table,
    card: page.locator('.tableCard'),
    span: (name: string) => span.getByRole('radio', { name, exact: true }),
    channel: (name: string) => page.getByRole('radiogroup', { name: '通道' }).getByRole('radio', { name, exact: true }),
    net: (row: string) => table.row(row).locator('[col-id=net]'),
  };
}

test('the lists stand over a day, the week, its month or any days, by mouse and by key', async ({ page }) => {
  const flows = flowsPage(page);
  await deskPage(page).open('flows');
  await expect(flows.card).toContainText('亿港元 · 2026-03-16 — 2026-03-22');
  await expect(flows.net('阿里巴巴-W')).toHaveText('52.59');

  await flows.span('月').click();
  await expect(flows.card).toContainText('2026-03-01 — 2026-03-22');
  await expect(flows.net('阿里巴巴-W')).toHaveText('72.75');

  // The arrows go through the spans, and choose.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(flows.span('日')).toBeChecked();
  await expect(flows.card).toContainText('亿港元 · 2026-03-20');
  await expect(flows.net('阿里巴巴-W')).toHaveText('17.31');
  await page.getByRole('combobox', { name: '日期' }).selectOption('2026-03-17');
  await expect(flows.card).toContainText('亿港元 · 2026-03-17');

  await flows.span('区间').click();
  await page.getByLabel('起始日').fill('2026-03-19');
  await page.getByLabel('截止日').fill('2026-03-25');
  await expect(flows.card).toContainText('截至03-20（2/5日）');
  await page.getByLabel('截止日').fill('2026-03-10');
  await expect(flows.card).toContainText('起始日晚于截止日');
  await flows.span('周').click();
  await expect(flows.net('阿里巴巴-W')).toHaveText('52.59');
});

test('a name that is new on the list is marked, and those that dropped off are told below', async ({ page }) => {
  const flows = flowsPage(page);
  await deskPage(page).open('flows');
  await expect(flows.table.row('耀才证券金融').locator('[col-id=isNew]')).toHaveText('新');
  await expect(flows.table.row('腾讯控股').locator('[col-id=isNew]')).toHaveText('');
  await expect(flows.card).toContainText('落榜（较 2026-03-09 — 2026-03-15）：小鹏汽车-W、地平线机器人-W、');
});

test('closing rows add up to the printed total, and so do those of one channel', async ({ page }) => {
  const flows = flowsPage(page);
  await deskPage(page).open('flows');
  const printed = async (row: string) => {
    const text = (await flows.net(row).textContent()) ?? '';
    const value = Number(text.replace(/[(),]/g, ''));
    return text.startsWith('(') ? -value : value;
  };
  for (const span of ['周', '月']) {
    await flows.span(span).click();
    await expect(flows.card).toContainText(span === '周' ? '2026-03-16 — 2026-03-22' : '2026-03-01 — 2026-03-22');
    const [total, ...parts] = [
      await printed('港股通合计（折算）'),
      await printed('上榜个股合计'),
      await printed('上榜ETF'),
      await printed('未上榜（倒算）'),
    ];
    // Each is rounded by itself.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThan(0.0201);
  }
  await flows.channel('沪').click();
  await expect(flows.table.row('上榜合计')).toBeVisible();
  expect(
    Math.abs((await printed('上榜个股合计')) + (await printed('上榜ETF')) - (await printed('上榜合计'))),
  ).toBeLessThan(0.0151);
  await expect(flows.table.row('未上榜（倒算）')).toHaveCount(0);
  await expect(flows.card).toContainText('未上榜与港股通合计只按沪深合计倒算');
});

test('C copies the table as the grid shows it', async ({ app, page }) => {
  const flows = flowsPage(page);
  await deskPage(page).open('flows');
  await flows.table.cell('腾讯控股', '腾讯控股').click();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: '已复制表格' })).toBeVisible();
  const html = await app.evaluate(async ({ clipboard }) => {
    const item = (await clipboard.read()).at(-1);
    return new Response((await item?.getType('text/html')) as Blob).text();
  });
  const copied = await page.evaluate((text) => {
    const rows = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('tr');
    return [...rows].map((row) => [...row.children].map((cell) => cell.textContent));
  }, html);
  expect(copied[0]?.slice(0, 4)).toEqual(['代码', '简称', '新', '净买入 (亿港元)']);
  const columns = ['code', 'name', 'isNew', 'net', 'days', 'share', 'price', 'holding', 'holding-4w'];
  expect(copied).toHaveLength(1 + 16 + 4);
  for (const row of copied.slice(1)) {
    const shown = flows.table.rows.filter({ has: page.getByRole('gridcell', { name: row[0] ?? '', exact: true }) });
    // The name of a sum stands over both columns.
    const isSum = row[1] === '';
    for (const [index, id] of columns.entries())
      if (!(isSum && id === 'name')) await expect(shown.locator(`[col-id="${id}"]`)).toHaveText(row[index] ?? '');
  }
});

test('a number of the table leads to its lines, over the span that is shown', async ({ page }) => {
  const [flows, week] = [flowsPage(page), weekPage(page)];
  await deskPage(page).open('flows');
  await flows.span('日').click();
  await expect(flows.card).toContainText('亿港元 · 2026-03-20');
  await flows.table.row('阿里巴巴-W').locator('[col-id=share]').click();
  await expect(week.trace).toContainText('阿里巴巴-W 港股通 2026-03-20 至 2026-03-20 占成交');
  await expect(week.trace).toContainText('占成交 ＝ 该股上榜各日');
  await expect(week.trace).toContainText('示例-港股通十大活跃股-2026.csv');
  await flows.net('未上榜（倒算）').click();
  await expect(week.trace).toContainText('2026-03-20 至 2026-03-20 未上榜（倒算）');
  await page.keyboard.press('Escape');
  await flows.table.row('腾讯控股').locator('[col-id="holding-4w"]').click();
  await expect(week.trace).toContainText('4周港股通持股变动');
});

test('southbound stands by day, week, month and year, and what is not whole is said', async ({ page }) => {
  await deskPage(page).open('flows');
  const by = page.getByRole('radiogroup', { name: '口径' });
  await by.getByRole('radio', { name: '周' }).click();
  await expect(page.getByRole('article', { name: '港股通每周成交净额，20260316-0322净流出54.68亿元' })).toBeVisible();
  await by.getByRole('radio', { name: '月' }).click();
  await expect(
    page.getByRole('article', { name: /^港股通每月成交净额，2026年3月截至03-20（15\/22日）/ }),
  ).toBeVisible();
  await expect(page.getByRole('article', { name: /^2025年1月以来港股通累计/ })).toBeVisible();
  await by.getByRole('radio', { name: '年' }).click();
  await expect(page.getByRole('article', { name: /^港股通每年成交净额，2026年截至03-20/ })).toBeVisible();
});
