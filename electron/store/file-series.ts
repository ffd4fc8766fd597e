import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from './fact-kinds.ts';
import { replacedTable } from './fact-tables.ts';
import { all, one, run } from './query.ts';

/** A run of facts that is replayed as a whole: of prices, one instrument on one basis; of other kinds, one scope. */
export interface Series {
  readonly kind: FactKindName;
  readonly scope: string;
  /** The basis of prices; empty for every other kind. */
  readonly adj: string;
}

/** A series, and the days of a file between which it speaks of it. */
export interface SeriesSpan extends Series {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/** Names a series among all. */
export function seriesKey({ kind, scope, adj }: Series): string {
  return `${kind}\t${scope}\t${adj}`;
}

export function addFileSeries(db: WriteDb, row: SeriesSpan & { readonly fileId: number }): void {
  run(
    db,
    'addFileSeries',
    `INSERT INTO file_series(file_id, kind, scope, adj, first_date, last_date)
     VALUES(:fileId, :kind, :scope, :adj, :firstDate, :lastDate)`,
    { ...row },
  );
}

export function seriesOfFile(db: ReadDb, fileId: number): Series[] {
  return all<Series>(db, 'seriesOfFile', 'SELECT kind, scope, adj FROM file_series WHERE file_id = :fileId', {
    fileId,
  });
}

/** Files that state something of any of the series, in the ledger's order. */
export function filesOfSeries(db: ReadDb, series: readonly Series[]): number[] {
  const rows = all<{ file_id: number }>(
    db,
    'filesOfSeries',
    `SELECT DISTINCT f.file_id FROM json_each(:series) s
     JOIN file_series f ON f.kind = s.value ->> 'kind' AND f.scope = s.value ->> 'scope' AND f.adj = s.value ->> 'adj'
     ORDER BY f.file_id`,
    { series: JSON.stringify(series) },
  );
  return rows.map((row) => row.file_id);
}

/** Whether any file of these bytes speaks of a day from `from` to `to`. */
export function anyFileOfDays(db: ReadDb, hashes: Iterable<string>, from: IsoDate, to: IsoDate): boolean {
  const row = one<{ found: number }>(
    db,
    'anyFileOfDays',
    `SELECT EXISTS(
       SELECT 1 FROM applied a WHERE a.sha256 IN (SELECT value FROM json_each(:hashes)) AND EXISTS(
         SELECT 1 FROM file_series f
         WHERE f.file_id = a.file_id AND f.first_date <= :to AND f.last_date >= :from)) AS found`,
    { hashes: JSON.stringify([...hashes]), from, to },
  );
  return row?.found === 1;
}

/** Drops all facts of a series, before they are replayed. */
export function dropSeries(db: WriteDb, { kind, scope, adj }: Series): void {
  const { key, ...declared }: FactKind = FACT_KINDS[kind];
  const ofBasis = 'adj' in key ? ' AND adj = :adj' : '';
  for (const table of [declared.table, replacedTable({ key, ...declared })]) {
    const sql = `DELETE FROM ${table} WHERE ${declared.scope} = :scope${ofBasis}`;
    run(db, 'dropSeries', sql, ofBasis ? { scope, adj } : { scope });
  }
}
