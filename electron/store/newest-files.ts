import type { ReadDb } from './db.ts';
import type { FactKindName } from './fact-kinds.ts';
import { all } from './query.ts';

/** A run of facts of one kind, and the newest file that stated any of it. */
export interface NewestFile {
  readonly kind: FactKindName;
  /** Of prices, holdings and the like the instrument's code. */
  readonly scope: string;
  readonly fileId: number;
}

/** For each run of facts that files speak of, the newest of those files. */
export function newestFiles(db: ReadDb): NewestFile[] {
  return all(
    db,
    'newestFiles',
    'SELECT kind, scope, max(file_id) AS fileId FROM file_series GROUP BY kind, scope ORDER BY kind, scope',
  );
}
