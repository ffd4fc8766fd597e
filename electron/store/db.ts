import Database from 'better-sqlite3';

/** A handle that can only read: a function that takes one cannot write, by its type and by SQLite's own check. */
export type ReadDb = Database.Database & { readonly __can: 'read' | 'write' };
/** The one handle that writes a database; it reads too. */
export type WriteDb = Database.Database & { readonly __can: 'write' };

/** How hard a commit is made to last: `NORMAL` for what can be rebuilt, `FULL` for what the user made. */
export type Durability = 'NORMAL' | 'FULL';

/** Opens (and makes) a database for its single writer. */
export function openWriter(file: string, durability: Durability): WriteDb {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${durability}`);
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  return db as WriteDb;
}

/** Opens an existing database for reading; throws where it is absent. */
export function openReader(file: string): ReadDb {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  return db as ReadDb;
}
