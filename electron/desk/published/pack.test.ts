import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { openParts } from '../../report/office/parts.ts';
import { distinctNames } from '../../report/pack/distinct-names.ts';
import { readWorkbook } from '../../testing/read-workbook.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { repository } from '../../testing/test-desk.ts';

const desk = sampleDesk();
const WEEK = isoDate('2026-03-16');
let packed: OutputOf<'packPublished'>;
let parts: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  for (const folder of ['甲', '乙']) {
    mkdirSync(path.join(desk.data, folder));
    writeFileSync(path.join(desk.data, folder, '周报.txt'), `${folder}：本周恒生指数下跌0.8%。`);
  }
  const documents = ['甲', '乙'].map((folder) => ({
    from: 'path' as const,
    path: path.join(desk.data, folder, '周报.txt'),
  }));
  await desk.call('publish', { week: WEEK, documents });
  packed = await desk.call('packPublished', { week: WEEK });
  parts = openParts(desk.desk.blob(packed.blob?.id ?? '')?.bytes ?? new Uint8Array());
}, 60_000);

const textOf = (name: string) => new TextDecoder().decode(parts.get(name));

test('the pack holds documents, workbook, citations and source files byte for byte, and lists each with its hash', () => {
  expect(packed.fileName).toBe('底稿包-20260316-0322-第1版.zip');
  expect([...parts.keys()].sort()).toEqual(packed.parts);
  expect(['周报.txt', '周报 (2).txt'].map((name) => textOf(`documents/${name}`).slice(0, 1))).toEqual(['甲', '乙']);
  const sources = [...parts].filter(([name]) => name.startsWith('source-files/'));
  expect(sources.length).toBeGreaterThan(10);
  for (const [name, bytes] of sources) {
    const original = readFileSync(path.join(repository, 'resources/samples/drop', path.basename(name)));
    expect(Buffer.from(bytes).equals(original), name).toBe(true);
  }
  const manifest = JSON.parse(textOf('manifest.json'));
  expect(manifest).toMatchObject({ week: { from: '2026-03-16', label: '20260316-0322' }, edition: 1 });
  const listed = manifest.files.map((file: { path: string }) => file.path);
  expect(listed).toEqual(packed.parts.filter((name) => name !== 'manifest.json' && name !== 'README.txt'));
  for (const { path: name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(parts.get(name) ?? '')
        .digest('hex'),
    ).toBe(sha256);
  expect(textOf('README.txt')).toContain('2 个');
  expect(JSON.parse(textOf('audit.json'))).toMatchObject([
    { name: '周报.txt', audit: { counts: { mismatch: 1 }, numbers: [{ text: '0.8%', expected: '-0.7' }] }, why: null },
    { name: '周报.txt', audit: { counts: { mismatch: 1 } } },
  ]);
});

test('its workbook and citations are those of the published week, whatever the data are now, and its bytes the same', async () => {
  const before = desk.desk.blob(packed.blob?.id ?? '')?.bytes;
  const files = (await desk.call('imports', {})).files;
  const fileId = files.find(({ name }) => name.includes('港股通成交净额-2026'))?.id ?? 0;
  await desk.call('undo', { fileId, yes: true });
  const again = await desk.call('packPublished', { week: WEEK });
  expect(Buffer.from(desk.desk.blob(again.blob?.id ?? '')?.bytes ?? []).equals(Buffer.from(before ?? []))).toBe(true);
  await desk.call('redo', { fileId });

  const book = await readWorkbook(Buffer.from(parts.get('workbook/行业周报-20260316-0322.xlsx') ?? []));
  const provenance = book.find(({ name }) => name === '溯源')?.rows ?? [];
  expect(provenance.length).toBeGreaterThan(500);
  expect(JSON.stringify(provenance)).toContain('示例-港股通成交净额-2026.csv');
  const citations = textOf('citations.csv').split('\r\n');
  expect(citations[0]).toMatch(/text,value,unit,subject,as_of,publisher,document,valid_until$/);
  expect(citations.length).toBeGreaterThan(3);
});

test('is written to a file or into a folder, and speaks the language of its caller', async () => {
  const file = path.join(desk.data, '底稿.zip');
  expect(await desk.call('packPublished', { week: WEEK, out: file })).toMatchObject({ path: file, blob: null });
  expect(openParts(new Uint8Array(readFileSync(file))).size).toBe(parts.size);
  const english = await desk.call('packPublished', { week: WEEK, out: desk.data }, 'en');
  expect(path.dirname(english.path ?? '')).toBe(desk.data);
  expect(english.fileName).toBe('evidence 20260316-0322 edition 1.zip');
  expect(english.parts).toContain('workbook/Sector weekly 20260316-0322.xlsx');
  const lost = path.join(desk.data, 'no/such/folder/x.zip');
  expect((await desk.failure('packPublished', { week: WEEK, out: lost })).code).toBe('CANNOT_WRITE');
});

test('names in the pack leave its folder nowhere, and none stands twice', () => {
  expect(distinctNames(['a.csv', 'A.csv', 'a.csv', '../../etc/passwd', '..', 'x/y.csv', '周报'])).toEqual([
    'a.csv',
    'A (2).csv',
    'a (3).csv',
    '__.._etc_passwd',
    '_',
    'x_y.csv',
    '周报',
  ]);
});
