import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk, reopen } = deskPerTest();
const CSV = pricesCsv('HSI.HI 2026-03-20 25277.32');
const staged = () => {
  const folder = path.join(desk.data, 'staging');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Hands a file over as the window does. */
async function upload(name: string, text: string, pieceBytes = 8) {
  const id = randomUUID();
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
    const base64 = bytes.subarray(offset, offset + pieceBytes).toString('base64');
    await desk.call('uploadPiece', { upload: id, offset, base64 });
  }
  return desk.call('importUpload', { upload: id, name });
}

test('pasted text is a file of the ledger, named by the time, with its own lines', async () => {
  const pasted = await desk.call('pasteImport', { text: 'code\tdate\tclose\nHSI.HI\t2026-03-20\t25277.32' });
  expect(pasted).toMatchObject({ status: 'imported', rowsNew: 1, format: 'prices' });
  expect(pasted.name).toMatch(/^粘贴-\d{8}-\d{6}\.tsv$/);
  expect((await desk.call('imports', {})).files[0]).toMatchObject({ path: '', origin: 'paste' });
  const [input] = (await desk.call('trace', { key: 'price:HSI.HI:2026-03-20:close' })).inputs;
  expect(input).toMatchObject({ file: pasted.name, line: 2, text: 'HSI.HI\t2026-03-20\t25277.32' });
  expect(staged()).toEqual([]);
});

test('a file that is handed over piece by piece goes in whole, under its own name alone', async () => {
  expect(await upload('../../恒指\u0007.csv', CSV)).toMatchObject({
    status: 'imported',
    name: '恒指_.csv',
    rowsNew: 1,
  });
  expect(staged()).toEqual([]);
  expect(await upload('again.csv', CSV)).toMatchObject({ status: 'duplicate', id: 1 });
  await desk.call('undo', { fileId: 1 });
  expect(await upload('again.csv', CSV)).toMatchObject({ status: 'undone', id: 1 });
  expect((await desk.call('redo', { fileId: 1 })).status).toBe('imported');
});

test('a piece that is missing, and a name that is no upload’s, are refused', async () => {
  const id = randomUUID();
  await desk.call('uploadPiece', { upload: id, offset: 0, base64: 'YSxi' });
  expect((await desk.failure('uploadPiece', { upload: id, offset: 9, base64: 'YSxi' })).code).toBe('UPLOAD_BROKEN');
  expect((await desk.failure('importUpload', { upload: randomUUID(), name: 'a.csv' })).code).toBe('UPLOAD_BROKEN');
  for (const wrong of ['../desk.db', '..', `${id}/../../x`])
    expect((await desk.failure('uploadPiece', { upload: wrong, offset: 0, base64: 'YSxi' })).code).toBe('BAD_INPUT');
});

test('what a process left waiting is gone at the next start', async () => {
  mkdirSync(path.join(desk.data, 'staging'), { recursive: true });
  writeFileSync(path.join(desk.data, 'staging', randomUUID()), CSV);
  await reopen();
  expect(staged()).toEqual([]);
});
