// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './steps.mjs';
import { installSystemPackage } from './system-package.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds the Chromium that the end-to-end specs run in; installs the system's where it can.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = process.env.CHROMIUM ?? systemChromium() ?? (await playwrightChromium());
  if (found !== undefined) return found;
  await installSystemPackage('chromium');
  const installed = systemChromium();
  if (installed !== undefined) return installed;
  throw new SetupError(
    'The end-to-end tests need a Chromium. Run one of:\n' +
      '  sudo apt-get install chromium\n' +
      '  npx playwright install chromium\n' +
      'or name one: CHROMIUM=/path/to/chromium npm test',
  );
}

/** @returns {string | undefined} */
function systemChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [...folders, '/usr/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => path.join(folder, name)),
  );
  return [...candidates, ...places].find((candidate) => existsSync(candidate));
}

/** @returns {Promise<string | undefined>} */
async function playwrightChromium() {
  // Imported late: this file is loaded before the packages are there.
  const { chromium } = await import('@playwright/test');
  const executable = chromium.executablePath();
  return existsSync(executable) ? executable : undefined;
}
