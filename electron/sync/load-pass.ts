import { addIssues } from '../store/applied.ts';
import type { Encoding, Issue } from '../store/outcome.ts';
import { createPriceWriter } from '../store/price-writer.ts';
import { addFileSeries, addName } from '../store/prices.ts';
import type { Recognised, Unknown } from './detect.ts';
import type { LoadContext } from './load-context.ts';
import { createRowReader, issueOf } from './price-rows.ts';
import type { FileRecord } from './records.ts';
import { type Conflicts, keyOf, RowsRepeat } from './repeated-rows.ts';
import { type SourceFile, scanRecords } from './scan-records.ts';
import { createSeriesTally, isSparse } from './series-tally.ts';

/** What one reading of a file came to. */
export interface PassResult {
  readonly recognised: Recognised | Unknown;
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsRejected: number;
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** Every series of the file has its rows a week or more apart. */
  readonly sparse: boolean;
}

/** Issues that a reply or the ledger carries; the cache holds all of an imported file's. */
const ISSUES_SHOWN = 200;
const ISSUES_AT_ONCE = 500;

/**
 * Reads a file once and writes its prices, names, series and issues, within the caller's transaction. `conflicts` null means
 * that rows were not judged yet: the first that repeats throws `RowsRepeat`. `only` leaves all but the prices of these
 * series alone.
 */
export async function loadPass(
  context: LoadContext,
  file: SourceFile,
  encoding: Encoding,
  conflicts: Conflicts | null,
  only: ReadonlySet<string> | null,
): Promise<PassResult> {
  const { db } = context;
  const tally = createSeriesTally();
  const writer = createPriceWriter(db, file.fileId);
  const names = new Map<string, { name: string; line: number }>();
  const issues = createIssueList(context, file.fileId, only === null);
  const unvalued: { first: FileRecord | null; count: number } = { first: null, count: 0 };
  let [rowsRead, rowsLoaded, rowsRejected] = [0, 0, 0];

  const begin = (recognised: Recognised) => {
    if (recognised.questions.length > 0) return null;
    const read = createRowReader(recognised, context.calendar);
    const reject = (issue: Issue) => {
      rowsRejected++;
      issues.add(issue);
    };
    return (record: FileRecord) => {
      rowsRead++;
      const made = read(record);
      if (made.kind === 'rejected') {
        if (made.of) tally.count(made.of.code, made.of.adj, made.of.date);
        return reject(made.issue);
      }
      if (made.kind === 'noTrade') {
        tally.speaksOf(made.code, made.adj, made.date);
        if (!made.said && unvalued.count++ === 0) unvalued.first = record;
        return;
      }
      const { row, name } = made;
      const others = conflicts?.get(keyOf(row));
      if (others) {
        const lines = others.filter((line) => line !== record.line).join(', ');
        return reject(issueOf(record, 'CONFLICTING_ROWS', null, { code: row.code, date: row.date, lines }));
      }
      rowsLoaded++;
      if (tally.count(row.code, row.adj, row.date)) {
        if (name && !names.has(row.code)) names.set(row.code, { name, line: record.line });
        if (!only || only.has(`${row.code}\t${row.adj}`)) writer.add(row);
      } else if (!conflicts) throw new RowsRepeat();
    };
  };

  const recognised = await scanRecords(context, file, encoding, begin);
  if (unvalued.first) issues.add(issueOf(unvalued.first, 'EMPTY_ROWS', null, { count: unvalued.count }));
  const { rowsNew, rowsChanged } = writer.finish();
  if (only === null) {
    for (const [code, { name, line }] of names) addName(db, { code, fileId: file.fileId, name, line });
    for (const { code, adj, firstDate, lastDate } of tally.all())
      addFileSeries(db, { fileId: file.fileId, code, adj, firstDate, lastDate });
  }
  const { shown, count: issueCount } = issues.finish();
  const judged = tally.all().filter((series) => series.rows >= 4);
  const sparse = judged.length > 0 && judged.every(isSparse);
  return { recognised, rowsRead, rowsLoaded, rowsNew, rowsChanged, rowsRejected, issues: shown, issueCount, sparse };
}

/** Keeps the first issues for the reply and writes all of them to the cache, so that a million bad rows cost no memory. */
function createIssueList({ db }: LoadContext, fileId: number, stored: boolean) {
  const shown: Issue[] = [];
  let waiting: Issue[] = [];
  let count = 0;
  const write = () => {
    if (stored) addIssues(db, fileId, count - waiting.length, waiting);
    waiting = [];
  };
  return {
    add(issue: Issue) {
      if (shown.length < ISSUES_SHOWN) shown.push(issue);
      waiting.push(issue);
      count++;
      if (waiting.length === ISSUES_AT_ONCE) write();
    },
    finish() {
      write();
      return { shown, count };
    },
  };
}
