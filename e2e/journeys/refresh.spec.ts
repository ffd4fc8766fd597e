import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { reportPage } from '../pages/report-page.ts';

const repository = path.join(import.meta.dirname, '../..');
const DOCUMENT = 'word/document.xml';

/** A week's report as the command line writes it, with words of a hand's put into it. */
async function editedReport(data: string, out: string, week: string): Promise<string> {
  mkdirSync(out, { recursive: true });
  const args = [
    'electron/cli.ts',
    'report',
    '--formats',
    'docx',
    '--week',
    week,
    '--data',
    data,
    '--out',
    out,
    '--json',
  ];
  const node = path.join(repository, 'node_modules/.bin/node');
  try {
    execFileSync(node, args, { cwd: repository, stdio: 'pipe' });
  } catch (error) {
    // A week that lacks something is written, and told by the exit code.
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
  const [name = ''] = (await readdir(out)).filter((one) => one.endsWith('.docx'));
  const parts = unzipSync(await readFile(path.join(out, name)));
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  parts[DOCUMENT] = strToU8(xml.replaceAll('港股通全周成交净额<', '港股通全周成交净额（我看偏弱）<'));
  await writeFile(path.join(out, name), zipSync(parts));
  return path.join(out, name);
}

async function textOf(file: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(file))[DOCUMENT] ?? new Uint8Array());
  return xml.replaceAll('<w:noBreakHyphen/>', '-').replace(/<[^>]+>/g, '');
}

test('this week’s edited document is refreshed: it says what is undecided, and the original stays', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const [report, out] = [reportPage(page), path.join(folders.data, 'documents')];
  const file = await editedReport(folders.data, path.join(folders.data, 'given'), '2026-03-16');
  const before = await readFile(file);
  mkdirSync(out);
  await app.evaluate(({ dialog: asked }, filePath) => {
    asked.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, out);
  await report.open();
  const buttons = report.update.getByRole('button');
  await expect(buttons.first()).toHaveText('刷新本周文档…');
  await report.update.getByLabel('刷新本周文档…').and(page.locator('input')).setInputFiles(file);
  await expect(report.update.getByRole('status')).toHaveText(/替换 0 处，待定 0 处，保留手改 2 处/, {
    timeout: 60_000,
  });
  const [name = ''] = await readdir(out);
  expect(name).toBe('行业周报-20260316-0322-刷新.docx');
  expect(await textOf(path.join(out, name))).toContain('港股通全周成交净额（我看偏弱）-54.68亿元');
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('last week’s document is rolled forward: own words stay, numbers are this week’s, the change list tells the rest', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const [desk, report, out] = [deskPage(page), reportPage(page), path.join(folders.data, 'documents')];
  const file = await editedReport(folders.data, path.join(folders.data, 'given'), '2026-03-09');
  mkdirSync(out);
  await app.evaluate(({ dialog: asked }, filePath) => {
    asked.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, out);
  await report.open();
  await expect(desk.weekLabel).toContainText('2026-03-16');
  // Refreshed it cannot be: it says so, and what to do instead.
  await report.update.getByLabel('刷新本周文档…').and(page.locator('input')).setInputFiles(file);
  await expect(report.update).toContainText('不是 20260316-0322 这一周的', { timeout: 30_000 });
  await expect(report.update).toContainText('沿用上期');
  await report.update.getByLabel('沿用上期…').and(page.locator('input')).setInputFiles(file);
  await expect(report.update.getByRole('status')).toContainText('待定 1 处', { timeout: 60_000 });
  const [name = ''] = await readdir(out);
  expect(name).toBe('行业周报-20260316-0322.docx');
  const text = await textOf(path.join(out, name));
  expect(text).toContain('港股通全周成交净额（我看偏弱）-54.68亿元，净流出环比扩大（上周为-130.43亿元）');
  expect(text).toContain('2026年03月22日');
  expect(text).not.toContain('20260309-0315');

  await report.update.getByRole('button', { name: '更新清单' }).click();
  const list = page.getByRole('dialog');
  await expect(list.getByRole('row').filter({ hasText: '港股通净额' }).first()).toContainText('净流出环比收窄');
  await list.getByText(/^已替换/).click();
  await expect(list.getByRole('row').filter({ hasText: '图10' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('citations are asked about, one by one, before last week’s document comes onto a new week', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const [desk, report, out] = [deskPage(page), reportPage(page), path.join(folders.data, 'documents')];
  const file = await editedReport(folders.data, path.join(folders.data, 'given'), '2026-03-16');
  mkdirSync(out);
  await app.evaluate(({ dialog: asked }, filePath) => {
    asked.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, out);
  await writeFile(path.join(folders.drop, '下周.csv'), 'code,date,close\nHSI.HI,2026-03-27,25300\n');
  await expect(page.getByRole('button', { name: /下一周/ })).toBeEnabled({ timeout: 30_000 });
  await page.keyboard.press(']');
  await expect(desk.weekLabel).toContainText('2026-03-23');
  await report.open();
  await report.update.getByLabel('沿用上期…').and(page.locator('input')).setInputFiles(file);
  const questions = report.update.getByRole('form', { name: /引用：5 条/ });
  await expect(questions).toBeVisible({ timeout: 60_000 });
  expect(await readdir(out)).toEqual([]);
  await questions.getByRole('combobox', { name: /AH溢价指数能源业权重下限/ }).selectOption('删除');
  await questions.getByRole('button', { name: '更新为本周' }).click();
  await expect(questions).toBeHidden({ timeout: 60_000 });
  const [name = ''] = await readdir(out);
  const text = await textOf(path.join(out, name));
  expect(text).toContain('2031年活跃智能体数为3.5亿');
  expect(text).not.toContain('AH溢价指数能源业权重下限');
});
