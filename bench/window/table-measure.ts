import type { BrowserContext } from '@playwright/test';
import type { Sight } from './painted.ts';

/** What is measured of a table: made with its rows, or empty until it is given them. */
export const WAYS = ['create', 'give'] as const;
type Way = (typeof WAYS)[number];
const SIDES = ['ours', 'rival'] as const;
type Side = (typeof SIDES)[number];

export interface TableTimes {
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

/** Until the first rows are painted: our table of changes and AG Grid alone by turns, each time on a new page. */
export async function measureTables(
  context: BrowserContext,
  sizes: readonly number[],
  rounds: number,
): Promise<readonly TableTimes[]> {
  const measured: TableTimes[] = [];
  for (const rows of sizes) {
    for (const way of WAYS) {
      const times: Record<Side, number[]> = { ours: [], rival: [] };
      for (let round = 0; round < rounds; round++) {
        for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
          times[side].push(await timeOf(context, side, way, rows));
        }
      }
      measured.push({ way, rows, ...times });
    }
  }
  return measured;
}

async function timeOf(context: BrowserContext, side: Side, way: Way, count: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(`/${side}.html`);
  // A table that is there is one that has been drawn: empty, and after a moment of rest.
  if (way === 'give') await page.evaluate(() => window.table.create([]));
  await page.waitForTimeout(300);
  const took = await page.evaluate(
    async ([way, count, sight]) => {
      const rows = window.makeRows(count);
      const from = performance.now();
      window.table[way](rows);
      return (await window.whenPainted(sight)).at - from;
    },
    [way, count, FIRST_ROWS] as const,
  );
  await page.close();
  return took;
}
