import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names of browsers that print, on the path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
] as const;

/** Where they are installed on systems that put them on no path. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/** A Chromium of this machine: the one that is named, else one on the search path, else one where it is usually installed; null where there is none. */
export function findBrowser(named: string | undefined, searchPath: string | undefined): string | null {
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folders = (searchPath ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...INSTALLED].find((file) => existsSync(file)) ?? null;
}
