import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk, removeFolder, temporaryFolder } from '../testing/test-desk.ts';
import { openReader, openWriter } from './db.ts';
import { MIGRATIONS, openDeskDb, versionOf } from './desk-db.ts';
import { allEntries } from './ledger.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

describe('what the user made', () => {
  test('survives a restart, and each change can be taken back, newest first', async () => {
    const desk = await openTestDesk(folder);
    await desk.call('updateSettings', { lang: 'en', redUp: false });
    await desk.call('updateSettings', { theme: 'dark' });
    expect(await desk.call('settings', {})).toMatchObject({ lang: 'en', theme: 'dark', redUp: false });
    await desk.close();

    const again = await openTestDesk(folder);
    expect(await again.call('settings', {})).toMatchObject({ lang: 'en', theme: 'dark', redUp: false });
    expect(await again.call('undoChange', {})).toEqual({ undone: 'updateSettings' });
    expect(await again.call('settings', {})).toMatchObject({ lang: 'en', theme: 'light', redUp: false });
    await again.call('undoChange', {});
    expect(await again.call('settings', {})).toMatchObject({ lang: 'zh', theme: 'light', redUp: true });
    expect(await again.call('undoChange', {})).toEqual({ undone: null });
    await again.close();
  });

  test('that no longer fits counts as never set', async () => {
    const desk = await openTestDesk(folder);
    await desk.call('updateSettings', { theme: 'dark' });
    await desk.close();
    const db = openWriter(path.join(folder, 'data/desk.db'), 'FULL');
    db.exec(`UPDATE settings SET value = '"sepia"'`);
    db.close();
    const again = await openTestDesk(folder);
    expect((await again.call('settings', {})).theme).toBe('light');
    await again.close();
  });
});

describe('the user’s database', () => {
  test('comes to the newest version from every earlier one, with a copy beside it', () => {
    for (let from = 0; from < MIGRATIONS.length; from++) {
      const file = path.join(folder, `from-${from}.db`);
      const old = openWriter(file, 'FULL');
      for (const [index, { sql }] of MIGRATIONS.slice(0, from).entries())
        old.exec(`${sql} PRAGMA user_version = ${index + 1};`);
      old.close();
      const db = openDeskDb(file);
      expect(versionOf(db)).toBe(MIGRATIONS.length);
      expect(existsSync(`${file}.v${from}`)).toBe(from > 0);
      db.close();
    }
  });

  test('knows numbers that were typed before it told how a file came in', () => {
    const file = path.join(folder, 'typed.db');
    const old = openWriter(file, 'FULL');
    for (const { sql } of MIGRATIONS.slice(0, 2)) old.exec(sql);
    const add = (name: string, where: string) =>
      old
        .prepare(
          "INSERT INTO imports(name, path, sha256, size_bytes, received_at, state) VALUES(?, ?, ?, 1, '', 'imported')",
        )
        .run(name, where, name + where);
    add('手工录入 1810.HK 2026-03-18 close.csv', '/data/staging/手工录入 1810.HK 2026-03-18 close.csv');
    add('Entry HSI.HI 2026-03-18 close.csv', 'C:\\data\\staging\\Entry HSI.HI 2026-03-18 close.csv');
    add('a.csv', '/drop/staging/a.csv');
    old.pragma('user_version = 2');
    old.close();
    const db = openDeskDb(file);
    expect(allEntries(db).map(({ origin, dismissed }) => [origin, dismissed])).toEqual([
      ['entry', false],
      ['entry', false],
      ['file', false],
    ]);
    db.close();
  });

  test('of a newer product opens for reading, with the reason, and stays as it is', async () => {
    const first = await openTestDesk(folder);
    await first.call('updateSettings', { lang: 'en' });
    await first.close();
    const file = path.join(folder, 'data/desk.db');
    const newer = openWriter(file, 'FULL');
    newer.pragma('user_version = 99');
    newer.close();
    const desk = await openTestDesk(folder);
    expect(await desk.call('settings', {})).toMatchObject({ lang: 'en' });
    expect((await desk.call('status', {})).readOnly).toContain('99');
    expect(await desk.failure('updateSettings', { lang: 'zh' })).toMatchObject({ code: 'DATABASE_FROM_FUTURE' });
    expect((await desk.failure('sync', {})).code).toBe('DATABASE_FROM_FUTURE');
    await desk.close();
    const reader = openReader(file);
    expect(versionOf(reader)).toBe(99);
    reader.close();
  });
});
