import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { Series } from './applied.ts';
import type { PriceValue } from './cache-schema.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Adj } from './price-batch.ts';
import { all, one, run } from './query.ts';

/** Of the bases on which an instrument is held, the one that is read: raw, else forward, else backward adjusted. */
const PREFERRED_ADJ = `CASE adj WHEN 'raw' THEN 0 WHEN 'qfq' THEN 1 ELSE 2 END`;

/** Every instrument that has prices, once, on the basis that is read. */
export function pricedSeries(db: ReadDb): { code: string; adj: Adj }[] {
  return all(
    db,
    'pricedSeries',
    `SELECT code, adj FROM (
       SELECT code, adj, row_number() OVER (PARTITION BY code ORDER BY ${PREFERRED_ADJ}) AS rank
       FROM (SELECT DISTINCT code, adj FROM file_series) ) WHERE rank = 1 ORDER BY code`,
  );
}

/** Last close in the week, and the last before its Monday, on one basis. */
export interface WeekCloses {
  readonly code: string;
  readonly adj: Adj;
  readonly closeDate: IsoDate | null;
  readonly close: number | null;
  readonly baseDate: IsoDate | null;
  readonly baseClose: number | null;
}

/** One seek each way an instrument: a suspended stock finds its last close however long ago. */
export const WEEK_CLOSES_SQL = `
  SELECT s.value ->> 'code' AS code, s.value ->> 'adj' AS adj,
    last.date AS closeDate, last.close AS close, base.date AS baseDate, base.close AS baseClose
  FROM json_each(:series) s
  LEFT JOIN prices last ON last.code = s.value ->> 'code' AND last.adj = s.value ->> 'adj' AND last.date = (
    SELECT max(p.date) FROM prices p
    WHERE p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date BETWEEN :from AND :to)
  LEFT JOIN prices base ON base.code = s.value ->> 'code' AND base.adj = s.value ->> 'adj' AND base.date = (
    SELECT max(p.date) FROM prices p
    WHERE p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date < :from)`;

export function weekCloses(db: ReadDb, series: readonly Series[], from: IsoDate, to: IsoDate): WeekCloses[] {
  return all<WeekCloses>(db, 'weekCloses', WEEK_CLOSES_SQL, { series: JSON.stringify(series), from, to });
}

/** Days from `from` to `to` on which each series has a close. */
export function closeDays(
  db: ReadDb,
  series: readonly Series[],
  from: IsoDate,
  to: IsoDate,
): { code: string; date: IsoDate }[] {
  return all(
    db,
    'closeDays',
    `SELECT p.code, p.date FROM json_each(:series) s
     JOIN prices p ON p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date BETWEEN :from AND :to`,
    { series: JSON.stringify(series), from, to },
  );
}

/** The file of each series' last close in the span. */
export function closeFiles(
  db: ReadDb,
  series: readonly Series[],
  from: IsoDate,
  to: IsoDate,
): { code: string; fileId: number }[] {
  return all(
    db,
    'closeFiles',
    `SELECT p.code, p.file_id AS fileId, max(p.date) FROM json_each(:series) s
     JOIN prices p ON p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date BETWEEN :from AND :to
     GROUP BY p.code`,
    { series: JSON.stringify(series), from, to },
  );
}

/** Of `days`, those on which any of the series has a close. */
export function daysWithAnyClose(db: ReadDb, series: readonly Series[], days: readonly IsoDate[]): IsoDate[] {
  return all<{ date: IsoDate }>(
    db,
    'daysWithAnyClose',
    `SELECT d.value AS date FROM json_each(:days) d WHERE EXISTS (
       SELECT 1 FROM json_each(:series) s
       JOIN prices p ON p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj' AND p.date = d.value)`,
    { series: JSON.stringify(series), days: JSON.stringify(days) },
  ).map((row) => row.date);
}

