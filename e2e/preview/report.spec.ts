import { cp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Download } from '@playwright/test';
import { deskPage } from '../pages/desk-page.ts';
import { reportPage } from '../pages/report-page.ts';
import { expect, test } from './preview-fixture.ts';

const samples = path.join(import.meta.dirname, '../../resources/samples/drop');

test('in the browser the report comes as downloads, each in its format, PDF among them', async ({ page, preview }) => {
  test.setTimeout(120_000);
  const report = reportPage(page);
  await cp(samples, preview.drop, { recursive: true });
  await page.goto(preview.address);
  await expect(deskPage(page).statusLine).toContainText(/2\d 个文件/, { timeout: 30_000 });
  await report.open();
  await report.write.getByRole('checkbox', { name: 'PDF' }).check();
  await report.write.getByRole('checkbox', { name: '工作簿（XLSX）' }).check();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await report.write.getByRole('button', { name: '写出 3 种格式' }).click();
  await expect.poll(() => downloads.length, { timeout: 90_000 }).toBe(3);
  expect(downloads.map((one) => one.suggestedFilename()).sort()).toEqual([
    '行业周报-20260316-0322.docx',
    '行业周报-20260316-0322.pdf',
    '行业周报-20260316-0322.xlsx',
  ]);
  for (const download of downloads) {
    const file = await download.path();
    expect((await stat(file)).size).toBeGreaterThan(20_000);
    const start = (await readFile(file)).subarray(0, 4).toString('latin1');
    expect(start).toBe(download.suggestedFilename().endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004');
  }
});
