import type { ReadDb, WriteDb } from './db.ts';
import { ALL_KINDS } from './fact-kinds.ts';
import type { Issue, Outcome } from './outcome.ts';
import { addPriceFile } from './price-files.ts';
import { all, one, run } from './query.ts';

/** Notes, within the transaction that writes its facts and after its series, that a file is in. */
export function markApplied(db: WriteDb, fileId: number, sha256: string, outcome: Outcome): void {
  run(db, 'markApplied', 'INSERT INTO applied VALUES(:fileId, :sha256, :outcome)', {
    fileId,
    sha256,
    outcome: JSON.stringify(outcome),
  });
  addPriceFile(db, fileId, outcome);
}

/** What became of a file that is in, where what it counted turned out otherwise. */
export function restateOutcome(db: WriteDb, fileId: number, outcome: Outcome): void {
  run(db, 'restateOutcome', 'UPDATE applied SET outcome = :outcome WHERE file_id = :fileId', {
    fileId,
    outcome: JSON.stringify(outcome),
  });
}

export function appliedFiles(db: ReadDb): { fileId: number; outcome: Outcome }[] {
  return all<{ file_id: number; outcome: string }>(
    db,
    'appliedFiles',
    'SELECT file_id, outcome FROM applied ORDER BY file_id',
  ).map((row) => ({ fileId: row.file_id, outcome: JSON.parse(row.outcome) }));
}

/** The bytes of all files that are in, in the order of the ledger. */
export function appliedHashes(db: ReadDb): string[] {
  return all<{ sha256: string }>(db, 'appliedHashes', 'SELECT sha256 FROM applied ORDER BY file_id').map(
    ({ sha256 }) => sha256,
  );
}

/** The vendor that each file names, by file. */
export function vendorsOfFiles(db: ReadDb): Map<number, string> {
  const rows = all<{ file_id: number; vendor: string }>(
    db,
    'vendorsOfFiles',
    "SELECT file_id, outcome ->> 'vendor' AS vendor FROM applied WHERE outcome ->> 'vendor' IS NOT NULL",
  );
  return new Map(rows.map((row) => [row.file_id, row.vendor]));
}

const SNAPSHOT_TABLES = ALL_KINDS.filter(({ mode }) => mode === 'snapshot').map(({ table }) => table);

/** Takes away all that stands under a file's own number; facts of a series go with their series. */
export function forgetFile(db: WriteDb, fileId: number): void {
  for (const table of ['applied', 'names', 'file_series', 'price_files', 'issues', ...SNAPSHOT_TABLES]) {
    run(db, 'forgetFile', `DELETE FROM ${table} WHERE file_id = :fileId`, { fileId });
  }
}

export function addIssues(db: WriteDb, fileId: number, firstSeq: number, issues: readonly Issue[]): void {
  for (const [index, issue] of issues.entries()) {
    run(db, 'addIssue', 'INSERT INTO issues VALUES(:fileId, :seq, :line, :column, :code, :params, :text)', {
      fileId,
      seq: firstSeq + index,
      line: issue.line,
      column: issue.column,
      code: issue.code,
      params: JSON.stringify(issue.params),
      text: issue.text,
    });
  }
}

/** A page of a file's issues, in the file's order. */
export function issuesOfFile(db: ReadDb, fileId: number, offset: number, count: number): Issue[] {
  return all<{ line: number | null; column_name: string | null; code: string; params: string; raw_text: string }>(
    db,
    'issuesOfFile',
    `SELECT line, column_name, code, params, raw_text FROM issues WHERE file_id = :fileId AND seq >= :offset
     ORDER BY seq LIMIT :count`,
    { fileId, offset, count },
  ).map((row) => ({
    line: row.line,
    column: row.column_name,
    code: row.code,
    params: JSON.parse(row.params),
    text: row.raw_text,
  }));
}

/** How many rows the files that are in have rejected. */
export function rejectedRowCount(db: ReadDb): number {
  return (
    one<{ n: number }>(db, 'rejectedRowCount', "SELECT coalesce(sum(outcome ->> 'rowsRejected'), 0) AS n FROM applied")
      ?.n ?? 0
  );
}
