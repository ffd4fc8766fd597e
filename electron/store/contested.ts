import type { ReadDb } from './db.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from './fact-kinds.ts';
import { columnsOf, replacedTable } from './fact-tables.ts';
import type { Series } from './file-series.ts';
import { each } from './query.ts';
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

/** Facts of a kind that some file took the place of, or of one series of it, in the order of their keys. */
export function* contestedFacts(db: ReadDb, kind: FactKindName, only: Series | null): Generator<ContestedFact> {
  const declared: FactKind = FACT_KINDS[kind];
  const keyColumns = Object.keys(declared.key);
  let facts: FlatRow[] = [];
  const groupKey = (row: FlatRow) => keyColumns.map((column) => row[column]).join('\t');
  for (const row of each<FlatRow>(db, contestedSql(declared, only), only ? paramsOf(declared, only) : {})) {
    const [first] = facts;
    if (first && groupKey(first) !== groupKey(row)) {
      yield factOf(kind, declared, facts);
      facts = [];
    }
    facts.push(row);
  }
  if (facts.length > 0) yield factOf(kind, declared, facts);
}

type FlatRow = Readonly<Record<string, Cell>>;

function contestedSql(declared: FactKind, only: Series | null): string {
  const replaced = replacedTable(declared);
  const columns = [...columnsOf(declared), 'file_id', 'line'];
  const keys = Object.keys(declared.key);
  const where = only ? `WHERE ${declared.scope} = :scope${'adj' in declared.key ? ' AND adj = :adj' : ''}` : '';
  return `SELECT ${columns.map((column) => `t.${column}`)}, NULL AS by_file_id
      FROM (SELECT DISTINCT ${keys} FROM ${replaced} ${where}) k JOIN ${declared.table} t USING(${keys})
    UNION ALL SELECT ${columns}, by_file_id FROM ${replaced} ${where} ORDER BY ${keys}`;
}

function paramsOf({ key }: FactKind, { scope, adj }: Series): Readonly<Record<string, string>> {
  return 'adj' in key ? { scope, adj } : { scope };
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
