import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk, folder } = deskPerTest();
const CSV = pricesCsv('HSI.HI 2026-03-20 1');
const sync = async () => (await desk.call('sync', {})).files;

test('each folder is told with its state, and one that is gone keeps no other out', async () => {
  const [second, file] = [path.join(folder(), 'second'), path.join(folder(), 'file')];
  mkdirSync(second);
  writeFileSync(file, '');
  await desk.call('updateSettings', { dropFolders: [second, file] });
  writeFileSync(path.join(second, 'b.csv'), CSV);
  rmSync(desk.drop, { recursive: true });
  expect((await desk.call('dropFolders', {})).folders).toEqual([
    { path: desk.drop, given: true, state: 'vanished', reason: 'ENOENT' },
    { path: second, given: false, state: 'watching', reason: null },
    { path: file, given: false, state: 'unreadable', reason: 'ENOTDIR' },
  ]);
  expect(await sync()).toMatchObject([{ name: 'b.csv', status: 'imported' }]);
});

test('a linked folder is entered once, and one that leads back to itself ends', async () => {
  const elsewhere = path.join(folder(), 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'a.csv'), CSV);
  symlinkSync(elsewhere, path.join(desk.drop, 'one'));
  symlinkSync(elsewhere, path.join(desk.drop, 'two'));
  symlinkSync(desk.drop, path.join(elsewhere, 'round'));
  symlinkSync(path.join(folder(), 'data'), path.join(desk.drop, 'own'));
  expect(await sync()).toMatchObject([{ name: 'a.csv', status: 'imported' }]);
});

test('a watched folder with a link back to itself goes on being read', async () => {
  symlinkSync(desk.drop, path.join(desk.drop, 'round'));
  desk.desk.watch();
  await pause(300);
  desk.lay('a.csv', CSV);
  await expect.poll(() => desk.events.map(({ kind }) => kind), { timeout: 5_000 }).toContain('importFinished');
});

test('a file that is renamed is known, and a lock beside it is passed over', async () => {
  const file = desk.lay('a.csv', CSV);
  await sync();
  renameSync(file, path.join(desk.drop, 'b.csv'));
  desk.lay('~$b.csv', 'lock');
  expect(await sync()).toMatchObject([{ id: 1, name: 'a.csv', status: 'duplicate' }]);
});

test('how far an import is, is told with the rows that were read', async () => {
  desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-19 2', 'HSI.HI 2026-03-20 1'));
  await sync();
  const rows = desk.events.flatMap((event) => (event.kind === 'progress' && event.rows !== null ? [event.rows] : []));
  expect(rows.length).toBeGreaterThan(0);
  expect(Math.max(...rows)).toBeLessThanOrEqual(2);
});
