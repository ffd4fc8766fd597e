import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, launchApp, test } from '../electron/desk-fixture.ts';
import { type PackedApp, packInto, takeApart } from './packed-app.ts';

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the packed folder of Linux is looked into');

let root = '';
let packed: PackedApp;

test.beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'packed-'));
  packed = packInto(path.join(root, 'release'));
});

test.afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

test('the archive holds the built app and nothing it was made from', () => {
  const own = packed.files.filter((file) => !file.startsWith('/node_modules/better-sqlite3/'));
  for (const entry of [
    'main/main.js',
    'main/worker.js',
    'main/resvg.wasm',
    'preload/preload.cjs',
    'renderer/index.html',
  ]) {
    expect(own).toContain(`/dist/${entry}`);
  }
  expect(own.filter((file) => !file.startsWith('/dist/'))).toEqual(['/package.json']);
  expect(own.filter((file) => /\.(tsx?|map)$|\.(test|spec)\./.test(file))).toEqual([]);
});

test('one native module travels along: the database for this platform', () => {
  const native = packed.files.filter((file) => file.endsWith('.node'));
  expect(native).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
});

test('the fuses are set', async () => {
  const fuses = await getCurrentFuseWire(packed.executable);
  const states = [
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ] as const;
  for (const [fuse, state] of states) expect(fuses[fuse], FuseV1Options[fuse]).toBe(state);
});

test('what is packed imports a file and draws a figure', async ({ folders }) => {
  test.skip(process.env.ELECTRON !== undefined, 'the real runtime would take resources from its own folder');
  const unpacked = path.join(root, 'unpacked');
  takeApart(packed, unpacked);
  await writeFile(
    path.join(folders.drop, 'HSI.csv'),
    'code,date,close\nHSI.HI,2026-03-13,26000\nHSI.HI,2026-03-20,25277.32\n',
  );
  const app = await launchApp(folders, unpacked);
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'desk' in window && document.readyState === 'complete');
  const outcome = await page.evaluate(async () => {
    const call = async (name: string, input: unknown) => {
      const reply = await window.desk.call({ callId: name, name, input, lang: 'zh' });
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
      return reply.value;
    };
    await call('sync', {});
    const figure = { id: 'sector-vs-benchmarks', week: '2026-03-20', format: 'png', theme: 'print' };
    const blob = (await call('exportFigure', figure)) as { readonly id: string };
    const bytes = await (await fetch(`./blob/${blob.id}`)).bytes();
    const imports = (await call('imports', {})) as { readonly files: readonly { readonly status: string }[] };
    return { statuses: imports.files.map(({ status }) => status), signature: [...bytes.slice(0, 4)] };
  });
  await app.close();
  expect(outcome.statuses).toEqual(['imported']);
  expect(outcome.signature).toEqual([0x89, 0x50, 0x4e, 0x47]);
});
