import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_SCHEMA, CACHE_VERSION } from './cache-schema.ts';
import { openReader, openWriter, type ReadDb, type WriteDb } from './db.ts';
import { one } from './query.ts';

const POINTER = 'cache.current';
const CACHE_FILE = /^cache-(\d+)\.db$/;

/** The cache file in use; null when there is none yet. */
export function currentCacheFile(dataFolder: string): string | null {
  const pointer = path.join(dataFolder, POINTER);
  if (!existsSync(pointer)) return null;
  const name = readFileSync(pointer, 'utf8').trim();
  const file = path.join(dataFolder, name);
  return CACHE_FILE.test(name) && existsSync(file) ? file : null;
}

/** The name for a cache made beside the present one. */
export function nextCacheFile(dataFolder: string): string {
  const present = currentCacheFile(dataFolder);
  const number = present ? Number(CACHE_FILE.exec(path.basename(present))?.[1]) : 0;
  const file = path.join(dataFolder, `cache-${number + 1}.db`);
  removeCache(file);
  return file;
}

/** Makes an empty cache and opens it for its writer. */
export function createCache(file: string): WriteDb {
  const db = openWriter(file, 'NORMAL');
  db.exec(`BEGIN; ${CACHE_SCHEMA} INSERT INTO meta VALUES('version', '${CACHE_VERSION}'); COMMIT;`);
  return db;
}

/** Makes `file` the cache in use, in one rename; the caller has closed its writer's work on it. */
export function switchToCache(dataFolder: string, file: string): void {
  const pointer = path.join(dataFolder, POINTER);
  writeFileSync(`${pointer}.new`, path.basename(file), { flush: true });
  renameSync(`${pointer}.new`, pointer);
}

/** Removes a cache that is no longer in use. */
export function removeCache(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

/** Why this cache cannot be used and has to be rebuilt; null when it can. */
export function cacheFault(file: string): 'version' | 'damaged' | null {
  let db: ReadDb | null = null;
  try {
    db = openReader(file);
    const row = one<{ value: string }>(db, 'cacheVersion', "SELECT value FROM meta WHERE key = 'version'");
    return row?.value === String(CACHE_VERSION) ? null : 'version';
  } catch {
    return 'damaged';
  } finally {
    db?.close();
  }
}
