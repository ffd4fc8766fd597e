import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { dayOfNumber } from '../../shared/market/iso-date.ts';
import { type Fact, factKey } from '../store/fact-kinds.ts';
import type { PriceRow } from '../store/price-batch.ts';
import type { ReadRow } from './read-row.ts';
import { createRowReader } from './row-reader.ts';
import { type Reading, scanRecords } from './scan-records.ts';
import { createSeriesTally } from './series-tally.ts';

/** One thing that a record states: what names it within a file, and its values as one text. */
interface Statement {
  readonly key: string;
  readonly values: () => string;
}

/** What a record states that another record of the file may state otherwise. */
export function statementsOf(made: ReadRow): Statement[] {
  if (made.kind === 'row') {
    const { row } = made;
    const key = `${row.code}\t${row.adj}\t${row.day}`;
    return [{ key, values: () => JSON.stringify({ ...row, line: 0 }) }];
  }
  if (made.kind !== 'facts') return [];
  return made.facts.map((fact) => ({ key: factKey(fact), values: () => JSON.stringify(fact.row) }));
}

/** What two records contradict each other about, for the words. */
export function subjectOf(made: ReadRow): { readonly code: string; readonly date: string } {
  if (made.kind === 'row') return { code: made.row.code, date: dayOfNumber(made.row.day) };
  const [fact] = made.kind === 'facts' ? made.facts : [];
  return { code: fact ? factKey(fact).split('\t').slice(1).join(' ') : '', date: '' };
}

/** Tells of each thing that a file states whether it is the first of its key there. */
export function createFirstSeen() {
  const tally = createSeriesTally();
  const seen = new Set<string>();
  return {
    tally,
    isFirstPrice: (row: PriceRow) => tally.count(row.code, row.adj, row.day),
    isFirstFact(fact: Fact): boolean {
      const key = factKey(fact);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
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
  const first = createFirstSeen();
  const repeated = new Set<string>();
  await eachRow(reading, tools, (made) => {
    if (made.kind === 'row' && !first.isFirstPrice(made.row))
      for (const { key } of statementsOf(made)) repeated.add(key);
    if (made.kind === 'facts') for (const fact of made.facts) if (!first.isFirstFact(fact)) repeated.add(factKey(fact));
  });
  const stated = new Map<string, { values: string; lines: number[]; differs: boolean }>();
  await eachRow(reading, tools, (made, line) => {
    for (const { key, values } of statementsOf(made)) {
      if (!repeated.has(key)) continue;
      const before = stated.get(key);
      if (!before) stated.set(key, { values: values(), lines: [line], differs: false });
      else {
        before.lines.push(line);
        before.differs ||= before.values !== values();
      }
    }
  });
  return new Map([...stated].filter(([, { differs }]) => differs).map(([key, { lines }]) => [key, lines]));
}

async function eachRow(
  reading: Reading,
  { checkCancelled }: Pick<JobTools, 'checkCancelled'>,
  take: (made: ReadRow, line: number) => void,
): Promise<void> {
  const chunks = scanRecords(reading, (found) => {
    if (found.kind === 'unknown') return null;
    const read = createRowReader(found, reading);
    return (record) => take(read(record), record.line);
  });
  for await (const _ of chunks) checkCancelled();
}
