import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The fuses' place in Electron's executable, as its tools look for it: a sentinel, version 1, nine fuses, all on.
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 9)}${'1'.repeat(9)}`;

/**
 * Makes a folder that electron-builder takes for Electron's runtime, where that cannot be fetched. What is packed with it
 * has everything of ours (the archive, the resources, the fuses' settings) and cannot be started.
 */
export function makeEmptyRuntime(folder: string, version: string): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const files = ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'locales/zh-CN.pak', 'locales/en-US.pak'];
  for (const file of files) writeFileSync(path.join(folder, file), '');
  writeFileSync(path.join(folder, 'version'), `v${version}`);
  const executable = path.join(folder, 'electron');
  writeFileSync(executable, `#!/bin/sh\necho "packed without Electron's runtime" >&2; exit 1\n#${fuses}\n`);
  chmodSync(executable, 0o755);
}
