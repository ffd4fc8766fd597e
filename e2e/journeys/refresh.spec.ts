import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../electron/sample-fixture.ts';
import { chooseFolder } from '../pages/choose-folder.ts';
import { dropPrices } from '../pages/price-file.ts';
import { reportPage } from '../pages/report-page.ts';
import { violationsOf } from '../pages/violations.ts';

const BODY = 'word/document.xml';

/** Writes the sample week's report as a Word document into a folder; gives its bytes. */
async function written(app: ElectronApplication, page: Page, folder: string): Promise<Uint8Array> {
  const report = reportPage(page);
  await chooseFolder(app, folder);
  await report.open();
  await report.write.getByRole('button', { name: '写出 1 种格式' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已写出 1 个文件' })).toBeVisible({ timeout: 60_000 });
  const name = (await readdir(folder)).find((one) => one.includes('20260316-0322') && one.endsWith('.docx')) ?? '';
  return new Uint8Array(await readFile(path.join(folder, name)));
}

/** The document with a sentence of a hand's behind some words. */
function edited(bytes: Uint8Array, behind: string, own: string): Buffer {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[BODY] ?? new Uint8Array());
  const at = xml.lastIndexOf(behind);
  if (at < 0) throw new Error(`${behind} is not in the document`);
  const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
  const made = `${xml.slice(0, end)}<w:r><w:t>${own}</w:t></w:r>${xml.slice(end)}`;
  return Buffer.from(zipSync({ ...parts, [BODY]: strToU8(made) }));
}

const textOf = async (file: string) => strFromU8(unzipSync(new Uint8Array(await readFile(file)))[BODY] ?? strToU8(''));

test('this week’s edited document is refreshed: own words kept, numbers new, what is open listed', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const report = reportPage(page);
  const bytes = await written(app, page, folders.data);
  const hand = edited(bytes, '跑输', '（我们的看法：短期承压）');
  await dropPrices(folders.drop, '更正.csv', [['HSI.HI', '恒生指数', '2026-03-20', '25974.91']]);
  await expect(report.captions.first()).toContainText('图1', { timeout: 20_000 });
  await expect(report.preview).toContainText('涨2.0%', { timeout: 20_000 });

  const refresh = page.getByLabel('刷新本周文档…').locator('xpath=self::input');
  await refresh.setInputFiles({ name: '行业周报-20260316-0322.docx', mimeType: '', buffer: hand });
  const pane = reportPage(page).update;
  await expect(pane).toContainText(/替换 \d+ 处，待定 [1-9]\d* 处/, { timeout: 60_000 });
  await pane.getByRole('button', { name: '更新清单' }).click();
  const list = page.getByRole('dialog');
  await expect(list).toContainText('行业指数');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const made = (await readdir(folders.data)).find((name) => name.includes('-刷新')) ?? '';
  const words = await textOf(path.join(folders.data, made));
  expect(words).toContain('（我们的看法：短期承压）');
  expect(words).toContain('2.0%');
});

test('last week’s document rolls forward: every citation is asked about, the original stays', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const report = reportPage(page);
  const bytes = await written(app, page, folders.data);
  await dropPrices(folders.drop, '下周.csv', [['HSI.HI', '恒生指数', '2026-03-27', '25300']]);
  await expect(page.getByRole('status').filter({ hasText: /24 个文件/ })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press(']');
  await expect(report.preview).toContainText('2026年03月29日', { timeout: 20_000 });

  const roll = page.getByLabel('沿用上期…').locator('xpath=self::input');
  const name = '行业周报-20260316-0322.docx';
  await roll.setInputFiles({ name, mimeType: '', buffer: edited(bytes, '风险提示', '。我们的补充') });
  const pane = reportPage(page).update;
  const asked = pane.getByRole('form', { name: /引用：5 条/ });
  await expect(asked).toBeVisible({ timeout: 60_000 });
  await asked.getByRole('combobox', { name: /Token消耗量/ }).selectOption('删除');
  await asked.getByRole('button', { name: '更新为本周' }).click();
  await expect(pane).toContainText(/替换 \d+ 处/, { timeout: 60_000 });

  const words = await textOf(path.join(folders.data, '行业周报-20260323-0329.docx'));
  expect(words).toContain('我们的补充');
  expect(words).not.toContain('Token消耗量年均增长倍数');
  expect(Buffer.from(bytes).equals(await readFile(path.join(folders.data, name)))).toBe(true);
});
