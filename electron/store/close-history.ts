import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import type { PriceSeries } from './prices.ts';
import { all } from './query.ts';

/** Closes of these series after `from` and up to `to`, in the order of their days. */
export function closesBetween(
  db: ReadDb,
  series: readonly PriceSeries[],
  from: IsoDate,
  to: IsoDate,
): { code: string; date: IsoDate; close: number }[] {
  return all(
    db,
    'closesBetween',
    `SELECT p.code, p.date, p.close FROM json_each(:series) s
     JOIN prices p ON p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date BETWEEN :from AND :to
     ORDER BY p.code, p.date`,
    { series: JSON.stringify(series), from, to },
  );
}

/** For each series and day that is asked, its close on that day or the last one before, and that day. */
export function closesOn(
  db: ReadDb,
  asked: readonly (PriceSeries & { readonly day: IsoDate })[],
): { code: string; adj: string; day: IsoDate; date: IsoDate; close: number }[] {
  return all(
    db,
    'closesOn',
    `SELECT a.value ->> 'code' AS code, p.adj, a.value ->> 'day' AS day, p.date, p.close FROM json_each(:asked) a
     JOIN prices p ON p.code = a.value ->> 'code' AND p.adj = a.value ->> 'adj' AND p.date = (
       SELECT max(q.date) FROM prices q
       WHERE q.code = a.value ->> 'code' AND q.adj = a.value ->> 'adj' AND q.date <= a.value ->> 'day')`,
    { asked: JSON.stringify(asked) },
  );
}

/** How many closes each series has after `from` and up to `to`, and how many of them are at or below, and at or above, a close. */
export function closesAtOrBelow(
  db: ReadDb,
  asked: readonly (PriceSeries & { readonly from: IsoDate; readonly to: IsoDate; readonly close: number })[],
): { code: string; count: number; below: number; above: number }[] {
  return all(
    db,
    'closesAtOrBelow',
    // Cells of JSON are read once a series, not once a row.
    `WITH a AS MATERIALIZED (
       SELECT value ->> 'code' AS code, value ->> 'adj' AS adj, value ->> 'from' AS first, value ->> 'to' AS last,
         value ->> 'close' AS close FROM json_each(:asked))
     SELECT a.code, count(*) AS count, sum(p.close <= a.close) AS below, sum(p.close >= a.close) AS above FROM a
     JOIN prices p ON p.code = a.code AND p.adj = a.adj AND p.date > a.first AND p.date <= a.last
     GROUP BY a.code`,
    { asked: JSON.stringify(asked) },
  );
}

/** Of each series the highest, or the lowest, close after `from` and up to `to`, with its day. */
export function extremeCloses(
  db: ReadDb,
  side: 'high' | 'low',
  asked: readonly (PriceSeries & { readonly from: IsoDate; readonly to: IsoDate })[],
): { code: string; date: IsoDate; close: number }[] {
  return all(
    db,
    'extremeCloses',
    // Beside a single max or min, SQLite takes the other columns from the row that has it.
    `WITH a AS MATERIALIZED (
       SELECT value ->> 'code' AS code, value ->> 'adj' AS adj, value ->> 'from' AS first, value ->> 'to' AS last
       FROM json_each(:asked))
     SELECT a.code, p.date, ${side === 'high' ? 'max' : 'min'}(p.close) AS close FROM a
     JOIN prices p ON p.code = a.code AND p.adj = a.adj AND p.date > a.first AND p.date <= a.last
     GROUP BY a.code`,
    { asked: JSON.stringify(asked) },
  );
}
