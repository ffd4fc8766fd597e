import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { type PriceBatch, ROWS_A_BATCH } from './price-batch.ts';

/** Rows that came in another order than the table's, kept until they can be written in it. */
export interface PriceRun {
  readonly add: (key: string, batch: PriceBatch, at: number) => void;
  readonly rows: () => number;
  /** Hands out every row, series by series and day by day, and forgets them. */
  readonly drain: (write: (batch: PriceBatch, at: number) => void) => void;
}

/** Makes an empty run. A row is one number: the batch that holds it, and its place there. */
export function createPriceRun(): PriceRun {
  let batches: PriceBatch[] = [];
  let series = new Map<string, number[]>();
  let rows = 0;
  const dayOf = (row: number) => batches[Math.trunc(row / ROWS_A_BATCH)]?.days[row % ROWS_A_BATCH] ?? 0;
  return {
    add(key, batch, at) {
      if (batches.at(-1) !== batch) batches.push(batch);
      getOrMake(series, key, () => []).push((batches.length - 1) * ROWS_A_BATCH + at);
      rows++;
    },
    rows: () => rows,
    drain(write) {
      const ordered = [...series].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [, ofSeries] of ordered) {
        ofSeries.sort((a, b) => dayOf(a) - dayOf(b));
        for (const row of ofSeries) {
          const batch = batches[Math.trunc(row / ROWS_A_BATCH)];
          if (batch) write(batch, row % ROWS_A_BATCH);
        }
      }
      [batches, series, rows] = [[], new Map(), 0];
    },
  };
}
