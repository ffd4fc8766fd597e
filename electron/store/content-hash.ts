import { createHash } from 'node:crypto';
import type { ReadDb } from './db.ts';
import { ALL_KINDS, type FactKind } from './fact-kinds.ts';
import { columnsOf, replacedTable, TABLES_BY_FILE } from './fact-tables.ts';
import { each } from './query.ts';

/** Every fact with its file's bytes and its line, in an order that no row id or ledger number takes part in. */
const FACTS = [
  ...ALL_KINDS.flatMap((kind) =>
    kind.mode === 'series' ? [standingSql(kind), replacedSql(kind)] : [standingSql(kind)],
  ),
  `SELECT 'name', t.code, t.name, a.sha256, t.line FROM names t JOIN applied a USING(file_id) ORDER BY t.code, a.sha256`,
];

function standingSql(kind: FactKind): string {
  const [columns, key] = [ofTable(columnsOf(kind)), ofTable(Object.keys(kind.key))];
  return `SELECT '${kind.table}', ${columns}, a.sha256, t.line FROM ${kind.table} t JOIN applied a USING(file_id)
    ORDER BY ${key}, a.sha256`;
}

function replacedSql(kind: FactKind): string {
  const [columns, key] = [ofTable(columnsOf(kind)), ofTable(Object.keys(kind.key))];
  return `SELECT '${replacedTable(kind)}', ${columns}, a.sha256, t.line, b.sha256 FROM ${replacedTable(kind)} t
    JOIN applied a USING(file_id) JOIN applied b ON b.file_id = t.by_file_id ORDER BY ${key}, b.sha256`;
}

function ofTable(columns: readonly string[]): string {
  return columns.map((column) => `t.${column}`).join(', ');
}

/**
 * SHA-256 over all facts: equal for two caches that hold the same facts from the same files, whatever the order of their
 * numbers. A fact whose file is not in the cache would be left out of the hash, so `orphanedFacts` has to be 0.
 */
export function contentHash(db: ReadDb): string {
  const hash = createHash('sha256');
  for (const sql of FACTS) {
    let chunk = '';
    for (const row of each<Record<string, unknown>>(db, sql)) {
      chunk += `${JSON.stringify(Object.values(row))}\n`;
      if (chunk.length > 65_536) {
        hash.update(chunk);
        chunk = '';
      }
    }
    hash.update(chunk);
  }
  return hash.digest('hex');
}

/** How many facts stand under a file that the cache does not know. */
export function orphanedFacts(db: ReadDb): number {
  let count = 0;
  for (const table of [...TABLES_BY_FILE, 'names', 'file_series', 'price_files', 'issues']) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE file_id NOT IN (SELECT file_id FROM applied)`;
    for (const row of each<{ n: number }>(db, sql)) count += row.n;
  }
  return count;
}
