import { ALL_KINDS, type FactKind } from './fact-kinds.ts';

const TYPES = {
  text: 'TEXT NOT NULL',
  'text?': 'TEXT',
  date: 'TEXT NOT NULL',
  'date?': 'TEXT',
  real: 'REAL NOT NULL',
  'real?': 'REAL',
} as const;

export const columnsOf = ({ key, values }: FactKind): string[] => [...Object.keys(key), ...Object.keys(values)];

/** The columns that name a row: a snapshot's rows belong to their file. */
const primaryKeyOf = ({ key, mode }: FactKind): string[] =>
  mode === 'snapshot' ? ['file_id', ...Object.keys(key)] : Object.keys(key);

/** Where what a series' rows stood for before is kept, under the file that replaced it. */
export const replacedTable = ({ table }: FactKind): string => `${table}_replaced`;

/**
 * The table of a kind. A series has a second one: whatever an update takes the place of is kept there by a trigger, so that no
 * writer can forget it.
 */
function tableSql(kind: FactKind): string {
  const columns = Object.entries({ ...kind.key, ...kind.values }).map(([name, type]) => `${name} ${TYPES[type]}`);
  const origin = 'file_id INTEGER NOT NULL, line INTEGER NOT NULL';
  const table = `CREATE TABLE ${kind.table}(${columns}, ${origin}, PRIMARY KEY(${primaryKeyOf(kind)})) STRICT, WITHOUT ROWID;`;
  if (kind.mode === 'snapshot') return table;
  const replaced = replacedTable(kind);
  const all = [...columnsOf(kind), 'file_id', 'line'];
  return `${table}
CREATE TABLE ${replaced}(${columns}, ${origin}, by_file_id INTEGER NOT NULL,
  PRIMARY KEY(${Object.keys(kind.key)}, by_file_id)) STRICT, WITHOUT ROWID;
CREATE TRIGGER ${kind.table}_keep_replaced AFTER UPDATE ON ${kind.table} BEGIN
  INSERT INTO ${replaced}(${all}, by_file_id) VALUES(${all.map((column) => `OLD.${column}`)}, NEW.file_id);
END;`;
}

export const FACT_TABLES = ALL_KINDS.map(tableSql).join('\n');

/** Tables that hold facts under their file's number. */
export const TABLES_BY_FILE: readonly string[] = ALL_KINDS.flatMap((kind) =>
  kind.mode === 'series' ? [kind.table, replacedTable(kind)] : [kind.table],
);

/**
 * Inserts `rows` rows, in the order `columnsOf`, file, line. A value that a new record does not state stays; a row that would
 * not change keeps its first file.
 */
export function upsertSql(kind: FactKind, rows: number): string {
  const columns = [...columnsOf(kind), 'file_id', 'line'];
  const places = Array.from({ length: rows }, () => `(${columns.map(() => '?')})`).join(', ');
  const insert = `INSERT INTO ${kind.table}(${columns}) VALUES ${places}`;
  const isNullable = (name: string) => kind.values[name]?.endsWith('?') ?? false;
  const values = Object.keys(kind.values);
  const sets = values.map(
    (name) => `${name} = ${isNullable(name) ? `coalesce(excluded.${name}, ${name})` : `excluded.${name}`}`,
  );
  const differs = values.map((name) =>
    isNullable(name)
      ? `(excluded.${name} IS NOT NULL AND excluded.${name} IS NOT ${name})`
      : `excluded.${name} IS NOT ${name}`,
  );
  return `${insert} ON CONFLICT(${primaryKeyOf(kind)}) DO UPDATE SET ${sets}, file_id = excluded.file_id, line = excluded.line
  WHERE ${differs.join(' OR ')}`;
}
