import type { JobTools } from '../../shared/contract/job-protocol.ts';
import type { Calendar } from '../../shared/market/calendar.ts';
import type { WriteDb } from '../store/db.ts';
import type { Encoding } from '../store/outcome.ts';
import type { RowsEnd, RowsPiece } from './read-rows.ts';
import type { Judged } from './repeated-rows.ts';
import type { SourceFile } from './source-file.ts';

/** What every job of the sync worker works with. */
export interface LoadContext extends JobTools {
  readonly db: WriteDb;
  readonly dataFolder: string;
  readonly calendar: Calendar;
  /** Reads a file's rows, in this thread or beside it. */
  readonly readRows: (
    file: SourceFile,
    encoding: Encoding,
    judged: Judged | null,
  ) => AsyncIterable<RowsPiece | RowsEnd>;
}

/** Runs `work` so that all of what it writes stands, or nothing; savepoints nest, and `work` may wait in between. */
export async function atomically<Value>(db: WriteDb, work: () => Promise<Value>): Promise<Value> {
  const nested = db.inTransaction;
  db.exec(nested ? 'SAVEPOINT work' : 'BEGIN IMMEDIATE');
  try {
    const value = await work();
    db.exec(nested ? 'RELEASE work' : 'COMMIT');
    return value;
  } catch (error) {
    if (db.inTransaction) db.exec(nested ? 'ROLLBACK TO work; RELEASE work' : 'ROLLBACK');
    throw error;
  }
}
