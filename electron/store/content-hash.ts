import { createHash } from 'node:crypto';
import { PRICE_VALUES } from './cache-schema.ts';
import type { ReadDb } from './db.ts';
import { each } from './query.ts';

const VALUES = PRICE_VALUES.map((value) => `t.${value}`).join(', ');

/** Every fact with its file's bytes and its line, in an order that no row id or ledger number takes part in. */
const FACTS = [
  `SELECT 'price', t.code, t.adj, t.date, ${VALUES}, a.sha256, t.line FROM prices t JOIN applied a USING(file_id)
   ORDER BY t.code, t.adj, t.date`,
  `SELECT 'replaced', t.code, t.adj, t.date, ${VALUES}, a.sha256, t.line, b.sha256 FROM prices_replaced t
   JOIN applied a USING(file_id) JOIN applied b ON b.file_id = t.by_file_id ORDER BY t.code, t.adj, t.date, b.sha256`,
  `SELECT 'name', t.code, t.name, a.sha256, t.line FROM names t JOIN applied a USING(file_id) ORDER BY t.code, a.sha256`,
];

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
  for (const table of ['prices', 'prices_replaced', 'names', 'file_series', 'issues']) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE file_id NOT IN (SELECT file_id FROM applied)`;
    for (const row of each<{ n: number }>(db, sql)) count += row.n;
  }
  return count;
}
