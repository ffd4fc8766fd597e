import { randomBytes } from 'node:crypto';
import type { Cdp } from './cdp.ts';
import type { Chromium } from './chromium.ts';
import { fail } from './strict.ts';

/** A window as the app has to know it to quit. */
export interface OpenWindow {
  readonly id: number;
  readonly gone: Promise<void>;
  close(): void;
}

/** What one run of the stand-in shares between its modules; `boot.ts` fills it. */
export const runtime = {
  chromium: null as Chromium | null,
  isReady: false,
  isQuitting: false,
  appPath: '',
  name: '',
  version: '',
  windows: new Map<number, OpenWindow>(),
};

/** Names that the two worlds of a page share; random, so that a page cannot guess them. */
export const secrets = {
  event: randomBytes(8).toString('hex'),
  binding: `ipc_${randomBytes(8).toString('hex')}`,
};

/** The world that a preload script lives in, by Electron's name for it. */
export const preloadWorldName = 'Electron Isolated Context';

/** The connection to Chromium; there is one as soon as the app is ready. */
export function cdp(): Cdp {
  return runtime.chromium?.cdp ?? fail('Chromium has not been started');
}

/** Throws for what Electron refuses before `ready`. */
export function needReady(what: string): void {
  if (!runtime.isReady) fail(`${what} used before app is ready`);
}
