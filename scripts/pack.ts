// Packs the app: `npm run pack` a folder to look into, `npm run pack -- --linux deb` (or any of electron-builder's
// options) an installer. Where Electron's runtime is not installed, an empty one stands in, and the line below says so.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { installedRuntime } from './open/electron-runtime.ts';
import { makeEmptyRuntime } from './pack/empty-runtime.ts';
import { run, say } from './setup/steps.mjs';

const root = path.dirname(import.meta.dirname);
const given = process.argv.slice(2);
const builder = path.join(root, 'node_modules/electron-builder/cli.js');

await buildApp(root, say);
const temporary = mkdtempSync(path.join(tmpdir(), 'runtime-'));
try {
  process.exitCode = await run(
    process.execPath,
    [builder, ...(given.length > 0 ? given : ['--dir']), ...runtimeOptions()],
    {
      cwd: root,
    },
  );
} finally {
  rmSync(temporary, { recursive: true });
}

function runtimeOptions(): string[] {
  if (installedRuntime(root, process.env) !== null) return [];
  say("Electron's runtime is not installed: what is packed here can be inspected, not started");
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(temporary, 'electron');
  makeEmptyRuntime(folder, version);
  return [`-c.electronDist=${folder}`];
}
