import { instrumentName } from '../../shared/market/instrument-name.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import type { CallContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherLabels } from './gather/labels.ts';
import { restingInWords, restingOn } from './published/resting.ts';
import { entryOf, ledgerOrder, sourceOf } from './settle.ts';

type Action = 'undo' | 'redo';

export const planHandlers: Handlers<'plan'> = {
  plan: ({ fileId, action }, call) => call.desk.own().inTurn(() => planOf(call, fileId, action)),
};

/** Throws why a file cannot be undone or brought back; the entry where it can. */
export function entryFor(call: CallContext, fileId: number, action: Action): LedgerEntry {
  const entry = entryOf(call.desk.own().db, fileId);
  const { state } = entry;
  if (action === 'undo' && state !== 'imported' && state !== 'partial')
    throw new DeskFailure('NOT_IMPORTED', { fileId, state });
  if (action === 'redo' && state !== 'undone') throw new DeskFailure('NOT_UNDONE', { fileId, state });
  return entry;
}

/** Throws `PUBLISHED_RESTS_ON_IT` where a published week rests on a file that is to be taken back. */
export function checkNotPublished(call: CallContext, { fileId, name }: LedgerEntry): void {
  const resting = restingOn(call, [fileId]);
  if (resting.length === 0) return;
  const weeks = restingInWords(resting, call.lang);
  throw new DeskFailure('PUBLISHED_RESTS_ON_IT', { fileId, name, weeks, count: resting.length });
}

async function planOf(call: CallContext, fileId: number, action: Action) {
  const { desk, lang, signal, progress } = call;
  const { db, sync } = desk.own();
  const entry = entryFor(call, fileId, action);
  const { files, preferences } = ledgerOrder(db);
  const others = files.filter((file) => file.fileId !== fileId);
  const all = action === 'undo' ? others : [...others, sourceOf(db, entry)].sort((a, b) => a.fileId - b.fileId);
  const order = { files: all, preferences };
  const { outcome, series, values } = await sync.plan({ order, fileId }, { signal, onProgress: progress });
  const labels = gatherLabels(desk);
  return {
    fileId,
    action,
    status: outcome ?? ('undone' as const),
    series: series.map((one) => ({ ...one, name: instrumentName(one.scope, labels, lang) })),
    values: [...values],
    published: restingOn(call, [fileId]),
  };
}