/** First and last day that each instrument's files speak of, file by file. */
export interface SeriesSpan {
  readonly fileId: number;
  readonly code: string;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/**
 * For each instrument, the files that carry it and the days that each of these files speaks of, over all its instruments:
 * a file that goes on past a day without a row of this instrument says that it did not trade.
 */
export function spansByInstrument(db: ReadDb): SeriesSpan[] {
  return all(
    db,
    'spansByInstrument',
    `SELECT f.file_id AS fileId, f.code, span.first AS firstDate, span.last AS lastDate FROM file_series f
     JOIN (SELECT file_id, min(first_date) AS first, max(last_date) AS last FROM file_series GROUP BY file_id) span
       ON span.file_id = f.file_id`,
  );
}

/** First and last day of all prices, by instrument. */
export function priceSpans(db: ReadDb): { code: string; firstDate: IsoDate; lastDate: IsoDate }[] {
  return all(
    db,
    'priceSpans',
    'SELECT code, min(first_date) AS firstDate, max(last_date) AS lastDate FROM file_series GROUP BY code ORDER BY code',
  );
}

/** The newest day on which each series has a close: of what is in, not of what its files speak of. */
export function newestCloses(db: ReadDb, series: readonly Series[]): { code: string; date: IsoDate }[] {
  return all(
    db,
    'newestCloses',
    `SELECT code, date FROM (
       SELECT s.value ->> 'code' AS code, (
         SELECT max(p.date) FROM prices p WHERE p.code = s.value ->> 'code' AND p.adj = s.value ->> 'adj') AS date
       FROM json_each(:series) s) WHERE date IS NOT NULL`,
    { series: JSON.stringify(series) },
  );
}

/** The newest name that a file gave each instrument. */
export function namesByCode(db: ReadDb): Map<string, string> {
  const rows = all<{ code: string; name: string }>(
    db,
    'namesByCode',
    'SELECT code, name, max(file_id) FROM names GROUP BY code',
  );
  return new Map(rows.map((row) => [row.code, row.name]));
}

export function addName(db: WriteDb, row: { code: string; fileId: number; name: string; line: number }): void {
  run(db, 'addName', 'INSERT INTO names(code, file_id, name, line) VALUES(:code, :fileId, :name, :line)', row);
}

export function addFileSeries(
  db: WriteDb,
  row: { fileId: number; code: string; adj: Adj; firstDate: IsoDate; lastDate: IsoDate },
): void {
  run(db, 'addFileSeries', 'INSERT INTO file_series VALUES(:fileId, :code, :adj, :firstDate, :lastDate)', row);
}

/** Drops all prices of a series, before they are replayed. */
export function dropSeries(db: WriteDb, series: Series): void {
  const params = { code: series.code, adj: series.adj };
  run(db, 'dropPrices', 'DELETE FROM prices WHERE code = :code AND adj = :adj', params);
  run(db, 'dropReplaced', 'DELETE FROM prices_replaced WHERE code = :code AND adj = :adj', params);
}

/** One stated value: the file and line, whether it stands or was replaced. */
export interface StatedValue {
  readonly value: number | null;
  readonly fileId: number;
  readonly line: number;
  readonly adj: Adj;
}

/** What stands for a value, then what it replaced, newest first. Empty where nothing was ever stated. */
export function statedValues(db: ReadDb, code: string, date: IsoDate, value: PriceValue): StatedValue[] {
  const standing = one<StatedValue>(
    db,
    'standingValue',
    `SELECT ${value} AS value, file_id AS fileId, line, adj FROM prices
     WHERE code = :code AND date = :date AND adj IN ('raw', 'qfq', 'hfq') ORDER BY ${PREFERRED_ADJ} LIMIT 1`,
    { code, date },
  );
  if (!standing) return [];
  const replaced = all<StatedValue>(
    db,
    'replacedValues',
    `SELECT ${value} AS value, file_id AS fileId, line, adj FROM prices_replaced
     WHERE code = :code AND adj = :adj AND date = :date ORDER BY by_file_id DESC`,
    { code, adj: standing.adj, date },
  );
  return [standing, ...replaced];
}
