import type { Browser } from '@playwright/test';
import { newContext, openBrowser } from './browser.ts';
import { type Monday, startHost } from './host.ts';
import { paintedSinceNavigation, type Sight } from './painted.ts';
import { FIRST_CHART, sightOfWeek } from './week-sight.ts';

export interface StartTimes {
  readonly empty: readonly number[];
  readonly week: readonly number[];
  /** The host's own start, before there is anything to navigate to. */
  readonly host: readonly number[];
}

/** From navigation to the first painted week, each time with a new host and a new Chromium; beside it an empty page. */
export async function measureStarts(
  data: string,
  emptyPage: string,
  newest: Monday,
  rounds: number,
): Promise<StartTimes> {
  const [empty, week, hosts]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const host = await startHost(data);
    const browser = await openBrowser();
    hosts.push(host.startMs);
    const { all, none, texts } = sightOfWeek(newest);
    const weekSight = { all: [...all, FIRST_CHART], none: none ?? [], texts: texts ?? {}, drawn: FIRST_CHART };
    const turns = [
      async () => empty.push(await timeOf(browser, emptyPage, { all: ['body'] })),
      async () => week.push(await timeOf(browser, host.address, weekSight)),
    ];
    // Whoever comes second finds a Chromium that has shown a page before: each is second every other time.
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    await browser.close();
    await host.stop();
  }
  return { empty, week, host: hosts };
}

async function timeOf(browser: Browser, address: string, sight: Sight): Promise<number> {
  const context = await newContext(browser, address, sight);
  const page = await context.newPage();
  await page.goto(address);
  const took = await paintedSinceNavigation(page);
  await context.close();
  return took;
}
