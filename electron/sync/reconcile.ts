import { appliedFiles, forgetFile } from '../store/applied.ts';
import { dropSeries, filesOfSeries, type Series, seriesKey, seriesOfFile } from '../store/file-series.ts';
import type { Outcome } from '../store/outcome.ts';
import { OriginalLost } from './archive.ts';
import { loadFile, lostOutcome } from './load.ts';
import { atomically, type LoadContext } from './load-context.ts';
import type { SourceFile } from './source-file.ts';

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
 * Makes the cache hold exactly the files of the ledger, as if they had been imported in its order into an empty cache.
 *
 * Files that are gone take their series with them, files that come back in between others bring theirs; every series that is
 * touched is dropped and replayed from the archive, in the ledger's order, in one transaction. This one way serves undo,
 * redo, and the first minute after a crash.
 */
export async function reconcile(
  context: LoadContext,
  wanted: readonly SourceFile[],
  onLost: OnLost = 'fail',
): Promise<Reconciled> {
  const applied = new Map(appliedFiles(context.db).map((file) => [file.fileId, file.outcome]));
  const wantedIds = new Set(wanted.map((file) => file.fileId));
  const gone = [...applied.keys()].filter((fileId) => !wantedIds.has(fileId));
  const fresh = wanted.filter((file) => !applied.has(file.fileId));
  const newest = Math.max(0, ...applied.keys());
  if (gone.length === 0 && fresh.every((file) => file.fileId > newest)) return appendFiles(context, fresh, onLost);
  return atomically(context.db, async () => {
    const touched = new Map<string, Series>();
    const touch = (fileId: number) => {
      for (const series of seriesOfFile(context.db, fileId)) touched.set(seriesKey(series), series);
    };
    for (const fileId of gone) {
      touch(fileId);
      forgetFile(context.db, fileId);
    }
    // Loading a returning file tells which series it states; its prices are replayed below with all others.
    const { outcomes } = await appendFiles(context, fresh, onLost);
    for (const { fileId } of outcomes) touch(fileId);
    await replay(context, [...touched.values()], wanted);
    return { outcomes, seriesChanged: touched.size };
  });
}

async function appendFiles(context: LoadContext, files: readonly SourceFile[], onLost: OnLost): Promise<Reconciled> {
  const outcomes: { fileId: number; outcome: Outcome }[] = [];
  for (const file of files) {
    try {
      outcomes.push({ fileId: file.fileId, outcome: await loadFile(context, file) });
    } catch (error) {
      if (onLost === 'fail' || !(error instanceof OriginalLost)) throw error;
      outcomes.push({ fileId: file.fileId, outcome: lostOutcome(file) });
    }
  }
  return { outcomes, seriesChanged: 0 };
}

async function replay(context: LoadContext, series: readonly Series[], wanted: readonly SourceFile[]): Promise<void> {
  const files = new Map(wanted.map((file) => [file.fileId, file]));
  const only = new Set(series.map(seriesKey));
  const read = new Map(appliedFiles(context.db).map((file) => [file.fileId, file.outcome.decisions]));
  for (const one of series) dropSeries(context.db, one);
  for (const fileId of filesOfSeries(context.db, series)) {
    const file = files.get(fileId);
    if (!file) throw new Error(`file ${fileId} is in the cache and not in the ledger`);
    await loadFile(context, { ...file, decisions: read.get(fileId) ?? file.decisions }, only);
  }
}
