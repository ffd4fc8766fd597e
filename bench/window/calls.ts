import type { Page } from '@playwright/test';
import type { Monday } from './host.ts';

/** What a window has asked the desk of its weeks. */
export interface WeekCalls {
  readonly timesAsked: (week: Monday) => number;
  /** Until all that the view draws of a week has come. */
  readonly answered: (week: Monday) => Promise<void>;
}

/** Asked for by the view of the week alone. */
const DRAWN = 'figures';
const OF_A_WEEK = ['week', DRAWN];
const PATIENCE_MS = 20_000;

/** Follows a page's calls from now on. */
export function followWeekCalls(page: Page): WeekCalls {
  const asked: string[] = [];
  const come = new Set<string>();
  page.on('request', (request) => {
    const call = callOf(request.postData());
    if (call !== null) asked.push(call);
  });
  page.on('requestfinished', (request) => {
    const call = callOf(request.postData());
    if (call !== null) come.add(call);
  });
  return {
    timesAsked: (week) => asked.filter((call) => call === `${DRAWN} ${week}`).length,
    answered: async (week) => {
      const until = performance.now() + PATIENCE_MS;
      while (!OF_A_WEEK.every((name) => come.has(`${name} ${week}`))) {
        if (performance.now() > until) throw new Error(`week ${week} was not fetched`);
        await page.waitForTimeout(20);
      }
      // What has come has still to be kept.
      await page.waitForTimeout(100);
    },
  };
}

function callOf(body: string | null): string | null {
  if (body === null) return null;
  const { name, input } = JSON.parse(body) as { readonly name: string; readonly input: { readonly week?: string } };
  return input.week === undefined ? null : `${name} ${input.week}`;
}
