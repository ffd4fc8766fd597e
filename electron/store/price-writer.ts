import type { Statement } from 'better-sqlite3';
import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { dayOfNumber, type IsoDate } from '../../shared/market/iso-date.ts';
import { PRICE_VALUES } from './cache-schema.ts';
import type { WriteDb } from './db.ts';
import { FACT_KINDS } from './fact-kinds.ts';
import { upsertSql } from './fact-tables.ts';
import { seriesKey } from './file-series.ts';
import { inKeyOrder, type PriceBatch } from './price-batch.ts';
import { totalChanges } from './query.ts';

/** Takes the rows of one file, each key once, into the prices. */
export interface PriceWriter {
  readonly add: (batch: PriceBatch) => void;
  /** Writes what is left; how many keys were new, and how many had other values before. */
  readonly finish: () => { readonly rowsNew: number; readonly rowsChanged: number };
}

/** 50 rows a statement: fewer calls into SQLite; more rows were no quicker when measured. */
const ROWS_PER_STATEMENT = 50;
const WIDTH = PRICE_VALUES.length;
const PARAMS_PER_ROW = WIDTH + 5;

/**
 * A writer for one file within an open transaction. `only` names series, by `seriesKey`, beside which nothing is written.
 *
 * Each batch is written in the table's order, whatever the file's: a b-tree that is filled in date order costs twice as much.
 * Larger pieces than a batch were slower when measured, since they were read and written one after the other.
 */
export function createPriceWriter(db: WriteDb, fileId: number, only: ReadonlySet<string> | null): PriceWriter {
  const inserts = createInserts(db, fileId);
  const add = (batch: PriceBatch) => {
    const isWanted = batch.series.map(
      ({ code, adj }) => only === null || only.has(seriesKey({ kind: 'prices', scope: code, adj })),
    );
    for (const at of inKeyOrder(batch)) if (isWanted[batch.seriesAt[at] ?? 0]) inserts.add(batch, at);
  };
  return { add, finish: inserts.finish };
}

/** Inserts rows in statements of many, and counts which keys were new and which changed. */
function createInserts(db: WriteDb, fileId: number) {
  const statementFor = (rows: number): Statement => db.prepare(upsertSql(FACT_KINDS.prices, rows));
  const full = statementFor(ROWS_PER_STATEMENT);
  const dates = new Map<number, IsoDate>();
  const params: (string | number | null)[] = [];
  let [rowsNew, rowsChanged] = [0, 0];

  const flush = () => {
    const rows = params.length / PARAMS_PER_ROW;
    if (rows === 0) return;
    // The trigger adds one to SQLite's total for each key that changed, and none to the statement's own count.
    const before = totalChanges(db);
    const written = (rows === ROWS_PER_STATEMENT ? full : statementFor(rows)).run(params).changes;
    const changed = totalChanges(db) - before - written;
    rowsChanged += changed;
    rowsNew += written - changed;
    params.length = 0;
  };
  const add = ({ series, seriesAt, days, values, lines }: PriceBatch, at: number) => {
    const { code = '', adj = '' } = series[seriesAt[at] ?? 0] ?? {};
    params.push(code, adj, getOrMake(dates, days[at] ?? 0, dayOfNumber));
    for (let value = at * WIDTH; value < (at + 1) * WIDTH; value++) {
      const stated = values[value] ?? Number.NaN;
      params.push(Number.isNaN(stated) ? null : stated);
    }
    params.push(fileId, lines[at] ?? 0);
    if (params.length === ROWS_PER_STATEMENT * PARAMS_PER_ROW) flush();
  };
  const finish = () => {
    flush();
    return { rowsNew, rowsChanged };
  };
  return { add, finish };
}
