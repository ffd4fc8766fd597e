import { appliedFiles } from '../store/applied.ts';
import { dropSeries, filesOfSeries, type Series, seriesKey, seriesOfFile } from '../store/file-series.ts';
import { type LedgerOrder, sourceName, type WantedFile } from './ledger-order.ts';
import { loadFile } from './load.ts';
import type { LoadContext } from './load-context.ts';

/**
 * Drops series and reads them anew: first what all other sources say, in the ledger's order, then what the preferred one says.
 * Within the caller's transaction; a file is read once, but where it is preferred for some of the series and not for others.
 */
export async function replay(context: LoadContext, series: readonly Series[], order: LedgerOrder): Promise<void> {
  if (series.length === 0) return;
  const { db } = context;
  const sources = sourcesOf(context, order);
  const preferred = new Map(order.preferences.map((one) => [seriesKey(one), one.source]));
  const files = filesOfSeries(db, series);
  const wanted = new Set(series.map(seriesKey));
  for (const one of series) dropSeries(db, one);
  for (const isPreferred of [false, true]) {
    for (const fileId of files) {
      const source = sources.get(fileId);
      if (!source) throw new Error(`file ${fileId} is in the cache and not in the ledger`);
      const only = seriesOfFile(db, fileId)
        .map(seriesKey)
        .filter((key) => wanted.has(key) && (preferred.get(key) === source.name) === isPreferred);
      if (only.length > 0) await loadFile(context, source.file, new Set(only));
    }
  }
}

/** The files that are in, as they were read, with their sources. */
export function sourcesOf({ db }: LoadContext, order: LedgerOrder): Map<number, { name: string; file: WantedFile }> {
  const files = new Map(order.files.map((file) => [file.fileId, file]));
  return new Map(
    appliedFiles(db).flatMap(({ fileId, outcome }) => {
      const file = files.get(fileId);
      if (!file) return [];
      const read = { ...file, decisions: outcome.decisions ?? file.decisions };
      return [[fileId, { name: sourceName(outcome, file.isTyped), file: read }] as const];
    }),
  );
}
