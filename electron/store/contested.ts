import type { ReadDb } from './db.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from './fact-kinds.ts';
import { columnsOf, replacedTable } from './fact-tables.ts';
import type { Series } from './file-series.ts';
import { all } from './query.ts';
import { inChain } from './replaced-chain.ts';

type Cell = string | number | null;

/** A row as a file left it: what stands, or what another file took the place of. */
export interface StatedRow {
  readonly fileId: number;
  readonly line: number;
  readonly values: Readonly<Record<string, Cell>>;
}

/** A fact of which something was replaced: its key, and its rows, what stands first. */
export interface ContestedFact {
  readonly kind: FactKindName;
  readonly key: Readonly<Record<string, string>>;
  readonly rows: readonly StatedRow[];
}

/** Series of a kind of which some file took the place of another's facts. */
export function contestedSeries(db: ReadDb, kind: FactKindName): Series[] {
  const declared: FactKind = FACT_KINDS[kind];
  const columns = `${declared.scope} AS scope, ${'adj' in declared.key ? 'adj' : "''"} AS adj`;
  const sql = `SELECT DISTINCT ${columns} FROM ${replacedTable(declared)} ORDER BY 1, 2`;
  return all<Pick<Series, 'scope' | 'adj'>>(db, 'contestedSeries', sql).map((row) => ({ kind, ...row }));
}

/** Facts of a series that some file took the place of, in the order of their keys. */
export function contestedFacts(db: ReadDb, { kind, scope, adj }: Series): ContestedFact[] {
  const declared: FactKind = FACT_KINDS[kind];
  const params = 'adj' in declared.key ? { scope, adj } : { scope };
  const rows = all<FlatRow>(db, 'contestedFacts', contestedSql(declared), params);
  const keyColumns = Object.keys(declared.key);
  const byKey = Map.groupBy(rows, (row) => keyColumns.map((column) => row[column]).join('\t'));
  return [...byKey.values()].map((ofKey) => factOf(kind, declared, ofKey));
}

type FlatRow = Readonly<Record<string, Cell>>;

function contestedSql(declared: FactKind): string {
  const replaced = replacedTable(declared);
  const columns = [...columnsOf(declared), 'file_id', 'line'];
  const keys = Object.keys(declared.key);
  const where = `WHERE ${declared.scope} = :scope${'adj' in declared.key ? ' AND adj = :adj' : ''}`;
  return `SELECT ${columns.map((column) => `t.${column}`)}, NULL AS by_file_id
      FROM (SELECT DISTINCT ${keys} FROM ${replaced} ${where}) k JOIN ${declared.table} t USING(${keys})
    UNION ALL SELECT ${columns}, by_file_id FROM ${replaced} ${where} ORDER BY ${keys}`;
}

function factOf(kind: FactKindName, { key, values }: FactKind, rows: readonly FlatRow[]): ContestedFact {
  const linked = rows.map((row) => ({
    fileId: Number(row.file_id),
    byFileId: row.by_file_id === null ? null : Number(row.by_file_id),
    line: Number(row.line),
    values: Object.fromEntries(Object.keys(values).map((column) => [column, row[column] ?? null])),
  }));
  const stands = linked.find(({ byFileId }) => byFileId === null);
  if (!stands) throw new Error('a replaced row without one that stands');
  const replaced = linked.flatMap((row) => (row.byFileId === null ? [] : [{ ...row, byFileId: row.byFileId }]));
  return {
    kind,
    key: Object.fromEntries(Object.keys(key).map((column) => [column, String(rows[0]?.[column] ?? '')])),
    rows: [stands, ...inChain<StatedRow>(stands, replaced)],
  };
}
