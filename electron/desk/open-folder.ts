import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createCache, currentCacheFile } from '../store/cache-db.ts';
import { openReader, type ReadDb, type WriteDb } from '../store/db.ts';
import { FutureDatabase, openDeskDb, openDeskReader } from '../store/desk-db.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { DeskFailure } from './failure.ts';

/** A data folder, opened: to write where this process holds it, else to read. */
export type OpenFolder =
  | { readonly mode: 'own'; readonly userDb: WriteDb; readonly release: () => void }
  | { readonly mode: 'read'; readonly userDb: ReadDb; readonly reason: DeskFailure };

/**
 * Takes a data folder and opens what the user made. Where another process holds it, or a newer product wrote it, it opens
 * for reading, with the reason: looking is always possible. Where nothing can be opened, that is told as a `DeskFailure`.
 */
export function openFolder(dataFolder: string): OpenFolder {
  try {
    return takeFolder(dataFolder);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('DATA_FOLDER_UNUSABLE', { path: dataFolder, reason });
  }
}

function takeFolder(dataFolder: string): OpenFolder {
  mkdirSync(path.join(dataFolder, 'archive'), { recursive: true });
  const file = path.join(dataFolder, 'desk.db');
  const lock = lockFolder(dataFolder);
  if (!('release' in lock)) {
    return {
      mode: 'read',
      userDb: readUserDb(file),
      reason: new DeskFailure('DATA_FOLDER_IN_USE', { pid: lock.heldBy ?? 0 }),
    };
  }
  try {
    return { mode: 'own', userDb: openDeskDb(file), release: lock.release };
  } catch (error) {
    lock.release();
    if (!(error instanceof FutureDatabase)) throw error;
    return {
      mode: 'read',
      userDb: readUserDb(file),
      reason: new DeskFailure('DATABASE_FROM_FUTURE', { version: error.version }),
    };
  }
}

/** The cache in use, for reading; an empty one where there is none yet. */
export function openCacheReader(dataFolder: string): ReadDb {
  const file = currentCacheFile(dataFolder);
  return file ? openReader(file) : createCache(':memory:');
}

function readUserDb(file: string): ReadDb {
  return openDeskReader(file) ?? openDeskDb(':memory:');
}
