import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { importsPage } from '../pages/imports-page.ts';
import { dropPrices } from '../pages/price-file.ts';
import { reportPage } from '../pages/report-page.ts';
import { violationsOf } from '../pages/violations.ts';
import { weekPage } from '../pages/week-page.ts';

test('a week is published, a correction shows what moved since, and what stands behind it is packed', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(90_000);
  const [desk, report] = [deskPage(page), reportPage(page)];
  await report.open();
  await expect(report.published).toHaveCount(0);
  await report.publish([{ name: '行业周报.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('sent') }]);
  await expect(report.published).toContainText(/已定稿 · 第1版 · \d{4}-\d\d-\d\d \d\d:\d\d/);
  await expect(report.published).toContainText('此后没有变动');
  await expect(desk.weekLabel.getByRole('img', { name: '已定稿：第1版' })).toBeVisible();

  await dropPrices(folders.drop, '更正.csv', [['HSI.HI', '恒生指数', '2026-03-20', '25974.91']]);
  await expect(report.published).toContainText(/此后数值变动 \d+ 处，文字 \d+ 处/, { timeout: 20_000 });
  await report.published.getByRole('button', { expanded: false }).click();
  const values = report.published.getByRole('table', { name: '此后变动的数值' });
  const ofFigure = values.getByRole('row').filter({ hasText: /^图1/ });
  await expect(ofFigure).toContainText(/恒生指数.*-0\.7%.*\+2\.0%/);
  await expect(report.published).toContainText('此后新用到');
  await ofFigure.getByRole('button', { name: /\+2\.0%/ }).click();
  await expect(weekPage(page).trace).toContainText('更正.csv');
  await page.keyboard.press('Escape');
  await expect(report.published.getByRole('table', { name: '此后变动的文字' })).toContainText('涨2.0%');

  await expect.poll(() => violationsOf(page)).toEqual([]);

  const zip = path.join(folders.data, '底稿.zip');
  await app.evaluate(({ dialog: asked }, filePath) => {
    asked.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, zip);
  await report.published.getByRole('button', { name: '底稿包…' }).click();
  await expect(page.getByRole('status').filter({ hasText: '底稿.zip' })).toBeVisible({ timeout: 30_000 });
  const names = Object.keys(unzipSync(new Uint8Array(await readFile(zip))));
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'citations.csv', 'documents/行业周报.docx']));
  expect(names.filter((name) => name.startsWith('source-files/')).length).toBeGreaterThan(10);

  // A correction is an edition of its own, and the first is still there.
  await report.publish([]);
  await expect(report.published).toContainText('第2版');
  await expect(report.published).toContainText('此后没有变动');
  await report.published.getByRole('combobox', { name: '版次' }).selectOption('第1版');
  await expect(ofFigure).toContainText('+2.0%');
  await expect(report.published).toContainText('行业周报.docx');
});

test('an undo names the published weeks that rest on the file, and can go on', async ({ page }) => {
  const [desk, report, imports] = [deskPage(page), reportPage(page), importsPage(page)];
  await report.open();
  await report.publish([]);
  await expect(report.published).toContainText('第1版');
  await desk.open('imports');
  await imports.choose('示例-港股通成交净额-2026.csv');
  await imports.detail.getByRole('button', { name: '撤销导入' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('note')).toContainText(/20260316-0322 第1版，.*恒生互联网科技业跌3\.0%/);
  await dialog.getByRole('button', { name: '撤销导入' }).click();
  await expect(imports.detail).toContainText('已撤销');
  await report.open();
  await report.published.getByRole('button', { expanded: false }).click();
  await expect(report.published).toContainText('此后撤销');
  await expect(report.published).toContainText('-54.68');
});

test('what a report lacks is told before it is published, and has to be confirmed; in English too', async ({
  page,
}) => {
  const [desk, report] = [deskPage(page), reportPage(page)];
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await page.evaluate(() => {
    window.location.hash = '#/report/2026-02-16';
  });
  await expect(desk.weekLabel).toContainText('2026-02-16');
  await desk.chooseLanguage('en');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('To be filled: 1');
  const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /publish all the same/ }).check();
  await publish.click();
  await expect(page.getByRole('region', { name: 'Published' })).toContainText('Published · edition 1');
  await desk.weekLabel.click();
  await expect(page.getByRole('button', { name: /2026-02-16.*Published: edition 1/ })).toBeVisible();
  await expect.poll(() => violationsOf(page)).toEqual([]);
  await expect(report.published).toHaveCount(0);
});

test('a document that says what the data do not is told before the week is published', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  await report.write.getByRole('button', { name: '定稿…' }).click();
  const dialog = page.getByRole('dialog');
  const files = [
    { name: '对.txt', mimeType: 'text/plain', buffer: Buffer.from('本周恒生指数下跌0.7%。') },
    { name: '错.txt', mimeType: 'text/plain', buffer: Buffer.from('本周恒生指数下跌0.8%。') },
    { name: '周报.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\0') },
  ];
  await dialog.locator('input[type=file]').setInputFiles(files);
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
  await expect(row('对.txt')).toContainText('一致 1，不符 0');
  await expect(row('错.txt')).toContainText('一致 0，不符 1');
  await expect(row('周报.pdf')).toContainText('这种文稿无法核对');
  const submit = dialog.getByRole('button', { name: '定稿', exact: true });
  await expect(submit).toBeDisabled();
  await dialog.getByRole('checkbox', { name: '知道，仍要定稿' }).click();
  await submit.click();
  await expect(report.published).toContainText('已定稿 · 第1版');
});
