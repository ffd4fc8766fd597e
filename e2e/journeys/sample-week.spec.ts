import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('the sample week stands as the report printed it, and 52.59 leads to its lines', async ({ page }) => {
  const week = weekPage(page);
  await expect(week.headline('恒生互联网科技业')).toHaveText('-3.0%');
  await expect(week.headlines).toContainText('跑输恒生指数 2.3 个百分点');
  await expect(week.headline('港股通周成交净额')).toHaveText('-54.68 亿元');
  await expect(week.headlines).toContainText('净流出环比收窄');
  await expect(week.headline('AH溢价指数')).toHaveText('119.81');
  await expect(week.headline('涨幅居前')).toHaveText('美团-W +4.2%');
  for (const [no, title] of [
    ['图1', '恒生互联网科技业跌3.0%'],
    ['图2', '美团-W涨4.2%居前'],
    ['图7', '全球主要股指多数下跌'],
    ['图8', '恒生港股通高股息跌幅最小'],
    ['图9', '恒生港股通金融、恒生港股通创新药、恒生生物科技上涨'],
    ['图10', '港股通净流出54.68亿元，环比收窄'],
    ['图11', 'AH溢价指数收于119.81'],
  ] as const)
    await expect(week.figureNo(no)).toContainText(title);
  const table = week.figureNo('表1');
  for (const closing of ['上榜个股合计', '上榜ETF', '未上榜（倒算）', '港股通合计（折算）'])
    await expect(table.getByRole('row').filter({ hasText: closing })).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: '中芯国际' })).toContainText('(23.75)');
  await expect(table.getByRole('row')).toHaveCount(1 + 16 + 4);

  await table.getByRole('button', { name: /52\.59$/ }).click();
  await expect(week.trace).toContainText('亿港元');
  const inputs = week.trace.getByRole('list', { name: '所用的数值' }).getByRole('button');
  await expect(inputs).toHaveCount(10);
  await expect(week.trace.locator('mark')).toBeVisible();
  await expect(week.trace).toContainText('示例-港股通十大活跃股-2026.csv');
  await inputs.nth(9).click();
  await expect(week.trace).toContainText('2026-03-20,sz,');
  const [panel, asked] = [await week.trace.boundingBox(), await table.locator('.asked').boundingBox()];
  expect((asked?.x ?? 0) + (asked?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
});

test('movers and recommended names stand among the figures, those against their rating first', async ({ page }) => {
  const week = weekPage(page);
  await expect(week.card('本周异动')).toContainText('美团-W');
  const names = week.card('推荐与受益标的');
  await expect(names.getByRole('list', { name: '与评级相悖' })).toContainText('拼多多');
  await expect(names).toContainText('重点推荐浪潮数字企业');
  await names.getByRole('button', { name: /拼多多 相对收益/ }).click();
  await expect(week.trace).toContainText('百分点');
});

test('flows, indices, AH premium and watchlist show the week, and each number its trace', async ({ page }) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await desk.open('flows');
  const flows = tablePage(page, '港股通活跃个股');
  await expect(flows.row('阿里巴巴-W')).toContainText('52.59');
  await expect(flows.row('未上榜（倒算）')).toContainText('(3.20)');
  await flows.cell('腾讯控股', '26.68').click();
  await expect(week.trace).toContainText('2026-03-16 至 2026-03-22 上榜净买入');
  await page.keyboard.press('Escape');
  await flows.cell('腾讯控股', '腾讯控股').click();
  await expect(page.getByRole('article', { name: /^腾讯控股 每日上榜净买入，03-20 / })).toBeVisible();
  await page
    .getByRole('radiogroup', { name: '区间' })
    .or(page.getByRole('group', { name: '区间' }))
    .getByText('26周')
    .click();
  await expect(page.getByRole('article', { name: /^近26周港股通累计/ })).toBeVisible();

  await desk.open('indices');
  const indices = tablePage(page, '区间涨跌幅');
  await expect(indices.cell('HSIII.HI', '-3.0')).toBeVisible();
  await page
    .getByRole('navigation', { name: '分组' })
    .getByRole('button', { name: /全球股指/ })
    .click();
  await expect(indices.row('日经225')).toContainText('03-19');
  await indices.rows.filter({ hasText: 'SPX.GI' }).locator('[col-id="1m"]').click();
  await expect(week.trace).toContainText('标普500 1月涨跌幅，截至 2026-03-22');
  await page.keyboard.press('Escape');

  await desk.open('ah-premium');
  const pairs = tablePage(page, 'AH股对');
  await expect(pairs.first).toContainText('招商银行');
  await pairs.cell('中芯国际', '中芯国际').click();
  await expect(page.getByRole('article', { name: /^中芯国际 AH溢价/ })).toBeVisible();
  await page.getByText('10年', { exact: true }).click();
  await expect(page.getByRole('article', { name: /处近10年/ })).toBeVisible();

  await desk.open('watchlist');
  const list = tablePage(page, '股票池');
  await expect(list.first).toContainText('偏离');
  await list.cell('百度集团-SW', '互联网').first().click();
  await expect(page.getByRole('region', { name: '百度集团-SW', exact: true })).toContainText('未兑现');
});

test('a click on a column of a chart leads to the day that it stands for', async ({ page }) => {
  const week = weekPage(page);
  const canvas = week.figureNo('图10').getByRole('img');
  await canvas.scrollIntoViewIfNeeded();
  // Charts are drawn in turn; what is not drawn yet answers no click.
  await expect(canvas.locator('canvas')).toBeVisible();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await canvas.click({ position: { x: box.width - 8, y: box.height / 2 } });
  await expect(week.trace).toContainText('港股通 2026-03-20 成交净额');
});

test('C on a table of the report copies it as a table, under its title and above its source', async ({ app, page }) => {
  const week = weekPage(page);
  await week.figureNo('表1').hover();
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: '已复制表格' })).toBeVisible();
  const html = await app.evaluate(async ({ clipboard }) => {
    const item = (await clipboard.read()).at(-1);
    return new Response((await item?.getType('text/html')) as Blob).text();
  });
  expect(html).toMatch(/<td style="[^"]*text-align:right[^"]*">\(23\.75\)<\/td>/);
  expect(html).toMatch(/^<p [^>]*>表1 .*阿里巴巴-W获港股通净买入52\.59亿港元居首/);
  expect(html).toContain('未上榜（倒算）');
});
