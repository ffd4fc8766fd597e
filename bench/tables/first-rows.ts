import type { BrowserContext } from '@playwright/test';
import type { Sight } from '../window/painted.ts';
import { openTable } from './open-table.ts';
import { SIDES, type Side } from './sides.ts';

/** A table made with its rows, one that is empty until it is given them, one that reads them piece by piece. */
export type Way = 'create' | 'give' | 'page';

export interface FirstRowTimes {
  readonly way: Way;
  readonly rows: number;
  readonly ours: readonly number[];
  readonly rival: readonly number[];
}

/** The first row's code and a row near the foot, to its last column. */
const FIRST_ROWS: Sight = {
  all: ['.ag-row[row-index="24"] [col-id="baseDate"]:not(:empty)'],
  texts: {
    '.ag-row[row-index="0"] [col-id="code"]': '00001.HK',
    '.ag-row[row-index="24"] [col-id="code"]': '00025.HK',
  },
};

/** Until the first rows are painted: ours and AG Grid alone by turns, each time on a new page. */
export async function measureFirstRows(
  context: BrowserContext,
  { way, rows }: { readonly way: Way; readonly rows: number },
  rounds: number,
): Promise<FirstRowTimes> {
  const times: Record<Side, number[]> = { ours: [], rival: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed())
      times[side].push(await timeOf(context, side, { way, rows }));
  }
  return { way, rows, ...times };
}

async function timeOf(
  context: BrowserContext,
  side: Side,
  { way, rows }: { readonly way: Way; readonly rows: number },
): Promise<number> {
  const page = await openTable(context, side);
  // A table that is there is one that has been drawn: empty, and after a moment of rest.
  if (way === 'give') {
    await page.evaluate(() => window.table.create([]));
    await page.waitForTimeout(300);
  }
  const took = await page.evaluate(
    async ([way, count, sight]) => {
      const rows = window.makeRows(count);
      const from = performance.now();
      window.table[way](rows);
      return (await window.whenPainted(sight)).at - from;
    },
    [way, rows, FIRST_ROWS] as const,
  );
  await page.close();
  return took;
}
