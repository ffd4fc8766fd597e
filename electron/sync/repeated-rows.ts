import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { dayOfNumber } from '../../shared/market/iso-date.ts';
import { type Fact, factKey } from '../store/fact-kinds.ts';
import type { LocatedFact } from '../store/fact-writer.ts';
import type { PriceRow } from '../store/price-batch.ts';
import type { ReadRow } from './read-row.ts';
import { createRowReader } from './row-reader.ts';
import { scanRecords } from './scan-records.ts';
import { createSeriesTally } from './series-tally.ts';
import type { Reading } from './source-file.ts';

/** The cells of one thing that a record states, by column. */
type Cells = Readonly<Record<string, string | number | null>>;

/** One thing that a record states: what names it within a file, and what it says of it. */
interface Statement {
  readonly key: string;
  readonly cells: Cells;
  /** Of a fact: a cell that it leaves open may be said by another row. */
  readonly fact: Fact | null;
}

/** What a record states that another record of the file may state otherwise. */
export function statementsOf(made: ReadRow): Statement[] {
  if (made.kind === 'row') return [statementOfPrice(made.row)];
  if (made.kind !== 'facts') return [];
  return [
    ...made.facts.map((fact) => ({ key: factKey(fact), cells: fact.row, fact })),
    ...made.prices.map(statementOfPrice),
  ];
}

function statementOfPrice(row: PriceRow): Statement {
  return { key: `${row.code}\t${row.adj}\t${row.day}`, cells: { ...row, line: null }, fact: null };
}

/** What two records contradict each other about, for the words. */
export function subjectOf(made: ReadRow): { readonly code: string; readonly date: string } {
  if (made.kind === 'row') return { code: made.row.code, date: dayOfNumber(made.row.day) };
  const [fact] = made.kind === 'facts' ? made.facts : [];
  const [price] = made.kind === 'facts' ? made.prices : [];
  if (price && !fact) return { code: price.code, date: dayOfNumber(price.day) };
  return { code: fact ? factKey(fact).split('\t').slice(1).join(' ') : '', date: '' };
}

/** Tells of each thing that a file states whether it is the first of its key there. */
export function createFirstSeen() {
  const tally = createSeriesTally();
  const seen = new Set<string>();
  return {
    tally,
    isFirstPrice: (row: PriceRow) => tally.count(row.code, row.adj, row.day, row.close),
    isFirstFact(fact: Fact): boolean {
      const key = factKey(fact);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
}

/** What became of the keys that a file states more than once. */
export interface Judged {
  /** Those stated otherwise by other rows, each with the lines that state it. */
  readonly conflicts: ReadonlyMap<string, readonly number[]>;
  /** Facts of which no row says all, put together from their rows. */
  readonly merged: ReadonlyMap<string, LocatedFact>;
}

/** The file states a key twice; it has to be judged before anything of it is written. */
export class RowsRepeat extends Error {}

/** Reads a file by `read`; where its rows repeat they are judged first, over the whole file, and it is read again. */
export async function readJudged<Value>(
  reading: Reading,
  tools: Pick<JobTools, 'checkCancelled'>,
  read: (judged: Judged | null) => Promise<Value>,
): Promise<Value> {
  try {
    return await read(null);
  } catch (error) {
    if (!(error instanceof RowsRepeat)) throw error;
    return read(await judgeRepeats(reading, tools));
  }
}

/**
 * Judges rows of one file that repeat a key, over the file alone: what is judged must not depend on what else is in the cache,
 * or a replay would judge otherwise. Rows with equal values are no conflict, and a cell that one of them leaves open
 * contradicts nothing.
 */
async function judgeRepeats(reading: Reading, tools: Pick<JobTools, 'checkCancelled'>): Promise<Judged> {
  const first = createFirstSeen();
  const repeated = new Set<string>();
  await eachRow(reading, tools, (made) => {
    if (made.kind === 'row' && !first.isFirstPrice(made.row))
      for (const { key } of statementsOf(made)) repeated.add(key);
    if (made.kind !== 'facts') return;
    for (const fact of made.facts) if (!first.isFirstFact(fact)) repeated.add(factKey(fact));
    for (const row of made.prices) if (!first.isFirstPrice(row)) repeated.add(statementOfPrice(row).key);
  });
  const stated = new Map<string, Together>();
  await eachRow(reading, tools, (made, line) => {
    for (const statement of statementsOf(made)) {
      if (!repeated.has(statement.key)) continue;
      const before = stated.get(statement.key);
      stated.set(
        statement.key,
        before ? joined(before, statement, line) : { ...statement, line, lines: [line], differs: false },
      );
    }
  });
  const all = [...stated];
  return {
    conflicts: new Map(all.filter(([, { differs }]) => differs).map(([key, { lines }]) => [key, lines])),
    merged: new Map(
      all.flatMap(([key, together]) => (together.fact ? [[key, mergedFact(together, together.fact)]] : [])),
    ),
  };
}

/** What the rows of one key say together so far; `line` is that of the row that said the last of it. */
interface Together extends Statement {
  readonly line: number;
  readonly lines: readonly number[];
  readonly differs: boolean;
}

function joined(before: Together, { cells, fact }: Statement, line: number): Together {
  const names = Object.keys(cells).filter((name) => cells[name] !== before.cells[name]);
  const isSaidAnew = (name: string) => before.cells[name] === null;
  const differs = names.some((name) => fact === null || (cells[name] !== null && !isSaidAnew(name)));
  const added = names.filter(isSaidAnew);
  return {
    ...before,
    cells: { ...before.cells, ...Object.fromEntries(added.map((name) => [name, cells[name] ?? null])) },
    line: added.length > 0 ? line : before.line,
    lines: [...before.lines, line],
    differs: before.differs || differs,
  };
}

function mergedFact({ cells, line }: Together, fact: Fact): LocatedFact {
  return { ...fact, row: { ...fact.row, ...cells }, line } as LocatedFact;
}

async function eachRow(
  reading: Reading,
  { checkCancelled }: Pick<JobTools, 'checkCancelled'>,
  take: (made: ReadRow, line: number) => void,
): Promise<void> {
  const chunks = scanRecords(reading, {
    begin(found) {
      if (found.kind === 'unknown') return null;
      const read = createRowReader(found, reading);
      return (record) => take(read(record), record.line);
    },
  });
  for await (const _ of chunks) checkCancelled();
}
