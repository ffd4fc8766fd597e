import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW, removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';
import type { Desk } from './desk.ts';
import { createDeskWithSample } from './desk-with-sample.ts';

let folder: string;
let desk: Desk;
const data = () => path.join(folder, 'data');
const call = (name: string, input: unknown) => desk.call({ callId: randomUUID(), name, input, lang: 'zh' });

beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(data());
  desk = await createDeskWithSample(
    {
      data: data(),
      drop: [folder],
      resources: path.join(repository, 'resources'),
      worker: path.join(repository, 'electron/worker.ts'),
      resvgWasm: '',
      harfbuzzWasm: '',
    },
    {
      now: () => NOW,
      newId: randomUUID,
      log: () => {},
      version: '0.0.0',
      chooseFolder: null,
      chooseSavePath: null,
      clipboard: null,
    },
  );
});
afterEach(async () => {
  await desk.close();
  removeFolder(folder);
});

test('a sample that cannot be opened is told, and the user’s own desk goes on', async () => {
  writeFileSync(path.join(data(), 'sample'), 'a file stands where the folder would');
  expect(await call('switchData', { to: 'sample' })).toMatchObject({
    ok: false,
    error: { code: 'DATA_FOLDER_UNUSABLE' },
  });
  expect(await call('status', {})).toMatchObject({ ok: true, value: { sample: false, dataFolder: data() } });

  rmSync(path.join(data(), 'sample'));
  expect(await call('switchData', { to: 'sample' })).toMatchObject({ ok: true, value: { sample: true } });
  expect(await call('status', {})).toMatchObject({ ok: true, value: { sample: true, files: 23 } });
  expect(await call('updateSettings', { redUp: false })).toMatchObject({ ok: true });
  expect(await call('switchData', { to: 'own' })).toMatchObject({ ok: true, value: { sample: false } });
  expect(await call('status', {})).toMatchObject({ ok: true, value: { sample: false, files: 0 } });
});

test('a second click finds the sample open, and can still write there', async () => {
  const replies = await Promise.all([call('switchData', { to: 'sample' }), call('switchData', { to: 'sample' })]);
  for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: { sample: true } });
  expect(await call('status', {})).toMatchObject({ ok: true, value: { sample: true, readOnly: null, files: 23 } });
});
