import type { ChangeWriter } from './change-log.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Series } from './file-series.ts';
import { all, run } from './query.ts';

/** Whose files stand before all others for a series. */
export interface Preference extends Series {
  readonly source: string;
}

/** What the user prefers, or, in the cache, what it was made by. */
export function preferredSources(db: ReadDb): Preference[] {
  return all<Preference>(
    db,
    'preferredSources',
    'SELECT kind, scope, adj, source FROM preferred_sources ORDER BY kind, scope, adj',
  );
}

export function putPreference(writer: ChangeWriter, preference: Preference): void {
  writer.put('preferred_sources', { ...preference });
}

export function removePreference(writer: ChangeWriter, series: Series): void {
  writer.remove('preferred_sources', { ...series });
}

/** Notes in the cache what it is made by, within the transaction that makes it so. */
export function notePreferences(db: WriteDb, preferences: readonly Preference[]): void {
  run(db, 'forgetPreferences', 'DELETE FROM preferred_sources');
  for (const preference of preferences)
    run(db, 'notePreference', 'INSERT INTO preferred_sources VALUES(:kind, :scope, :adj, :source)', { ...preference });
}
