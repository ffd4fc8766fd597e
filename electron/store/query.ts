import type { Statement } from 'better-sqlite3';
import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { roundToText } from '../../shared/format/round.ts';
import type { ReadDb, WriteDb } from './db.ts';

type Params = Readonly<Record<string, string | number | bigint | null>>;

/** A query over this many milliseconds names itself in the log. */
const SLOW_MS = 40;
let logSlow: (line: string) => void = () => {};

/** Where slow queries are told; set once by whoever opens the databases. */
export function onSlowQuery(log: (line: string) => void): void {
  logSlow = log;
}

const prepared = new WeakMap<ReadDb, Map<string, Statement>>();

function statement(db: ReadDb, sql: string): Statement {
  let ofDb = prepared.get(db);
  if (!ofDb) {
    ofDb = new Map();
    prepared.set(db, ofDb);
  }
  return getOrMake(ofDb, sql, () => db.prepare(sql));
}

function timed<Value>(name: string, run: () => Value): Value {
  const start = performance.now();
  const value = run();
  const tookMs = performance.now() - start;
  if (tookMs > SLOW_MS) logSlow(`slow query ${name}: ${roundToText(tookMs, 0)} ms`);
  return value;
}

/** All rows of a named read; `Row` is what the SQL's columns are, since SQLite tells no types. */
export function all<Row>(db: ReadDb, name: string, sql: string, params: Params = {}): Row[] {
  return timed(name, () => statement(db, sql).all(params) as Row[]);
}

/** The first row of a named read, or null. */
export function one<Row>(db: ReadDb, name: string, sql: string, params: Params = {}): Row | null {
  return timed(name, () => (statement(db, sql).get(params) as Row | undefined) ?? null);
}

/** The rows of a named read one after the other, for reads that must not stand in memory whole. */
export function* each<Row>(db: ReadDb, sql: string, params: Params = {}): Generator<Row> {
  yield* db.prepare(sql).iterate(params) as IterableIterator<Row>;
}

/** Runs a named write; how many rows it touched. */
export function run(db: WriteDb, name: string, sql: string, params: Params = {}): number {
  return timed(name, () => statement(db, sql).run(params).changes);
}

/** Rows written since the database was opened, by triggers too: what a statement's own count leaves out. */
export function totalChanges(db: ReadDb): number {
  return one<{ n: number }>(db, 'totalChanges', 'SELECT total_changes() AS n')?.n ?? 0;
}

/** Another text after every write to the database, through this handle or any other, in this process or another. */
export function contentState(db: ReadDb): string {
  const byOthers = one<{ data_version: number }>(db, 'dataVersion', 'PRAGMA data_version');
  return `${byOthers?.data_version}.${totalChanges(db)}`;
}
