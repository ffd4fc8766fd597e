import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from './fact-kinds.ts';
import type { Series } from './file-series.ts';
import { all } from './query.ts';
import { STANDING_FILES } from './stated-facts.ts';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** A value that stands otherwise in one cache than in another; null where none stands. */
export interface ChangedValue {
  readonly date: IsoDate | null;
  /** What names the value beside its series and day. */
  readonly key: string;
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** The values of a series that differ between two caches, the newest day first. */
export function changedOfSeries(before: ReadDb, after: ReadDb, series: Series): ChangedValue[] {
  const declared: FactKind = FACT_KINDS[series.kind];
  const { table, scope, key } = declared;
  const ofBasis = 'adj' in key ? ' AND adj = :adj' : '';
  const sql = `SELECT * FROM ${table} WHERE ${scope} = :scope${ofBasis}`;
  const params = ofBasis ? { scope: series.scope, adj: series.adj } : { scope: series.scope };
  const rowsOf = (db: ReadDb) => all<Row>(db, 'rowsOfSeries', sql, params);
  return changesBetween(declared, rowsOf(before), rowsOf(after));
}

/** The values of the lists of a kind that stand that differ between two caches. */
export function changedOfList(before: ReadDb, after: ReadDb, kind: FactKindName): ChangedValue[] {
  const { table } = FACT_KINDS[kind];
  const sql = `SELECT * FROM ${table} WHERE file_id IN (${STANDING_FILES(table)}) ORDER BY file_id, line`;
  const rowsOf = (db: ReadDb) => all<Row>(db, 'rowsOfList', sql);
  return changesBetween(FACT_KINDS[kind], rowsOf(before), rowsOf(after));
}

/** Kinds of lists of which a file has a part. */
export function listsOfFile(db: ReadDb, fileId: number): FactKindName[] {
  const kinds = (Object.keys(FACT_KINDS) as FactKindName[]).filter((kind) => FACT_KINDS[kind].mode === 'snapshot');
  return kinds.filter((kind) => {
    const sql = `SELECT 1 FROM ${FACT_KINDS[kind].table} WHERE file_id = :fileId LIMIT 1`;
    return all(db, 'listsOfFile', sql, { fileId }).length > 0;
  });
}

function changesBetween(declared: FactKind, before: readonly Row[], after: readonly Row[]): ChangedValue[] {
  const keyColumns = Object.keys(declared.key);
  const keyed = (rows: readonly Row[]) =>
    new Map(rows.map((row) => [keyColumns.map((column) => row[column]).join('\t'), row]));
  const [was, is] = [keyed(before), keyed(after)];
  const changes: ChangedValue[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const row = now ?? old ?? {};
    for (const field of Object.keys(declared.values)) {
      const change = { before: old?.[field] ?? null, after: now?.[field] ?? null };
      if (change.before !== change.after) changes.push({ ...nameOf(declared, row), field, ...change });
    }
  }
  return changes.sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.key, b.key));
}

function nameOf({ key, scope, day }: FactKind, row: Row) {
  const parts = Object.keys(key).filter((column) => column !== scope && column !== day && column !== 'adj');
  return {
    date: day === null ? null : isoDate(String(row[day])),
    key: parts.map((column) => row[column]).join(' '),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
