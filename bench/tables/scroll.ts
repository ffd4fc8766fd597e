import type { BrowserContext } from '@playwright/test';
import { quantile } from '../quantile.ts';
import { openTable } from './open-table.ts';
import { SIDES, type Side } from './sides.ts';

export interface ScrollTimes {
  readonly rows: number;
  /** The frame that 95 of 100 stay under, in ms, each round. */
  readonly ours: readonly number[];
  readonly rival: readonly number[];
}

/** So many frames, each as far as a quick turn of the wheel. */
const [FRAMES, PX_A_FRAME] = [120, 400];

/** How long frames take while a table of so many rows is scrolled; ours and AG Grid alone by turns. */
export async function measureScroll(context: BrowserContext, rows: number, rounds: number): Promise<ScrollTimes> {
  const times: Record<Side, number[]> = { ours: [], rival: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed())
      times[side].push(quantile(await framesOf(context, side, rows), 0.95));
  }
  return { rows, ...times };
}

async function framesOf(context: BrowserContext, side: Side, rows: number): Promise<number[]> {
  const page = await openTable(context, side);
  await page.evaluate((count) => window.table.create(window.makeRows(count)), rows);
  await page.waitForTimeout(500);
  const frames = await page.evaluate(
    async ([count, px]) => {
      const viewport = document.querySelector('.ag-grid-viewport');
      if (viewport === null) throw new Error('nothing to scroll');
      const took: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let frame = 0; frame < count; frame++) {
        viewport.scrollTop += px;
        const now = await new Promise<number>(requestAnimationFrame);
        took.push(now - last);
        last = now;
      }
      if (viewport.scrollTop < (count * px) / 2) throw new Error('it did not scroll');
      return took;
    },
    [FRAMES, PX_A_FRAME] as const,
  );
  await page.close();
  return frames;
}
