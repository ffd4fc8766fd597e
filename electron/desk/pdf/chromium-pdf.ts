import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintPdf } from '../desk.ts';
import { type BrowserPipe, openBrowser } from './browser-pipe.ts';
import { findBrowser } from './find-browser.ts';

/** A browser that hangs is given up after a minute. */
const MOST_MS = 60_000;

/** Prints pages by a Chromium of this machine, for hosts that are none; null where none is found. */
export function chromiumPdf(env: Readonly<Record<string, string | undefined>>, isRoot: boolean): PrintPdf | null {
  const executable = findBrowser(env.WEEKLY_DESK_BROWSER, env.PATH);
  if (executable === null) return null;
  return async (html) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weekly-desk-print-'));
    const browser = openBrowser(executable, path.join(folder, 'profile'), isRoot);
    try {
      const file = path.join(folder, 'page.html');
      writeFileSync(file, html);
      return await within(MOST_MS, print(browser, pathToFileURL(file).href));
    } finally {
      browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

async function print(browser: BrowserPipe, url: string): Promise<Uint8Array> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await browser.send('Page.enable', {}, session);
  await Promise.all([browser.event('Page.loadEventFired'), browser.send('Page.navigate', { url }, session)]);
  await browser.send(
    'Runtime.evaluate',
    { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true },
    session,
  );
  const { data } = await browser.send(
    'Page.printToPDF',
    { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
    session,
  );
  return Buffer.from(String(data), 'base64');
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer of the browser for ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
