import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
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
  await expect(report.row('市场回顾').locator('+ li')).toContainText('图');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(report.handle('市场回顾')).toBeFocused();
  await expect(report.preview.getByRole('heading', { level: 3 }).first()).toHaveText(/^1、市场回顾/);
  await expect(report.captions.first()).toHaveText(/^图1：.*全球/);

  await report.handle('图1 ').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(report.captions.nth(1)).toHaveText(/^图2：.*全球/);
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
  const pen = flows.getByRole('button', { name: '改写：港股通资金流向' }).first();
  const before = (await flows.locator('.passage').first().textContent()) ?? '';
  await report.rewrite(pen, '南向资金净买入-54.68亿元，幅度收窄。');
  await expect(report.editor).toBeHidden();
  await expect(flows).toContainText('南向资金净买入-54.68亿元，幅度收窄。');
  await expect(pen).toBeFocused();
  await flows.getByRole('button', { name: /54\.68$/ }).click();
  await expect(week.trace).toContainText('溯源');
  await page.keyboard.press('Escape');

  await pen.click();
  await report.editor.getByRole('button', { name: '恢复生成的句子' }).click();
  await expect(flows.locator('.passage').first()).toHaveText(before);

  await pen.click();
  await report.editor.getByRole('button', { name: '本周不印这一句' }).click();
  await expect(flows).not.toContainText(before);
});
