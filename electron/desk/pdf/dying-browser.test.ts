import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../../testing/test-desk.ts';
import { chromiumPdf } from './chromium-pdf.ts';
import { findBrowser } from './find-browser.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

/** A browser that answers each command until one of them, at which it ends. */
function browserUntil(method: string): string {
  const file = path.join(folder, method.replace('.', '-'));
  writeFileSync(
    file,
    `#!${process.execPath}
const { createReadStream, writeSync } = require('node:fs');
createReadStream(null, { fd: 3 }).on('data', (bytes) => {
  for (const one of bytes.toString().split('\\0').filter((text) => text !== '')) {
    const { id, method } = JSON.parse(one);
    if (method === '${method}') process.exit(3);
    writeSync(4, JSON.stringify({ id, result: {} }) + '\\0');
  }
});
`,
  );
  chmodSync(file, 0o755);
  return file;
}

// Ending at navigation leaves an event waited for that never comes.
test.skipIf(process.platform === 'win32').each(['Target.createTarget', 'Page.navigate', 'Page.enable'])(
  'a browser that ends at %s is told at once, with what it ended with',
  async (method) => {
    const print = chromiumPdf({ WEEKLY_DESK_BROWSER: browserUntil(method) }, false);
    await expect(print?.('<p>x</p>')).rejects.toThrow('the browser ended with 3');
  },
  20_000,
);

test('the browser is the one that is named, else one on the path; a name that leads nowhere is not made up for', () => {
  const file = path.join(folder, 'chromium');
  writeFileSync(file, '');
  expect(findBrowser(file, '')).toBe(file);
  expect(findBrowser(undefined, ['/no/such/folder', folder].join(path.delimiter))).toBe(file);
  expect(findBrowser(path.join(folder, 'none'), folder)).toBeNull();
});
