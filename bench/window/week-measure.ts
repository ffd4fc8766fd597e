import type { BrowserContext } from '@playwright/test';
import { followWeekCalls } from './calls.ts';
import type { Monday } from './host.ts';
import { paintedAfterHash, paintedAfterKey } from './painted.ts';
import { sightOfWeek } from './week-sight.ts';

export interface WeekTimes {
  /** One step back by its key, to a week that was fetched while its neighbour was on screen. */
  readonly neighbour: readonly number[];
  /** To a week that neither this window nor this desk was asked for. */
  readonly jump: readonly number[];
}

/** Weeks between two jumps: each jump fetches its target's neighbours too. */
const STRIDE = 4;

/** `weeks` are next to each other, the newest first; steps take the first half of them, jumps the second. */
export async function measureWeekSwitches(context: BrowserContext, weeks: readonly Monday[]): Promise<WeekTimes> {
  const page = await context.newPage();
  const calls = followWeekCalls(page);
  const steps = weeks.slice(0, Math.floor(weeks.length / 2));
  const targets = weeks.slice(steps.length + STRIDE).filter((_, index) => index % STRIDE === 0);
  const [newest, ...older] = steps;
  if (newest === undefined) throw new Error('there is no week to start from');
  await page.goto(`/#/week/${newest}`);
  await page.evaluate((sight) => window.whenPainted(sight), sightOfWeek(newest));
  const neighbour: number[] = [];
  for (const week of older) {
    await calls.answered(week);
    neighbour.push(await paintedAfterKey(page, '[', sightOfWeek(week)));
    if (calls.timesAsked(week) > 1) throw new Error(`week ${week} was fetched ahead, and yet again`);
  }
  const jump: number[] = [];
  for (const week of targets) {
    // Its own neighbours are on their way a moment after a week is painted: until they have come, the desk is busy.
    await page.waitForTimeout(1000);
    if (calls.timesAsked(week) > 0) throw new Error(`week ${week} was asked for before the jump to it`);
    jump.push(await paintedAfterHash(page, `#/week/${week}`, sightOfWeek(week)));
  }
  await page.close();
  return { neighbour, jump };
}
