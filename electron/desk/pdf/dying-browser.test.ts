import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../../testing/test-desk.ts';
import { chromiumPdf } from './chromium-pdf.ts';
import { findBrowser } from './find-browser.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

/** A browser of a few lines, as an executable. */
function browser(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

const ENDS_UNREAD = 'process.exit(3);';
/** Answers that it goes to the page, and ends before the page is there. */
const ENDS_LOADING = `
const { writeSync } = require('node:fs');
const { Socket } = require('node:net');
new Socket({ fd: 3 }).on('data', (bytes) => {
  for (const one of bytes.toString().split('\\0').filter((text) => text !== '')) {
    const { id, method } = JSON.parse(one);
    writeSync(4, JSON.stringify({ id, result: {} }) + '\\0');
    if (method === 'Page.navigate') setTimeout(() => process.exit(3), 50);
  }
});`;

test.skipIf(process.platform === 'win32').each([
  ['before it reads', ENDS_UNREAD],
  ['while a page loads', ENDS_LOADING],
])(
  'a browser that ends %s is told at once, with what it ended with',
  async (when, script) => {
    const print = chromiumPdf({ WEEKLY_DESK_BROWSER: browser(when.replaceAll(' ', '-'), script) }, false);
    await expect(print?.('<p>x</p>')).rejects.toThrow('the browser ended with 3');
  },
  10_000,
);

test('the browser is the one that is named, else one on the path; a name that leads nowhere is not made up for', () => {
  const file = path.join(folder, 'chromium');
  writeFileSync(file, '');
  expect(findBrowser(file, '')).toBe(file);
  expect(findBrowser(undefined, ['/no/such/folder', folder].join(path.delimiter))).toBe(file);
  expect(findBrowser(path.join(folder, 'none'), folder)).toBeNull();
});
