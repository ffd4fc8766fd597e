import { restateOutcome } from '../store/applied.ts';
import { filesOfSeries, type Series, seriesKey, seriesOfFile } from '../store/file-series.ts';
import type { Outcome } from '../store/outcome.ts';
import { keepReplaced } from '../store/rows-aside.ts';
import { type LedgerOrder, sourceName, type WantedFile } from './ledger-order.ts';
import { loadFile } from './load.ts';
import { atomically, type LoadContext } from './load-context.ts';
import { replay, sourcesOf } from './replay.ts';

/**
 * Brings in a file that is behind all others. Series of which another source stands before it are replayed in their order, and
 * what the file is said to have changed is what then stands otherwise.
 */
export async function loadInOrder(context: LoadContext, file: WantedFile, order: LedgerOrder): Promise<Outcome> {
  if (order.preferences.length === 0) return loadFile(context, file);
  const { db } = context;
  return atomically(db, async () => {
    const outcome = await loadFile(context, file);
    const held = seriesHeld(context, file, outcome, order);
    if (held.length === 0) return outcome;
    const changedBy = keepReplaced(db, file.fileId, held);
    await replay(context, held, order);
    const [seemed, changed] = changedBy();
    const restated = { ...outcome, rowsChanged: outcome.rowsChanged - seemed + changed };
    restateOutcome(db, file.fileId, restated);
    return restated;
  });
}

/** Series of a file for which a source is preferred that is another one and has files. */
function seriesHeld(context: LoadContext, file: WantedFile, outcome: Outcome, order: LedgerOrder): Series[] {
  const own = sourceName(outcome, file.isTyped);
  const preferred = new Map(order.preferences.map((one) => [seriesKey(one), one.source]));
  const sources = sourcesOf(context, order);
  return seriesOfFile(context.db, file.fileId).filter((series) => {
    const source = preferred.get(seriesKey(series));
    if (source === undefined || source === own) return false;
    return filesOfSeries(context.db, [series]).some((fileId) => sources.get(fileId)?.name === source);
  });
}
