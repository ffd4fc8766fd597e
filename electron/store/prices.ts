import { BASIS_PREFERENCE } from '../../shared/analytics/choose-basis.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { PriceValue } from './cache-schema.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Adj } from './price-batch.ts';
import { all, one, run } from './query.ts';
import { inChain, type Replaced } from './replaced-chain.ts';

/** Prices of one instrument on one basis. */
export interface PriceSeries {
  readonly code: string;
  readonly adj: string;
}

/** Every instrument and basis that files speak of, whether or not they brought a close. */
export function allSeries(db: ReadDb): { code: string; adj: Adj }[] {
  return all(
    db,
    'allSeries',
    "SELECT DISTINCT scope AS code, adj FROM file_series WHERE kind = 'prices' ORDER BY scope, adj",
  );
}

/** A day of a series: its close, the close before it as the source refers to it, and the file that it comes from. */
export interface DayOfSeries {
  readonly code: string;
  readonly adj: Adj;
  readonly date: IsoDate;
  readonly close: number;
  readonly preClose: number | null;
  readonly fileId: number;
}

/**
 * The days of each series from its last before `from`, up to `to`, in their order. One seek back an instrument: a suspended
 * stock finds its last close however long ago.
 */
export function daysSinceBase(
  db: ReadDb,
  series: readonly PriceSeries[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): DayOfSeries[] {
  return all(
    db,
    'daysSinceBase',
    `WITH s AS MATERIALIZED (SELECT value ->> 'code' AS code, value ->> 'adj' AS adj FROM json_each(:series))
     SELECT p.code, p.adj, p.date, p.close, p.pre_close AS preClose, p.file_id AS fileId FROM s
     JOIN prices p ON p.code = s.code AND p.adj = s.adj AND p.date BETWEEN coalesce((
       SELECT max(base.date) FROM prices base WHERE base.code = s.code AND base.adj = s.adj AND base.date < :from
     ), :from) AND :to
     ORDER BY p.code, p.adj, p.date`,
    { series: JSON.stringify(series), from, to },
  );
}

/** Closes as traded of these instruments from `from` to `to`, in the order of their days. */
export function rawCloses(
  db: ReadDb,
  codes: readonly string[],
  from: IsoDate,
  to: IsoDate,
): { code: string; date: IsoDate; close: number }[] {
  return all(
    db,
    'rawCloses',
    `SELECT p.code, p.date, p.close FROM json_each(:codes) c
     JOIN prices p ON p.code = c.value AND p.adj = 'raw' AND p.date BETWEEN :from AND :to ORDER BY p.code, p.date`,
    { codes: JSON.stringify(codes), from, to },
  );
}

/** A series, and the days between which its files speak of it. */
export interface SpannedSeries extends PriceSeries {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Every series with its span, the earliest first: those answer most questions about a day. */
export function spannedSeries(db: ReadDb): SpannedSeries[] {
  return all(
    db,
    'spannedSeries',
    `SELECT scope AS code, adj, min(first_date) AS first, max(last_date) AS last FROM file_series
     WHERE kind = 'prices' GROUP BY scope, adj ORDER BY first, last DESC`,
  );
}

/** Of the ranges of days, the first days of those in which any of the series has a close. */
export function rangesWithAnyClose(
  db: ReadDb,
  series: readonly SpannedSeries[],
  ranges: readonly { readonly from: IsoDate; readonly to: IsoDate }[],
): IsoDate[] {
  return all<{ day: IsoDate }>(
    db,
    'rangesWithAnyClose',
    `WITH s AS MATERIALIZED (
       SELECT value ->> 'code' AS code, value ->> 'adj' AS adj, value ->> 'first' AS first, value ->> 'last' AS last
       FROM json_each(:series)),
     r AS MATERIALIZED (SELECT value ->> 'from' AS first_day, value ->> 'to' AS last_day FROM json_each(:ranges))
     SELECT first_day AS day FROM r WHERE EXISTS (
       SELECT 1 FROM s WHERE s.first <= r.last_day AND s.last >= r.first_day AND EXISTS (
         SELECT 1 FROM prices p
         WHERE p.code = s.code AND p.adj = s.adj AND p.date BETWEEN r.first_day AND r.last_day))`,
    { series: JSON.stringify(series), ranges: JSON.stringify(ranges) },
  ).map((row) => row.day);
}

/** The newest day on which each series has a close: of what is in, not of what its files speak of. */
export function newestCloses(db: ReadDb, series: readonly PriceSeries[]): { code: string; date: IsoDate }[] {
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

/** The basis that a price without one means: the preferred one of those that have the day. */
export function preferredBasisOn(db: ReadDb, code: string, date: IsoDate): Adj | null {
  const row = one<{ adj: Adj }>(
    db,
    'preferredBasisOn',
    `SELECT p.adj FROM json_each(:bases) b
     JOIN prices p ON p.code = :code AND p.adj = b.value AND p.date = :date ORDER BY b.key LIMIT 1`,
    { code, date, bases: JSON.stringify(BASIS_PREFERENCE) },
  );
  return row?.adj ?? null;
}

/** One stated value: the file and line, whether it stands or was replaced. */
export interface StatedValue {
  readonly value: number | null;
  readonly fileId: number;
  readonly line: number;
  readonly adj: Adj;
}

/**
 * What stands for a value, then what it replaced, newest first; empty where nothing was ever stated. Without a basis, the
 * preferred one of those that have the day.
 */
export function statedValues(
  db: ReadDb,
  { code, adj }: { readonly code: string; readonly adj: Adj | null },
  date: IsoDate,
  value: PriceValue,
): StatedValue[] {
  const standing = one<StatedValue>(
    db,
    'standingValue',
    `SELECT p.${value} AS value, p.file_id AS fileId, p.line, p.adj FROM json_each(:bases) b
     JOIN prices p ON p.code = :code AND p.adj = b.value AND p.date = :date ORDER BY b.key LIMIT 1`,
    { code, date, bases: JSON.stringify(adj ? [adj] : BASIS_PREFERENCE) },
  );
  if (!standing) return [];
  const replaced = all<Replaced<StatedValue>>(
    db,
    'replacedValues',
    `SELECT ${value} AS value, file_id AS fileId, line, adj, by_file_id AS byFileId FROM prices_replaced
     WHERE code = :code AND adj = :adj AND date = :date`,
    { code, adj: standing.adj, date },
  );
  return [standing, ...inChain(standing, replaced)];
}
