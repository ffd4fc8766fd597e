import path from 'node:path';
import { createCache, nextCacheFile, removeCache } from '../store/cache-db.ts';
import type { WriteDb } from '../store/db.ts';
import type { LedgerOrder } from './ledger-order.ts';
import type { LoadContext } from './load-context.ts';
import { type OnLost, type Reconciled, reconcile } from './reconcile.ts';

/** A cache made anew, whole and not yet in use. */
export interface Rebuilt extends Reconciled {
  readonly file: string;
  readonly db: WriteDb;
}

/** Reads the files of the ledger from the archive into a cache of its own, beside the one in use; none of it on failure. */
export async function rebuild(context: Omit<LoadContext, 'db'>, order: LedgerOrder, onLost: OnLost): Promise<Rebuilt> {
  const file = nextCacheFile(context.dataFolder);
  const db = createCache(file);
  try {
    const done = await reconcile({ ...context, db }, order, onLost);
    return { ...done, file: path.resolve(file), db };
  } catch (error) {
    db.close();
    removeCache(file);
    throw error;
  }
}
