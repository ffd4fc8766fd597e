import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { compiledCodeBytes } from './compiled-code.ts';
import type { Monday } from './host.ts';
import { paintedAfterHash, paintedAfterKey } from './painted.ts';
import { sightOfWeek } from './week-sight.ts';

/** What a window holds after so many switches of the week, once everything that can go is gone. */
export interface Held {
  readonly switches: number;
  readonly heapBytes: number;
  /** The part of the heap that is compiled code. */
  readonly codeBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** The window keeps the answers for a dozen weeks: the same ones are to be kept whenever it is measured. */
const LAST_SEEN = 15;
const REST_MS = 1500;

/** Walks back and forth over all weeks by keys, waits for each to be painted, and measures on the way. */
export async function measureHeap(
  context: BrowserContext,
  weeks: readonly Monday[],
  measuredAt: readonly number[],
): Promise<readonly Held[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto('/');
  await rest(page, weeks);
  const held: Held[] = [];
  let [place, step] = [0, 1];
  for (let switches = 1; switches <= Math.max(...measuredAt); switches++) {
    if (weeks[place + step] === undefined) step = -step;
    place += step;
    await paintedAfterKey(page, step === 1 ? '[' : ']', sightOfWeek(weekAt(weeks, place)));
    if (!measuredAt.includes(switches)) continue;
    await rest(page, weeks);
    held.push({ switches, ...(await heldBy(session)) });
    await paintedAfterHash(page, `#/week/${weekAt(weeks, place)}`, sightOfWeek(weekAt(weeks, place)));
  }
  await page.close();
  return held;
}

/** Ends at the newest week, with those before it as the last that were seen. */
async function rest(page: Page, weeks: readonly Monday[]): Promise<void> {
  for (const week of weeks.slice(0, LAST_SEEN).toReversed()) {
    await paintedAfterHash(page, `#/week/${week}`, sightOfWeek(week));
  }
  await page.waitForTimeout(REST_MS);
}

async function heldBy(session: CDPSession): Promise<Omit<Held, 'switches'>> {
  // Twice: what the first collection lets go of may have held something itself.
  for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    codeBytes: await compiledCodeBytes(session),
  };
}

function weekAt(weeks: readonly Monday[], place: number): Monday {
  const week = weeks[place];
  if (week === undefined) throw new Error(`there is no week ${place}`);
  return week;
}
