import type { Statement } from 'better-sqlite3';
import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { dayOfNumber, type IsoDate } from '../../shared/market/iso-date.ts';
import { PRICE_VALUES } from './cache-schema.ts';
import type { WriteDb } from './db.ts';
import type { PriceBatch } from './price-batch.ts';
import { one } from './query.ts';

/** Takes the rows of one file, each key once, into the prices. */
export interface PriceWriter {
  readonly add: (batch: PriceBatch) => void;
  /** Writes what is left; how many keys were new, and how many had other values before. */
  readonly finish: () => { readonly rowsNew: number; readonly rowsChanged: number };
}

/** 50 rows a statement: fewer calls into SQLite; more rows were no quicker when measured. */
const ROWS_PER_STATEMENT = 50;
const COLUMNS = `code, adj, date, ${PRICE_VALUES.join(', ')}, file_id, line`;
const WIDTH = PRICE_VALUES.length;
const PARAMS_PER_ROW = WIDTH + 5;

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
 * A writer for one file within an open transaction. `only` names series (`code`, tab, `adj`) beside which nothing is written.
 *
 * Rows that come in key order go straight into the table, which is quickest. From the first one that does not, they are
 * staged without a key and written in one ordered pass, since a b-tree filled in date order costs twice as much.
 */
export function createPriceWriter(db: WriteDb, fileId: number, only: ReadonlySet<string> | null): PriceWriter {
  db.exec(
    `CREATE TEMP TABLE IF NOT EXISTS price_stage(${COLUMNS.replaceAll(',', ' ANY,')} ANY) STRICT; DELETE FROM price_stage;`,
  );
  const direct = createBatch(db, `INSERT INTO prices(${COLUMNS}) VALUES`, UPSERT);
  const staged = createBatch(db, `INSERT INTO temp.price_stage(${COLUMNS}) VALUES`, '');
  let rowsNew = 0;
  let rowsChanged = 0;
  let inOrder = true;
  let last = { key: '', day: Number.NEGATIVE_INFINITY };
  const dates = new Map<number, IsoDate>();

  /** The trigger adds one to SQLite's total for each key that changed, and none to a statement's own count. */
  const count = (write: () => number) => {
    const before = totalChanges(db);
    const written = write();
    const changed = totalChanges(db) - before - written;
    rowsChanged += changed;
    rowsNew += written - changed;
  };

  const add = (batch: PriceBatch) => {
    const keys = batch.series.map(({ code, adj }) => `${code}\t${adj}`);
    for (let at = 0; at < batch.count; at++) {
      const place = batch.seriesAt[at] ?? 0;
      const [key = '', series, day = 0] = [keys[place], batch.series[place], batch.days[at]];
      if (!series || (only && !only.has(key))) continue;
      inOrder &&= key === last.key ? day > last.day : key > last.key;
      last = { key, day };
      const date = getOrMake(dates, day, dayOfNumber);
      const target = inOrder ? direct : staged;
      target.add(series.code, series.adj, date, batch, at, fileId);
      if (target.isFull()) inOrder ? count(direct.flush) : staged.flush();
    }
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
  const add = (code: string, adj: string, date: IsoDate, { values, lines }: PriceBatch, at: number, fileId: number) => {
    params.push(code, adj, date);
    for (let value = at * WIDTH; value < (at + 1) * WIDTH; value++) {
      const stated = values[value] ?? Number.NaN;
      params.push(Number.isNaN(stated) ? null : stated);
    }
    params.push(fileId, lines[at] ?? 0);
    rows++;
  };
  return { add, flush, isFull: () => rows === ROWS_PER_STATEMENT };
}
