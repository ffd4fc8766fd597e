import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';

const PIECE = 3_000_000;
const folder = temporaryFolder();
let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk(folder);
});
afterEach(async () => {
  await desk.close();
  removeFolder(folder);
});

async function upload(bytes: Buffer): Promise<string> {
  const id = randomUUID();
  for (let offset = 0; offset < bytes.length; offset += PIECE)
    await desk.call('uploadPiece', {
      upload: id,
      offset,
      base64: bytes.subarray(offset, offset + PIECE).toString('base64'),
    });
  return id;
}

/** The bundled bold face under another name of the same length, as a house's own would come. */
function houseFace(): Buffer {
  const bytes = readFileSync(path.join(repository, 'resources/fonts/noto-sans-sc-bold.ttf'));
  const name = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const [from, to] = [name('Noto Sans SC'), name('Desk Gothic1')];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) to.copy(bytes, at);
  return bytes;
}

async function picture(format: 'svg' | 'png'): Promise<Buffer> {
  const { id } = await desk.call('exportFigure', { id: 'price-table', week: null, format, theme: 'print' });
  return Buffer.from(desk.desk.blob(id)?.bytes ?? []);
}

test('pictures are drawn in a font file of the user’s own, until it is taken back', async () => {
  const sample = path.join(repository, 'resources/samples/drop');
  for (const name of ['示例-云产品价格表.csv', '示例-人民币兑港元.csv', '示例-指数收盘-2026.csv'])
    desk.lay(name, readFileSync(path.join(sample, name)));
  await desk.call('sync', { yes: true });
  const before = await picture('png');
  expect((await picture('svg')).toString()).not.toContain('Desk Gothic1');
  const { chartFace } = await desk.call('takeChartFace', { upload: await upload(houseFace()) });
  expect(chartFace?.family).toBe('Desk Gothic1');
  expect((await picture('svg')).toString()).toContain('Desk Gothic1');
  const own = await picture('png');
  expect(own.equals(before)).toBe(false);
  await desk.call('undoChange', {});
  expect((await picture('png')).equals(before)).toBe(true);
});

test('what is no font is refused, and nothing changes', async () => {
  const wrong = await desk.failure('takeChartFace', { upload: await upload(Buffer.from('not a font at all')) });
  expect(wrong.code).toBe('FONT_UNREADABLE');
  expect((await desk.failure('takeChartFace', { upload: randomUUID() })).code).toBe('UPLOAD_BROKEN');
  expect((await desk.call('settings', {})).chartFace).toBeNull();
});
