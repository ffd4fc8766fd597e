import type { JobTools } from '../../shared/contract/job-protocol.ts';
import type { PriceRow } from '../store/price-batch.ts';
import { createRowReader } from './price-rows.ts';
import { type Reading, scanRecords } from './scan-records.ts';
import { createSeriesTally } from './series-tally.ts';

/** Names a row of a file: one instrument, basis and day. */
export function keyOf(row: Pick<PriceRow, 'code' | 'adj' | 'day'>): string {
  return `${row.code}\t${row.adj}\t${row.day}`;
}

/** The keys that a file states more than once with other values, each with the lines that state it. */
export type Conflicts = ReadonlyMap<string, readonly number[]>;

/** The file states a key twice; it has to be judged before anything of it is written. */
export class RowsRepeat extends Error {}

/** Reads a file by `read`; where its rows repeat they are judged first, over the whole file, and it is read again. */
export async function readJudged<Value>(
  reading: Reading,
  tools: Pick<JobTools, 'checkCancelled'>,
  read: (conflicts: Conflicts | null) => Promise<Value>,
): Promise<Value> {
  try {
    return await read(null);
  } catch (error) {
    if (!(error instanceof RowsRepeat)) throw error;
    return read(await findConflicts(reading, tools));
  }
}

/**
 * Finds rows of one file that contradict each other, over the file alone: what is judged must not depend on what else is in
 * the cache, or a replay would judge otherwise. Rows that repeat with equal values are no conflict.
 */
async function findConflicts(reading: Reading, tools: Pick<JobTools, 'checkCancelled'>): Promise<Conflicts> {
  const tally = createSeriesTally();
  const repeated = new Set<string>();
  await eachRow(reading, tools, (row) => {
    if (!tally.count(row.code, row.adj, row.day)) repeated.add(keyOf(row));
  });
  const stated = new Map<string, { values: string; lines: number[]; differs: boolean }>();
  await eachRow(reading, tools, (row) => {
    const key = keyOf(row);
    if (!repeated.has(key)) return;
    const values = JSON.stringify({ ...row, line: 0 });
    const before = stated.get(key);
    if (!before) stated.set(key, { values, lines: [row.line], differs: false });
    else {
      before.lines.push(row.line);
      before.differs ||= before.values !== values;
    }
  });
  return new Map([...stated].filter(([, { differs }]) => differs).map(([key, { lines }]) => [key, lines]));
}

async function eachRow(
  reading: Reading,
  { checkCancelled }: Pick<JobTools, 'checkCancelled'>,
  take: (row: PriceRow) => void,
): Promise<void> {
  const chunks = scanRecords(reading, (found) => {
    if (found.kind === 'unknown') return null;
    const read = createRowReader(found, reading);
    return (record) => {
      const made = read(record);
      if (made.kind === 'row') take(made.row);
    };
  });
  for await (const _ of chunks) checkCancelled();
}
