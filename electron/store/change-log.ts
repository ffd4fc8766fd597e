import type { ReadDb, WriteDb } from './db.ts';
import { all, one, run } from './query.ts';

/** Tables that hold what the user made, with the columns that name a row. */
const USER_TABLES = {
  settings: ['key'],
  remembered_answers: ['pattern', 'question_id'],
  list_edits: ['sector', 'group_name', 'code'],
  typed_ratings: ['code', 'rated_on'],
  typed_industry_ratings: ['sector', 'rated_on'],
  rating_schemes: ['name'],
  preferred_sources: ['kind', 'scope', 'adj'],
  mappings: ['id'],
  causes: ['week', 'lang', 'slot'],
  instrument_groups: ['id'],
  outlines: ['name'],
  user_figures: ['id'],
  notes: ['id'],
  report_texts: ['slot', 'lang', 'week'],
} as const;
export type UserTable = keyof typeof USER_TABLES;
type Row = Readonly<Record<string, string | number | null>>;

/** Who changes what and when; all rows of one change are undone together. */
export interface Change {
  readonly id: string;
  readonly operation: string;
  readonly at: string;
}

/** Writes rows of user tables within one change. */
export interface ChangeWriter {
  readonly put: (table: UserTable, row: Row) => void;
  readonly remove: (table: UserTable, key: Row) => void;
}

/**
 * The only way to write what the user made: one transaction that keeps the image of every row before and after, so that
 * `undoNewest` can take the whole change back.
 */
export function change<Value>(db: WriteDb, what: Change, write: (writer: ChangeWriter) => Value): Value {
  const keeping = (table: UserTable, row: Row, act: () => void) => {
    const key = keyOf(table, row);
    const before = imageOf(db, table, key);
    act();
    const after = imageOf(db, table, key);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    run(
      db,
      'logChange',
      `INSERT INTO change_log(change_id, operation, at, table_name, row_key, before, after)
       VALUES(:id, :operation, :at, :table, :key, :before, :after)`,
      {
        ...what,
        table,
        key: JSON.stringify(key),
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
      },
    );
  };
  return db.transaction(() =>
    write({
      put: (table, row) => keeping(table, row, () => putRow(db, table, row)),
      remove: (table, key) => keeping(table, key, () => removeRow(db, table, keyOf(table, key))),
    }),
  )();
}

/** Takes the newest change back that was not taken back yet; its operation, or null when there is none. */
export function undoNewest(db: WriteDb): string | null {
  return db.transaction(() => {
    const newest = one<{ change_id: string; operation: string }>(
      db,
      'newestChange',
      'SELECT change_id, operation FROM change_log WHERE undone = 0 ORDER BY seq DESC LIMIT 1',
    );
    if (!newest) return null;
    takeBack(db, newest.change_id);
    return newest.operation;
  })();
}

/** Takes one change back, whatever was changed beside it since. */
export function undoOne(db: WriteDb, changeId: string): void {
  db.transaction(() => takeBack(db, changeId))();
}

/** A row of a change, before and after it, as it was kept. */
export interface LoggedRow {
  readonly change_id: string;
  readonly operation: string;
  readonly at: string;
  readonly table_name: UserTable;
  readonly key: Row;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly undone: boolean;
}

/** Every change of rows of these tables, the newest first. */
export function loggedChanges(db: ReadDb, tables: readonly UserTable[]): LoggedRow[] {
  const rows = all<Record<'change_id' | 'operation' | 'at' | 'row_key', string> & LoggedImages>(
    db,
    'loggedChanges',
    `SELECT change_id, operation, at, table_name, row_key, before, after, undone FROM change_log
     WHERE table_name IN (SELECT value FROM json_each(:tables)) ORDER BY seq DESC`,
    { tables: JSON.stringify(tables) },
  );
  return rows.map(({ row_key, before, after, undone, ...row }) => ({
    ...row,
    key: JSON.parse(row_key) as Row,
    before: before === null ? null : (JSON.parse(before) as Row),
    after: after === null ? null : (JSON.parse(after) as Row),
    undone: undone === 1,
  }));
}

interface LoggedImages {
  readonly table_name: UserTable;
  readonly before: string | null;
  readonly after: string | null;
  readonly undone: number;
}

function takeBack(db: WriteDb, id: string): void {
  const rows = all<{ table_name: UserTable; row_key: string; before: string | null }>(
    db,
    'rowsOfChange',
    'SELECT table_name, row_key, before FROM change_log WHERE change_id = :id ORDER BY seq DESC',
    { id },
  );
  for (const row of rows) {
    if (row.before) putRow(db, row.table_name, JSON.parse(row.before));
    else removeRow(db, row.table_name, JSON.parse(row.row_key));
  }
  run(db, 'markUndone', 'UPDATE change_log SET undone = 1 WHERE change_id = :id', { id });
}

function keyOf(table: UserTable, row: Row): Row {
  return Object.fromEntries(USER_TABLES[table].map((column) => [column, row[column] ?? null]));
}

function matches(table: UserTable): string {
  return USER_TABLES[table].map((column) => `${column} = :${column}`).join(' AND ');
}

function imageOf(db: ReadDb, table: UserTable, key: Row): Row | null {
  return one<Row>(db, 'imageOfRow', `SELECT * FROM ${table} WHERE ${matches(table)}`, key);
}

function putRow(db: WriteDb, table: UserTable, row: Row): void {
  const columns = Object.keys(row);
  run(
    db,
    'putRow',
    `INSERT OR REPLACE INTO ${table}(${columns}) VALUES(${columns.map((column) => `:${column}`)})`,
    row,
  );
}

function removeRow(db: WriteDb, table: UserTable, key: Row): void {
  run(db, 'removeRow', `DELETE FROM ${table} WHERE ${matches(table)}`, key);
}
