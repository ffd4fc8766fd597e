// The built window over the shipped sample in Chromium, through the preview: start, views, weeks, memory:
// node bench/window.ts [rounds] [week switches]; Chromium from CHROMIUM, else /usr/bin/chromium
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { newContext, openBrowser } from './window/browser.ts';
import { serveEmptyPage } from './window/empty-page.ts';
import { measureHeap } from './window/heap-measure.ts';
import { type Monday, startHost, takeInSample } from './window/host.ts';
import { measureStarts } from './window/start-measure.ts';
import { heapLines, type Line, notMade, print, startLines, viewLines, weekLines } from './window/table.ts';
import { measureViews } from './window/view-measure.ts';
import { measureWeekSwitches } from './window/week-measure.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const SWITCHES = Number(process.argv[3] ?? 1000);
/** As many as have a year before them, every other week, for the charts that need one. */
const VIEW_ROUNDS = Math.min(ROUNDS, 7);
/** Weeks with charts of every kind: the sample's prices and flows begin in 2025. */
const FULL_WEEKS = 60;

const work = mkdtempSync(path.join(tmpdir(), 'window-bench-'));
const data = path.join(work, 'data');
const weeks = await takeInSample(data);
const [newest] = weeks;
if (newest === undefined) throw new Error('the sample has no week');
const empty = await serveEmptyPage();
const before = loadavg();
const lines: Line[] = [];

await made('start', async () => startLines(await measureStarts(data, empty.address, newest, ROUNDS)));
await made('views', async () =>
  overSample(async (context) => viewLines(await measureViews(context, everyOther(VIEW_ROUNDS)))),
);
await made('week switches', async () =>
  overSample(async (context) => weekLines(await measureWeekSwitches(context, weeks.slice(0, FULL_WEEKS)))),
);
await made('memory', async () =>
  overSample(async (context) => heapLines(await measureHeap(context, weeks, [SWITCHES / 10, SWITCHES]))),
);
empty.stop();
print(lines);
process.stdout.write(`\n${cpus().length} cores, load ${shown(before)} before and ${shown(loadavg())} after\n`);
rmSync(work, { recursive: true, force: true });

/** A measurement that fails is told where its lines would stand, and the others are made all the same. */
async function made(what: string, measure: () => Promise<readonly Line[]>): Promise<void> {
  process.stderr.write(`${what}\n`);
  lines.push(...(await measure().catch((thrown: unknown) => [notMade(what, String(thrown))])));
}

/** Each measurement has a host and a Chromium of its own: none finds what another one left warm. */
async function overSample<Result>(measure: (context: BrowserContext) => Promise<Result>): Promise<Result> {
  const host = await startHost(data);
  try {
    return await inBrowser(async (browser) => {
      const context = await newContext(browser, host.address);
      // The token opens the host once; from then on the context's cookie does.
      await context.request.get(host.address);
      return measure(context);
    });
  } finally {
    await host.stop();
  }
}

async function inBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Every other one of the newest: a window fetches the neighbours of its week, and these are not to be asked for before. */
function everyOther(count: number): readonly Monday[] {
  return Array.from({ length: count }, (_, index) => weeks[2 * index]).filter((week) => week !== undefined);
}

function shown(load: readonly number[]): string {
  return (load[0] ?? 0).toFixed(1);
}
