import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** A data folder held by this process; `release` gives it up. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes a data folder for this process alone, or tells the pid that holds it.
 *
 * The lock is SQLite's own on a file of the folder: the system drops it when its process dies, however it dies, so there
 * is no stale lock to judge; the pid beside it is only for the message.
 */
export function lockFolder(dataFolder: string): FolderLock | { readonly heldBy: number | null } {
  const pidFile = path.join(dataFolder, 'lock.pid');
  const db = new Database(path.join(dataFolder, 'lock.db'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    return { heldBy: readPid(pidFile) };
  }
  writeFileSync(pidFile, String(process.pid));
  return {
    release: () => {
      rmSync(pidFile, { force: true });
      db.close();
    },
  };
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}
