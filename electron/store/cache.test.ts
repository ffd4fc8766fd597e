import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { openTestDesk, pricesCsv, removeFolder, temporaryFolder } from '../testing/test-desk.ts';
import { currentCacheFile } from './cache-db.ts';
import { openWriter } from './db.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

async function filledFolder(): Promise<{ cache: string; contentHash: string }> {
  const desk = await openTestDesk(folder);
  desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 100', 'HSI.HI 2026-03-20 99'));
  await desk.call('sync', {});
  const { contentHash } = await desk.call('doctor', {});
  await desk.close();
  return { cache: currentCacheFile(path.join(folder, 'data')) ?? '', contentHash };
}

describe('the cache is made anew from the archive', () => {
  test('when it is damaged', async () => {
    const { cache, contentHash } = await filledFolder();
    writeFileSync(cache, 'no database');
    const desk = await openTestDesk(folder);
    expect(await desk.call('doctor', {})).toMatchObject({ ok: true, contentHash });
    await desk.close();
  });

  test('when it has another version', async () => {
    const { cache, contentHash } = await filledFolder();
    const db = openWriter(cache, 'NORMAL');
    db.exec("UPDATE meta SET value = '0' WHERE key = 'version'; DELETE FROM prices");
    db.close();
    const desk = await openTestDesk(folder);
    expect(await desk.call('doctor', {})).toMatchObject({ ok: true, contentHash });
    expect(currentCacheFile(path.join(folder, 'data'))).not.toBe(cache);
    await desk.close();
  });

  test('when it is asked for, while the desk goes on answering', async () => {
    await filledFolder();
    const desk = await openTestDesk(folder);
    const rebuilding = desk.call('rebuild', {});
    const week = { week: isoDate('2026-03-16') };
    expect((await desk.call('week', week)).changes).toHaveLength(1);
    expect((await rebuilding).files).toBe(1);
    expect((await desk.call('week', week)).changes).toHaveLength(1);
    await desk.close();
  });
});
