import { appliedFiles, forgetFile } from '../store/applied.ts';
import { type Series, seriesKey, seriesOfFile } from '../store/file-series.ts';
import type { Outcome } from '../store/outcome.ts';
import { notePreferences, type Preference, preferredSources } from '../store/preferred-sources.ts';
import { OriginalLost } from './archive.ts';
import type { LedgerOrder, WantedFile } from './ledger-order.ts';
import { loadFile, lostOutcome } from './load.ts';
import { atomically, type LoadContext } from './load-context.ts';
import { loadInOrder } from './load-in-order.ts';
import { replay } from './replay.ts';

/** What a reconciliation did: outcomes of the files it brought in, and how many series it replayed. */
export interface Reconciled {
  readonly outcomes: readonly { readonly fileId: number; readonly outcome: Outcome }[];
  readonly seriesChanged: number;
}

/**
 * What to do where an original is gone: fail, as long as the cache still has what it said, or tell it and go on, where the
 * cache is gone too.
 */
export type OnLost = 'fail' | 'tell';

/**
 * Makes the cache hold exactly the files of the ledger, as if they had been imported in its order into an empty cache, each
 * series ending with the files of its preferred source.
 *
 * Files that are gone take their series with them, files that come back in between others bring theirs, and a preference that
 * is new or gone turns its own; every series that is touched is dropped and replayed from the archive, in one transaction.
 * This one way serves undo, redo, a change of the preferred source, and the first minute after a crash.
 */
export async function reconcile(
  context: LoadContext,
  order: LedgerOrder,
  onLost: OnLost = 'fail',
): Promise<Reconciled> {
  const { db } = context;
  const applied = new Set(appliedFiles(db).map(({ fileId }) => fileId));
  const wantedIds = new Set(order.files.map((file) => file.fileId));
  const gone = [...applied].filter((fileId) => !wantedIds.has(fileId));
  const fresh = order.files.filter((file) => !applied.has(file.fileId));
  const newest = Math.max(0, ...applied);
  if (gone.length === 0 && fresh.every((file) => file.fileId > newest)) return append(context, order, fresh, onLost);
  return atomically(db, async () => {
    const touched = new Map<string, Series>();
    const touch = (fileId: number) => {
      for (const series of seriesOfFile(db, fileId)) touched.set(seriesKey(series), series);
    };
    for (const fileId of gone) {
      touch(fileId);
      forgetFile(db, fileId);
    }
    // Loading a returning file tells which series it states; its facts are replayed below with all others.
    const outcomes = await outcomesOf(fresh, onLost, (file) => loadFile(context, file));
    for (const { fileId } of outcomes) touch(fileId);
    for (const series of turnedSeries(preferredSources(db), order.preferences)) touched.set(seriesKey(series), series);
    await replay(context, [...touched.values()], order);
    notePreferences(db, order.preferences);
    return { outcomes, seriesChanged: touched.size };
  });
}

/**
 * Files behind all others go in one by one, each whole, so that a cancel loses one at most; by what the cache was made by so
 * far, which makes each step a sound cache. What is preferred otherwise now is turned at the end.
 */
async function append(
  context: LoadContext,
  order: LedgerOrder,
  fresh: readonly WantedFile[],
  onLost: OnLost,
): Promise<Reconciled> {
  const { db } = context;
  const before = { ...order, preferences: preferredSources(db) };
  const outcomes = await outcomesOf(fresh, onLost, (file) => loadInOrder(context, file, before));
  const turned = turnedSeries(before.preferences, order.preferences);
  if (turned.length === 0) return { outcomes, seriesChanged: 0 };
  return atomically(db, async () => {
    await replay(context, turned, order);
    notePreferences(db, order.preferences);
    return { outcomes, seriesChanged: turned.length };
  });
}

async function outcomesOf(
  files: readonly WantedFile[],
  onLost: OnLost,
  load: (file: WantedFile) => Promise<Outcome>,
): Promise<Reconciled['outcomes']> {
  const outcomes: { fileId: number; outcome: Outcome }[] = [];
  for (const file of files) {
    try {
      outcomes.push({ fileId: file.fileId, outcome: await load(file) });
    } catch (error) {
      if (onLost === 'fail' || !(error instanceof OriginalLost)) throw error;
      outcomes.push({ fileId: file.fileId, outcome: lostOutcome(file) });
    }
  }
  return outcomes;
}

/** Series of which another source is preferred than before, or none any more. */
function turnedSeries(before: readonly Preference[], after: readonly Preference[]): Series[] {
  const nameOf = (one: Preference) => `${seriesKey(one)}\t${one.source}`;
  const [was, is] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  const turned = [...before.filter((one) => !is.has(nameOf(one))), ...after.filter((one) => !was.has(nameOf(one)))];
  const byKey = new Map(turned.map(({ kind, scope, adj }) => [seriesKey({ kind, scope, adj }), { kind, scope, adj }]));
  return [...byKey.values()];
}
