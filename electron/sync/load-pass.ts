import { setImmediate as turn } from 'node:timers/promises';
import { addIssues } from '../store/applied.ts';
import { createFactWriter } from '../store/fact-writer.ts';
import { addFileSeries } from '../store/file-series.ts';
import type { Encoding, Issue } from '../store/outcome.ts';
import { createPriceWriter } from '../store/price-writer.ts';
import { addName } from '../store/prices.ts';
import type { LoadContext } from './load-context.ts';
import type { RowsEnd } from './read-rows.ts';
import type { Judged } from './repeated-rows.ts';
import type { SourceFile } from './source-file.ts';

/** What one reading of a file came to, and what it changed. */
export interface PassResult extends RowsEnd {
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}

/** Issues that a reply or the ledger carries; the cache holds all of an imported file's. */
const ISSUES_SHOWN = 200;

/**
 * Reads a file once and writes its facts, names, series and issues, within the caller's transaction. `only` leaves all but
 * the facts of these series alone: the rest stands already.
 */
export async function loadPass(
  context: LoadContext,
  file: SourceFile,
  encoding: Encoding,
  judged: Judged | null,
  only: ReadonlySet<string> | null,
): Promise<PassResult> {
  const { db } = context;
  const writer = createPriceWriter(db, file.fileId, only);
  const facts = createFactWriter(db, file.fileId, only);
  const shown: Issue[] = [];
  let [issueCount, rowCount] = [0, 0];
  for await (const piece of context.readRows(file, encoding, judged)) {
    // Pieces may wait already; a cancel has to get in between them all the same.
    await turn();
    context.checkCancelled();
    if (piece.kind === 'end') {
      const [prices, others] = [writer.finish(), facts.counts()];
      const rowsNew = prices.rowsNew + others.rowsNew;
      const rowsChanged = prices.rowsChanged + others.rowsChanged;
      if (only === null) for (const series of piece.series) addFileSeries(db, { fileId: file.fileId, ...series });
      return { ...piece, rowsNew, rowsChanged, issues: shown, issueCount };
    }
    for (const batch of piece.prices) {
      writer.add(batch);
      rowCount += batch.count;
    }
    rowCount += piece.facts.length;
    for (const fact of piece.facts) facts.add(fact);
    if (only === null) {
      for (const name of piece.names) addName(db, { fileId: file.fileId, ...name });
      addIssues(db, file.fileId, issueCount, piece.issues);
    }
    shown.push(...piece.issues.slice(0, ISSUES_SHOWN - shown.length));
    issueCount += piece.issues.length;
    context.onProgress(piece.doneBytes, file.sizeBytes, rowCount);
  }
  throw new Error('a reading without an end');
}
