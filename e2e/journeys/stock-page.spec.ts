import { launchApp } from '../electron/desk-fixture.ts';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { stockPage } from '../pages/stock-page.ts';
import { tablePage } from '../pages/table-page.ts';
import { findTextFaults } from '../pages/text-boxes.ts';
import { violationsOf } from '../pages/violations.ts';
import { weekPage } from '../pages/week-page.ts';

test('pinyin leads to a stock’s page, whose numbers lead to their traces; Esc leads back', async ({ page }) => {
  const [week, stock] = [weekPage(page), stockPage(page)];
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
  await stock.find('albb');
  await expect(page).toHaveURL(/#\/stock\?code=9988\.HK/);
  await expect(stock.facts).toContainText('互联网 · 推荐');
  await expect(stock.number(/本周/)).toHaveText('-5.6%');
  await expect(stock.number(/港股通净买入/)).toHaveText('52.59');
  await expect(stock.number(/空间/)).toHaveText('+42.0%');
  for (const title of [/收于130\.30港元$/, /每日上榜净买入/, /港股通持股 11\.6%/, /自2025-08-31评级以来/])
    await expect(stock.chart(title)).toBeVisible();
  await stock.number(/区间位置/).click();
  await expect(week.trace).toContainText('阿里巴巴-W 2026-03-22 52周区间位置');
  await expect(week.trace.getByRole('list', { name: '所用的数值' }).getByRole('button')).toHaveCount(3);
  // The topmost first: the trace, then the page.
  await page.keyboard.press('Escape');
  await expect(week.trace).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(week.headline('恒生互联网科技业')).toBeVisible();
});

test('another week of a page takes its place: the way back leads to where one came from', async ({ page }) => {
  const [desk, stock] = [deskPage(page), stockPage(page)];
  await desk.open('ah-premium');
  const pairs = tablePage(page, 'AH股对');
  await pairs.cell('中芯国际', '中芯国际').dblclick();
  await expect(stock.number(/中芯国际 AH溢价/).first()).toHaveText('+106.0%');
  await page.keyboard.press('[');
  await expect(desk.weekLabel).toContainText('2026-03-09');
  await expect(page).toHaveURL(/#\/stock\/2026-03-09\?code=0981\.HK/);
  await stock.facts.getByRole('button', { name: /^A股 .*688981\.SH$/ }).click();
  await expect(page).toHaveURL(/code=688981\.SH/);
  await expect(stock.facts).not.toContainText('港股通净买入');
  await page.keyboard.press('Backspace');
  await expect(page).toHaveURL(/#\/stock\/2026-03-09\?code=0981\.HK/);
  await stock.facts.getByRole('button', { name: '返回' }).click();
  await expect(page).toHaveURL(/#\/ah-premium/);
});

test('a note is written, changed, taken back, and found after a restart', async ({ folders }) => {
  test.setTimeout(60_000);
  const first = await launchApp(folders);
  const page = await first.firstWindow();
  const stock = stockPage(page);
  await expect(weekPage(page).headline('恒生互联网科技业')).toBeVisible();
  await stock.find('阿里巴巴');
  await stock.notes.getByRole('textbox', { name: '笔记内容' }).fill('云业务提速');
  await stock.notes.getByLabel('日期').fill('2026-03-18');
  await stock.notes.getByRole('button', { name: '添加' }).click();
  await expect(stock.note('云业务提速')).toContainText('2026-03-18');
  await expect(stock.notes.getByRole('textbox', { name: '笔记内容' })).toHaveValue('');

  await stock.notes.getByRole('button', { name: '编辑 2026-03-18 的笔记' }).click();
  const editing = stock.notes.getByRole('listitem').getByRole('textbox', { name: '笔记内容' });
  await expect(editing).toBeFocused();
  await editing.fill('不要了');
  // Leaves the form alone, neither the note nor the page.
  await page.keyboard.press('Escape');
  await expect(stock.note('云业务提速')).toBeVisible();
  await stock.notes.getByRole('button', { name: '编辑 2026-03-18 的笔记' }).click();
  await editing.fill('云业务提速，指引上调');
  await page.keyboard.press('Control+Enter');
  await expect(stock.note('指引上调')).toBeVisible();
  const told = page.getByRole('status').filter({ hasText: '的笔记已改' });
  await told.getByRole('button', { name: '撤销' }).click();
  await expect(stock.note('指引上调')).toBeHidden();
  await expect(stock.note('云业务提速')).toBeVisible();
  await stock.notes.getByRole('button', { name: '移除 2026-03-18 的笔记' }).click();
  await expect(stock.notes).toContainText('还没有笔记');
  await page.getByRole('status').filter({ hasText: '已移除' }).getByRole('button', { name: '撤销' }).click();
  await expect(stock.note('云业务提速')).toBeVisible();
  await first.close();

  const second = await launchApp(folders);
  const after = stockPage(await second.firstWindow());
  await expect(after.note('云业务提速')).toContainText('2026-03-18');
  await second.close();
});

test('a double click on a name of the watchlist opens its page, as does Ctrl Enter; a single one chooses it', async ({
  page,
}) => {
  const [desk, stock] = [deskPage(page), stockPage(page)];
  await desk.open('watchlist');
  const list = tablePage(page, '股票池');
  await list.cell('9888.HK', '百度集团-SW').first().click();
  const panel = page.getByRole('region', { name: '百度集团-SW' });
  await expect(panel).toBeVisible();
  await panel.getByRole('textbox', { name: '笔记内容' }).fill('季报后再看');
  await panel.getByRole('button', { name: '添加', exact: true }).click();
  await expect(panel.getByRole('listitem')).toContainText('季报后再看');
  await list.cell('9888.HK', '百度集团-SW').first().dblclick();
  await expect(page).toHaveURL(/#\/stock\?code=9888\.HK/);
  await expect(stock.note('季报后再看')).toBeVisible();
  await expect(page.getByRole('region', { name: '评级回溯' })).toContainText('2025-09-12');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/watchlist/);
  await list.cell('PDD.O', '拼多多').click();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/code=PDD\.O/);
  // Of a share that southbound cannot buy nothing is said of it.
  await expect(stock.facts).not.toContainText('港股通');
});

test('a name without a rating is put on the list and rated from its page, and both are taken back', async ({
  page,
}) => {
  const stock = stockPage(page);
  await expect(weekPage(page).headline('恒生互联网科技业')).toBeVisible();
  await stock.find('zxgj 0981');
  await expect(stock.facts).toContainText('不在股票池');
  await expect(stock.facts).toContainText('未评级');
  const told = page.getByRole('status');
  await page.keyboard.press('s');
  await expect(stock.facts).toContainText('待分类 · 建议关注');
  await told.getByRole('button', { name: '撤销' }).click();
  await expect(stock.facts).toContainText('不在股票池');

  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('中芯国际 0981.HK');
  await dialog.getByLabel('行业', { exact: true }).fill('半导体');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(stock.facts).toContainText('半导体 ·');

  await stock.facts.getByRole('button', { name: '评级', exact: true }).click();
  await dialog.getByLabel('评级日').fill('2026-03-16');
  await dialog.getByLabel('目标价').fill('77');
  await dialog.getByRole('button', { name: '保存' }).click();
  // 77 over the close of 61.6 is a quarter more.
  await expect(stock.number(/空间/)).toHaveText('+25.0%');
  await expect(page.getByRole('region', { name: '评级回溯' })).toContainText('2026-03-16');
  await told.getByRole('button', { name: '撤销' }).click();
  await expect(stock.facts).toContainText('未评级');
});

test('axe finds nothing on the page, and no text meets another, in either theme, size and language', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const [desk, stock] = [deskPage(page), stockPage(page)];
  await expect(weekPage(page).headline('恒生互联网科技业')).toBeVisible();
  for (const code of ['9988.HK', '0981.HK']) {
    await stock.find(code);
    for (const theme of ['light', 'dark'] as const) {
      await expect(page.locator('html')).toHaveAttribute('data-mode', theme);
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await expect.soft.poll(() => violationsOf(page), { message: `${code} ${theme}` }).toEqual([]);
      await desk.switchTheme();
    }
  }
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    for (const lang of ['en', 'zh'] as const) {
      await desk.chooseLanguage(lang);
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await expect.soft.poll(() => findTextFaults(page), { message: `${lang} ${size.width}` }).toEqual([]);
    }
  }
});
