import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import { FACT_KINDS, type FactKind, type FactRow, type Origin, type RowFactKind } from './fact-kinds.ts';
import { replacedTable } from './fact-tables.ts';
import { all } from './query.ts';
import { inChain, type Replaced } from './replaced-chain.ts';

/** A stored row with where it stands. */
export type Stored<Kind extends RowFactKind> = FactRow<Kind> & Origin;

/** The files of each format whose snapshot stands: the newest of those that have any row of the kind (design, section 4). */
export const STANDING_FILES = (table: string) => `SELECT max(a.file_id) FROM applied a
  WHERE a.file_id IN (SELECT DISTINCT file_id FROM ${table}) GROUP BY a.outcome ->> '$.decisions.format'`;

/** All rows of the lists of a kind that stand. */
export function standingList<Kind extends RowFactKind>(db: ReadDb, kind: Kind): Stored<Kind>[] {
  const { table } = FACT_KINDS[kind];
  return all<Stored<Kind>>(
    db,
    `standing ${table}`,
    `SELECT * FROM ${table} WHERE file_id IN (${STANDING_FILES(table)}) ORDER BY file_id, line`,
  );
}

/** Rows of a series whose day lies from `from` to `to`. */
export function factsBetween<Kind extends RowFactKind>(
  db: ReadDb,
  kind: Kind,
  from: string,
  to: string,
): Stored<Kind>[] {
  const { table, key, day }: FactKind = FACT_KINDS[kind];
  return all<Stored<Kind>>(
    db,
    `between ${table}`,
    `SELECT * FROM ${table} WHERE ${day} BETWEEN :from AND :to ORDER BY ${Object.keys(key)}`,
    { from, to },
  );
}

/** One stated value of a fact: the file and line, whether it stands or was replaced. */
export interface StatedCell {
  readonly value: number | string | null;
  readonly fileId: number;
  readonly line: number;
}

/**
 * What stands for a value of a fact, then what it replaced, newest first; empty where nothing was ever stated. `value` has to be
 * a column of the kind's values.
 */
export function statedCells(
  db: ReadDb,
  kind: RowFactKind,
  key: Readonly<Record<string, string>>,
  value: string,
): StatedCell[] {
  const declared: FactKind = FACT_KINDS[kind];
  if (!(value in declared.values)) throw new Error(`${kind} has no ${value}`);
  const where = Object.keys(declared.key)
    .map((column) => `${column} = :${column}`)
    .join(' AND ');
  const read = <Row extends StatedCell>(table: string, more: string) =>
    all<Row>(
      db,
      `stated ${table}`,
      `SELECT ${value} AS value, file_id AS fileId, line${more} FROM ${table} WHERE ${where}`,
      key,
    );
  const [standing] = read(declared.table, '');
  if (!standing) return [];
  return [
    standing,
    ...inChain(standing, read<Replaced<StatedCell>>(replacedTable(declared), ', by_file_id AS byFileId')),
  ];
}

/** The newest holding of each of these stocks on or before a day. */
export function newestHoldings(db: ReadDb, codes: readonly string[], day: string): Stored<'holdings'>[] {
  return all(
    db,
    'newestHoldings',
    `SELECT h.* FROM json_each(:codes) c JOIN holdings h ON h.code = c.value AND h.date = (
       SELECT max(date) FROM holdings WHERE code = c.value AND date <= :day)`,
    { codes: JSON.stringify(codes), day },
  );
}

/** The holdings of these stocks from `from` to `to`, in the order of their days. */
export function holdingsOf(db: ReadDb, codes: readonly string[], from: string, to: string): Stored<'holdings'>[] {
  return all(
    db,
    'holdingsOf',
    `SELECT h.* FROM json_each(:codes) c JOIN holdings h ON h.code = c.value AND h.date BETWEEN :from AND :to
     ORDER BY h.code, h.date`,
    { codes: JSON.stringify(codes), from, to },
  );
}

/** The newest holding of every name at or before a day. */
export function holdingsOn(db: ReadDb, day: string): Stored<'holdings'>[] {
  return all(
    db,
    'holdingsOn',
    `SELECT h.* FROM (SELECT code, max(date) AS date FROM holdings WHERE date <= :day GROUP BY code) n
     JOIN holdings h ON h.code = n.code AND h.date = n.date ORDER BY h.code`,
    { day },
  );
}

/** Rows of tables as documents print them: of each figure the newest up to a day, by its own day, then by its file. */
export function standingExhibits(db: ReadDb, day: string): Stored<'exhibitRows'>[] {
  return all(
    db,
    'standingExhibits',
    `SELECT e.* FROM exhibit_rows e WHERE (e.file_id, coalesce(e.as_of, '')) = (
       SELECT n.file_id, coalesce(n.as_of, '') FROM exhibit_rows n
       WHERE n.figure = e.figure AND coalesce(n.as_of, '') <= :day
       ORDER BY coalesce(n.as_of, '') DESC, n.file_id DESC LIMIT 1)
     ORDER BY e.figure, e.row_no`,
    { day },
  );
}

/** Every day with a row of southbound. */
export function southboundDates(db: ReadDb): IsoDate[] {
  return all<{ date: IsoDate }>(db, 'southboundDates', 'SELECT DISTINCT date FROM southbound ORDER BY date').map(
    ({ date }) => date,
  );
}

/** CNY against HKD from `from` to `to`: stated rates, and closes of the pair where files hold it as a price. */
export function cnyHkdRates(
  db: ReadDb,
  from: string,
  to: string,
): { pair: string; date: IsoDate; kind: string; rate: number }[] {
  return all(
    db,
    'cnyHkdRates',
    `SELECT pair, date, kind, rate FROM fx WHERE pair IN ('CNYHKD', 'HKDCNY') AND date BETWEEN :from AND :to
     UNION ALL SELECT substr(code, 1, 6), date, 'price', close FROM prices
     WHERE code IN ('CNYHKD.FX', 'HKDCNY.FX') AND adj = 'raw' AND date BETWEEN :from AND :to`,
    { from, to },
  );
}
