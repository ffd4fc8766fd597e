import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** For each instrument and day that is asked, its close adjusted for splits alone, on that day or the last one before. */
export function splitAdjustedClosesAsOf(
  db: ReadDb,
  asked: readonly { readonly code: string; readonly day: IsoDate }[],
): { code: string; day: IsoDate; date: IsoDate; close: number }[] {
  return all(
    db,
    'splitAdjustedClosesAsOf',
    `SELECT a.value ->> 'code' AS code, a.value ->> 'day' AS day, p.date, p.close FROM json_each(:asked) a
     JOIN prices p ON p.code = a.value ->> 'code' AND p.adj = 'split' AND p.date = (
       SELECT max(q.date) FROM prices q
       WHERE q.code = a.value ->> 'code' AND q.adj = 'split' AND q.date <= a.value ->> 'day')`,
    { asked: JSON.stringify(asked) },
  );
}
