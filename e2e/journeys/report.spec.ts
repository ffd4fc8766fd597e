import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { test as deskTest } from '../electron/desk-fixture.ts';
import { expect, test } from '../electron/sample-fixture.ts';
import { chooseFolder } from '../pages/choose-folder.ts';
import { deskPage } from '../pages/desk-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { reportPage } from '../pages/report-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('figures and sections are ticked off and moved by keys; numbers follow in the report and in the week', async ({
  page,
}) => {
  const [desk, week, report] = [deskPage(page), weekPage(page), reportPage(page)];
  await report.open();
  await expect(report.captions.nth(2)).toHaveText(/^图3：/);
  const third = (await report.captions.nth(2).textContent())?.replace('图3：', '') ?? '';

  await report.row('图2 ').getByRole('checkbox').click();
  await expect(report.captions.nth(1)).toHaveText(`图2：${third}`);
  // The whole section goes, and what follows moves up.
  await report.row('行业动态').getByRole('checkbox').click();
  await expect(report.section('行业动态')).toBeHidden();
  await expect(report.captions.nth(1)).toHaveText(/^图2：.*全球/);

  await report.handle('市场回顾').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(report.handle('市场回顾')).toBeFocused();
  await expect(report.preview.locator('.pageHeading').first()).toHaveText(/^1、市场回顾/);
  await expect(report.captions.first()).toHaveText(/^图1：.*全球/);

  await report.handle('图1 ').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(report.captions.nth(1)).toHaveText(/^图2：.*全球/);
  await expect(report.handle('图2 ')).toBeFocused();
  // Ticked again, a section has its figures as before.
  await report.row('行业动态').getByRole('checkbox').click();
  await expect(report.section('行业动态').locator('figcaption')).toHaveCount(4);
  await desk.open('week');
  await expect(week.figureNo('图2')).toContainText('全球');
  await page.reload();
  await expect(week.figureNo('图2')).toContainText('全球');
});

test('a figure is made as wide as the page', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  const first = report.preview.locator('.pageSection .pageExhibit').first();
  const width = async () => (await first.boundingBox())?.width ?? 0;
  await expect(report.preview.locator('.pagePair').first()).toContainText('图1');
  const half = await width();
  const button = report.row('图1 2026').getByRole('button', { name: /宽度/ });
  await button.click();
  await expect(button).toHaveText('半栏');
  await button.click();
  await expect(button).toHaveText('全栏');
  await expect(button).toBeFocused();
  await expect.poll(width).toBeGreaterThan(half * 1.8);
});

test('a sentence is rewritten in its place, its numbers still lead to their traces; it is restored, and left out', async ({
  page,
}) => {
  const [week, report] = [weekPage(page), reportPage(page)];
  await report.open();
  const flows = report.section('港股通资金流向');
  const pen = flows.getByRole('button', { name: /^改写：/ }).first();
  const before = (await flows.locator('.passage').first().textContent()) ?? '';
  await report.rewrite(pen, '南向资金净买入-54.68亿元，幅度收窄。');
  await expect(report.editor).toBeHidden();
  await expect(flows).toContainText('南向资金净买入-54.68亿元，幅度收窄。');
  await expect(pen).toBeFocused();
  await flows.getByRole('button', { name: /54\.68$/ }).click();
  await expect(week.trace).toContainText('溯源');
  await page.keyboard.press('Escape');

  await pen.click();
  await report.editor.getByRole('button', { name: '恢复生成的文字' }).click();
  await expect(flows.locator('.passage').first()).toHaveText(before);

  await pen.click();
  await report.editor.getByRole('button', { name: '本周不印这一句' }).click();
  await expect(page.getByRole('status').filter({ hasText: '本周不印' })).toBeVisible();
  await expect(flows).not.toContainText(before);
  await page.reload();
  await report.write.getByRole('button', { name: '恢复：港股通净额' }).click();
  await expect(flows).toContainText(before);
});

test('paragraphs of one’s own stand in the weeks that follow, not in the one before', async ({ page }) => {
  const report = reportPage(page);
  await expect(deskPage(page).weekLabel).toContainText('2026-03-16');
  await page.keyboard.press('[');
  await expect(deskPage(page).weekLabel).toContainText('2026-03-09');
  await report.open();
  const advice = report.section('投资建议');
  await report.rewrite(
    advice.getByRole('button', { name: '“投资建议”自己的段落' }),
    '关注互联网龙头。\n南向{{value:southbound.net}}。',
  );
  const own = advice.locator('.pageText').filter({ hasText: '关注互联网龙头。' });
  await expect(own).toBeVisible();
  await expect(advice).toContainText('南向-130.43亿元。');
  await advice.getByRole('button', { name: '“投资建议”自己的段落' }).click();
  await report.editor.getByRole('textbox').fill('只写了一半');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /下一周/ })
    .click();
  await expect(advice).toContainText('南向-54.68亿元。');
  await expect(report.editor).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(advice).toContainText('南向-130.43亿元。');
  await page.keyboard.press('[');
  await expect(report.preview).toContainText('2026年03月08日');
  await expect(own).toHaveCount(0);
});

