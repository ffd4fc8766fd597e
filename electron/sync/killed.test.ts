import { spawn } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openTestDesk, pricesCsv, removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  mkdirSync(path.join(folder, 'drop'));
  return folder;
};

/** Files large enough that a kill can fall into the middle of one. */
function layLargeFiles(folder: string): void {
  for (let file = 0; file < 3; file++) {
    let text = 'code,date,close\n';
    for (let code = 1; code <= 60; code++) {
      for (let day = 0; day < 500; day++) {
        const date = new Date(Date.UTC(2012, 0, 2 + day)).toISOString().slice(0, 10);
        text += `${String(code + file * 30).padStart(4, '0')}.HK,${date},${10 + ((day * 7 + file) % 100)}\n`;
      }
    }
    const name = path.join(folder, 'drop', `${file}.csv`);
    writeFileSync(name, text);
    utimesSync(name, 1000 + file, 1000 + file);
  }
}

function startSync(folder: string) {
  const args = [
    path.join(repository, 'electron/cli.ts'),
    'sync',
    '--data',
    path.join(folder, 'data'),
    '--drop',
    path.join(folder, 'drop'),
  ];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}

describe('a sync that is killed', () => {
  test('at any moment, is finished by the next one as if nothing had happened', async () => {
    const whole = newFolder();
    layLargeFiles(whole);
    const undisturbed = await openTestDesk(whole);
    await undisturbed.call('sync', {});
    const { contentHash } = await undisturbed.call('doctor', {});
    await undisturbed.close();

    for (const afterMs of [250, 350, 450, 600, 800]) {
      const folder = newFolder();
      layLargeFiles(folder);
      const running = startSync(folder);
      const ended = new Promise((resolve) => running.once('exit', resolve));
      await pause(afterMs);
      running.kill('SIGKILL');
      await ended;
      const desk = await openTestDesk(folder);
      expect((await desk.call('imports', {})).files.filter(({ status }) => status === 'importing')).toEqual([]);
      await desk.call('sync', {});
      expect(await desk.call('doctor', {})).toMatchObject({ ok: true, contentHash });
      await desk.close();
    }
  }, 120_000);
});

describe('a second process on one data folder', () => {
  test('is told who holds it, may look, and may not write; afterwards it may', async () => {
    const folder = newFolder();
    const first = await openTestDesk(folder);
    first.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 100', 'HSI.HI 2026-03-20 99'));
    await first.call('sync', {});
    const look = spawn(
      process.execPath,
      [path.join(repository, 'electron/cli.ts'), 'week', '--json', '--data', first.data],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let out = '';
    look.stdout.on('data', (text) => (out += text));
    expect(await new Promise((resolve) => look.once('exit', resolve))).toBe(1);
    expect(JSON.parse(out).changes).toMatchObject([{ code: 'HSI.HI', close: 99 }]);

    const write = spawn(
      process.execPath,
      [path.join(repository, 'electron/cli.ts'), 'undo', '1', '--data', first.data],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    write.stderr.on('data', (text) => (said += text));
    expect(await new Promise((resolve) => write.once('exit', resolve))).toBe(2);
    expect(said).toContain(`DATA_FOLDER_IN_USE`);
    expect(said).toContain(String(process.pid));
    await first.close();

    const second = await openTestDesk(folder);
    expect(await second.call('undo', { fileId: 1 })).toMatchObject({ status: 'undone' });
    await second.close();
  }, 60_000);
});
