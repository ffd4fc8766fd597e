import type { Statement } from 'better-sqlite3';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { PRICE_VALUES } from './cache-schema.ts';
import type { WriteDb } from './db.ts';
import { one } from './query.ts';

export type Adj = 'raw' | 'qfq' | 'hfq';

/** One day's prices of one instrument, as one record of a file states them. Null: the record says nothing of it. */
export interface PriceRow {
  readonly code: string;
  readonly adj: Adj;
  readonly date: IsoDate;
  readonly close: number;
  readonly open: number | null;
  readonly high: number | null;
  readonly low: number | null;
  /** Shares. */
  readonly volume: number | null;
  /** Currency units of the code's market. */
  readonly turnover: number | null;
  readonly preClose: number | null;
  /** Physical line where the record starts. */
  readonly line: number;
}

/** Takes the rows of one file, each key once, into the prices. */
export interface PriceWriter {
  readonly add: (row: PriceRow) => void;
  /** Writes what is left; how many keys were new, and how many had other values before. */
  readonly finish: () => { readonly rowsNew: number; readonly rowsChanged: number };
}

/** 50 rows a statement: fewer calls into SQLite; more rows were no quicker when measured. */
const ROWS_PER_STATEMENT = 50;
const COLUMNS = `code, adj, date, ${PRICE_VALUES.join(', ')}, file_id, line`;
const PARAMS_PER_ROW = PRICE_VALUES.length + 5;

const othersChanged = PRICE_VALUES.slice(1).map(
  (value) => `(excluded.${value} IS NOT NULL AND excluded.${value} IS NOT ${value})`,
);
/** A value that the new record does not state stays; a row that would not change keeps its first file. */
const UPSERT = `ON CONFLICT(code, adj, date) DO UPDATE SET close = excluded.close,
  ${PRICE_VALUES.slice(1).map((value) => `${value} = coalesce(excluded.${value}, ${value})`)},
  file_id = excluded.file_id, line = excluded.line
  WHERE excluded.close IS NOT close OR ${othersChanged.join(' OR ')}`;

const placeholders = (rows: number) =>
  Array.from({ length: rows }, () => `(${Array(PARAMS_PER_ROW).fill('?')})`).join(', ');

/**
 * A writer for one file within an open transaction.
 *
 * Rows that come in key order go straight into the table, which is quickest. From the first one that does not, they are
 * staged without a key and written in one ordered pass, since a b-tree filled in date order costs twice as much.
 */
export function createPriceWriter(db: WriteDb, fileId: number): PriceWriter {
  db.exec(
    `CREATE TEMP TABLE IF NOT EXISTS price_stage(${COLUMNS.replaceAll(',', ' ANY,')} ANY) STRICT; DELETE FROM price_stage;`,
  );
  const direct = createBatch(db, `INSERT INTO prices(${COLUMNS}) VALUES`, UPSERT);
  const staged = createBatch(db, `INSERT INTO temp.price_stage(${COLUMNS}) VALUES`, '');
  let rowsNew = 0;
  let rowsChanged = 0;
  let inOrder = true;
  let last = '';

  /** The trigger adds one to SQLite's total for each key that changed, and none to a statement's own count. */
  const count = (write: () => number) => {
    const before = totalChanges(db);
    const written = write();
    const changed = totalChanges(db) - before - written;
    rowsChanged += changed;
    rowsNew += written - changed;
  };

  const add = (row: PriceRow) => {
    if (inOrder) {
      const key = `${row.code}\t${row.adj}\t${row.date}`;
      inOrder = key > last;
      last = key;
    }
    if (!inOrder) {
      if (staged.add(row, fileId)) staged.flush();
    } else if (direct.add(row, fileId)) count(direct.flush);
  };

  const finish = () => {
    count(direct.flush);
    staged.flush();
    const merge = `INSERT INTO prices(${COLUMNS}) SELECT ${COLUMNS} FROM temp.price_stage WHERE true ORDER BY code, adj, date ${UPSERT}`;
    if (!inOrder) count(() => db.prepare(merge).run().changes);
    db.exec('DELETE FROM price_stage');
    return { rowsNew, rowsChanged };
  };
  return { add, finish };
}

function totalChanges(db: WriteDb): number {
  return one<{ n: number }>(db, 'totalChanges', 'SELECT total_changes() AS n')?.n ?? 0;
}

function createBatch(db: WriteDb, head: string, tail: string) {
  const full: Statement = db.prepare(`${head} ${placeholders(ROWS_PER_STATEMENT)} ${tail}`);
  const params: (string | number | null)[] = [];
  let rows = 0;
  const flush = (): number => {
    if (rows === 0) return 0;
    const statement = rows === ROWS_PER_STATEMENT ? full : db.prepare(`${head} ${placeholders(rows)} ${tail}`);
    const { changes } = statement.run(params);
    params.length = 0;
    rows = 0;
    return changes;
  };
  /** True when the batch is full and has to be flushed. */
  const add = (row: PriceRow, fileId: number): boolean => {
    params.push(row.code, row.adj, row.date, row.close, row.open, row.high, row.low);
    params.push(row.volume, row.turnover, row.preClose, fileId, row.line);
    return ++rows === ROWS_PER_STATEMENT;
  };
  return { add, flush };
}
