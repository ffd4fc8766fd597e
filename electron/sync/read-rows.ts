import { dayOfNumber } from '../../shared/market/iso-date.ts';
import type { ColumnPlace, Issue } from '../store/outcome.ts';
import { createPriceBatcher, type PriceBatch } from '../store/price-batch.ts';
import type { Recognised, Unknown } from './detect.ts';
import { createRowReader, issueOf } from './price-rows.ts';
import type { FileRecord } from './records.ts';
import { type Conflicts, keyOf, RowsRepeat } from './repeated-rows.ts';
import { type Reading, scanRecords } from './scan-records.ts';
import { createSeriesTally, type SeriesSpan } from './series-tally.ts';

/** What a file was recognised as, as values. */
export interface ReadAs extends Pick<Recognised, 'kind' | 'decisions' | 'questions'> {
  readonly vendor: string | null;
  readonly columns: readonly ColumnPlace[];
  readonly headerText: string;
  readonly weeklyLookalike: boolean;
}

/** A piece of what a file states, in the file's order. */
export interface RowsPiece {
  readonly kind: 'rows';
  readonly prices: readonly PriceBatch[];
  /** The first name that the file gives each instrument. */
  readonly names: readonly { readonly code: string; readonly name: string; readonly line: number }[];
  readonly issues: readonly Issue[];
  readonly doneBytes: number;
}

/** What the whole file came to. */
export interface RowsEnd {
  readonly kind: 'end';
  readonly readAs: ReadAs | Unknown;
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly rowsRejected: number;
  readonly series: readonly SeriesSpan[];
  /** Every series of the file has its rows a week or more apart. */
  readonly sparse: boolean;
}

/**
 * Reads all that a file states, as values: pieces, then one end. A function of the file's bytes and decisions alone, so it
 * may run in any thread. `conflicts` null means that rows were not judged yet: the first that repeats throws `RowsRepeat`.
 */
export async function* readRows(reading: Reading, conflicts: Conflicts | null): AsyncGenerator<RowsPiece | RowsEnd> {
  let readAs: ReadAs | Unknown = { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  const gathered = createGatherer(reading, conflicts);
  const begin = (found: Recognised | Unknown) => {
    readAs = found.kind === 'unknown' ? found : valuesOf(found);
    return found.kind === 'unknown' || found.questions.length > 0 ? null : gathered.begin(found);
  };
  for await (const doneBytes of scanRecords(reading, begin)) yield { kind: 'rows', ...gathered.take(), doneBytes };
  yield { kind: 'rows', ...gathered.takeLast(), doneBytes: reading.file.sizeBytes };
  yield { kind: 'end', readAs, ...gathered.totals() };
}

function createGatherer(reading: Reading, conflicts: Conflicts | null) {
  const tally = createSeriesTally();
  const prices = createPriceBatcher();
  const named = new Set<string>();
  let names: { code: string; name: string; line: number }[] = [];
  let issues: Issue[] = [];
  const unvalued: { first: FileRecord | null; count: number } = { first: null, count: 0 };
  let [rowsRead, rowsLoaded, rowsRejected] = [0, 0, 0];

  const reject = (issue: Issue) => {
    rowsRejected++;
    issues.push(issue);
  };
  const begin = (recognised: Recognised) => {
    const read = createRowReader(recognised, reading);
    return (record: FileRecord) => {
      rowsRead++;
      const made = read(record);
      if (made.kind === 'rejected') {
        if (made.of) tally.count(made.of.code, made.of.adj, made.of.day);
        return reject(made.issue);
      }
      if (made.kind === 'noTrade') {
        tally.speaksOf(made.code, made.adj, made.day);
        if (!made.said && unvalued.count++ === 0) unvalued.first = record;
        return;
      }
      const { row, name } = made;
      const others = conflicts?.get(keyOf(row));
      if (others) {
        const lines = others.filter((line) => line !== record.line).join(', ');
        const params = { code: row.code, date: dayOfNumber(row.day), lines };
        return reject(issueOf(record, 'CONFLICTING_ROWS', null, params));
      }
      rowsLoaded++;
      if (tally.count(row.code, row.adj, row.day)) {
        if (name && !named.has(row.code)) {
          named.add(row.code);
          names.push({ code: row.code, name, line: record.line });
        }
        prices.add(row);
      } else if (!conflicts) throw new RowsRepeat();
    };
  };
  const take = () => {
    const taken = { prices: prices.take(), names, issues };
    [names, issues] = [[], []];
    return taken;
  };
  return {
    begin,
    take,
    takeLast() {
      if (unvalued.first) issues.push(issueOf(unvalued.first, 'EMPTY_ROWS', null, { count: unvalued.count }));
      return take();
    },
    totals: () => ({ rowsRead, rowsLoaded, rowsRejected, series: tally.series(), sparse: tally.isSparse() }),
  };
}

function valuesOf({ format, table, header, decisions, questions }: Recognised): ReadAs {
  return {
    kind: 'recognised',
    decisions,
    vendor: format.vendor,
    columns: [...table.columns].map(([field, index]) => ({ field, index, heading: header[index] ?? '' })),
    headerText: header.join(decisions.delimiter),
    weeklyLookalike: table.weeklyLookalike,
    questions,
  };
}
