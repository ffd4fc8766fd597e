import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { type Sight, watchPaint } from './painted.ts';

/** A laptop's window. */
const viewport = { width: 1440, height: 900 };

/** Chromium without a window of its own, and so without a graphics card: what it draws, it draws with the processor. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A profile of its own, which remembers nothing of another; `first` is what each page of it is watched for at once. */
export async function newContext(browser: Browser, baseURL: string, first?: Sight): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, baseURL });
  await watchPaint(context, first);
  return context;
}