test('a figure’s caption is edited in its place, and taken back', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  const caption = report.captions.nth(1);
  const before = (await caption.textContent()) ?? '';
  const pen = report.preview.getByRole('button', { name: '改写：图2', exact: true });
  await report.rewrite(pen, '美团领涨');
  await expect(caption).toHaveText('图2：美团领涨');
  await expect(pen).toBeFocused();
  await pen.click();
  await report.editor.getByRole('button', { name: '恢复生成的' }).click();
  await expect(caption).toHaveText(before);
});

test('the front page’s title is edited in its place, and taken back', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  const title = report.preview.locator('.pageTitle');
  const pen = report.preview.getByRole('button', { name: '改写：标题' });
  await report.rewrite(pen, '反弹待时');
  await expect(title).toHaveText(/^反弹待时/);
  await page.reload();
  await expect(title).toHaveText(/^反弹待时/);
  await pen.click();
  await page.keyboard.press('Escape');
  await expect(report.editor).toBeHidden();
  await expect(pen).toBeFocused();
  await pen.click();
  await report.editor.getByRole('button', { name: '恢复生成的' }).click();
  await expect(title).toHaveText(/^恒生互联网科技业跌3\.0%/);
});

test('the house’s analysts, closing pages and closing rows are kept as a whole and printed', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  const { house, preview } = report;
  await house.getByRole('textbox', { name: /^相关研究报告/ }).fill('上周，标题');
  await house.getByRole('button', { name: '保存版式与署名' }).click();
  await expect(house.getByRole('alert')).toContainText('第 1 行');
  await house.getByRole('textbox', { name: /^相关研究报告/ }).fill('2026-03-15，算力走强，行业周报');
  await house.getByRole('textbox', { name: /^分析师/ }).fill('张三，首席分析师，S1234567890，zhang@example.com');
  await house.getByRole('textbox', { name: /^正文之后的页/ }).fill('# 法律声明\n本报告仅供客户使用。');
  await house.getByRole('combobox', { name: '资金流向表结尾' }).selectOption('合计行');
  await house.getByRole('button', { name: '保存版式与署名' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已保存版式与署名' })).toBeVisible();
  await expect(preview).toContainText('张三 首席分析师');
  await expect(preview).toContainText('S1234567890');
  await expect(preview).toContainText('算力走强');
  await expect(report.section('法律声明')).toContainText('本报告仅供客户使用。');
  await expect(preview.locator('.pageTable tr.closing')).toHaveCount(4);
  await expect(house.getByRole('button', { name: '保存版式与署名' })).toBeDisabled();
});

test('the formats that are ticked are written into a folder, and the user’s own template is filled', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const report = reportPage(page);
  const out = folders.data;
  await chooseFolder(app, out);
  await report.open();
  await expect(report.write).toContainText('没有缺项');
  for (const format of ['网页（HTML）', '本机构模板'])
    await report.write.getByRole('checkbox', { name: format }).check();
  const words = new Paragraph('南向{{value:southbound.net}}，{{value:southbound.nett}}');
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [words] }] }));
  await report.house.getByRole('textbox', { name: '标题字体' }).fill('宋体');
  await report.write
    .locator('input[type=file]')
    .setInputFiles({ name: '本所周报.docx', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByRole('status').filter({ hasText: '本所周报.docx' })).toBeVisible({ timeout: 30_000 });
  const kept = report.write.getByRole('listitem').filter({ hasText: '本所周报.docx' });
  await expect(kept).toBeVisible();
  // What was begun before in the house pane leaves the template where it is.
  await report.house.getByRole('button', { name: '保存版式与署名' }).click();
  await expect(report.house.getByRole('button', { name: '保存版式与署名' })).toBeDisabled();
  await expect(kept).toBeVisible();
  await report.write.getByRole('button', { name: '写出 3 种格式' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已写出 3 个文件' })).toBeVisible({ timeout: 60_000 });
  const names = (await readdir(out)).filter((name) => name.includes('20260316-0322')).sort();
  expect(names).toHaveLength(3);
  expect(names.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.docx', '.html']);
  await expect(report.write).toContainText('southbound.nett');
});

deskTest('what a week lacks is yellow on the page and listed beside it, in English too', async ({ page, folders }) => {
  const [desk, report] = [deskPage(page), reportPage(page)];
  await dropPrices(
    folders.drop,
    'week.csv',
    FULL_WEEK.filter(([code, , day]) => code !== 'HSTECH.HI' || day < '2026-03-20'),
  );
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await report.open();
  await expect(report.preview.locator('mark').filter({ hasText: '恒生科技' }).first()).toContainText('待补');
  await expect(report.write.getByRole('listitem').filter({ hasText: '恒生科技' }).first()).toBeVisible();
  await desk.chooseLanguage('en');
  const printed = page.getByRole('region', { name: 'As printed' });
  await expect(printed.locator('mark').filter({ hasText: 'Hang Seng TECH' }).first()).toContainText('To be filled');
  await expect(printed.locator('.pageHeading').first()).toHaveText(/^1\. The sector/);
});
