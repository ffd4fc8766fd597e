import type { ImportStatus } from '../../shared/contract/imports.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { allEntries, entryById, type LedgerEntry, setOutcome, setState } from '../store/ledger.ts';
import type { Answers } from '../store/outcome.ts';
import { rememberedAnswer } from '../store/user-settings.ts';
import { namePattern } from '../sync/detect.ts';
import { FORMATS } from '../sync/formats/formats.ts';
import type { Reconciled } from '../sync/reconcile.ts';
import type { SourceFile } from '../sync/scan-records.ts';
import type { CallContext, OwnedDesk } from './context.ts';
import { DeskFailure } from './failure.ts';

/** Files that the cache is to hold, in the ledger's order. */
export function wantedFiles(db: OwnedDesk['db']) {
  return allEntries(db)
    .filter(({ state }) => state === 'imported' || state === 'partial' || state === 'importing')
    .map((entry) => sourceOf(db, entry));
}

/** Notes what became of files that a reconciliation brought in. */
export function noteOutcomes(db: OwnedDesk['db'], { outcomes }: Reconciled): void {
  for (const { fileId, outcome } of outcomes) setOutcome(db, fileId, outcome);
}

/** The ledger says first what is to be, then the cache is made so: a crash in between is mended at the next start. */
export async function settle(
  call: Pick<CallContext, 'desk' | 'signal' | 'progress'>,
  fileId: number,
  to: 'undone' | 'importing',
  from: LedgerEntry['state'],
) {
  const { desk, signal } = call;
  const { db, sync } = desk.own();
  setState(db, fileId, to);
  try {
    const done = await sync.reconcile(wantedFiles(db), { signal, onProgress: call.progress });
    noteOutcomes(db, done);
    const status: ImportStatus = entryOf(db, fileId).state;
    desk.emit({ kind: 'importFinished', fileId, status });
    desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
    return { fileId, status, seriesChanged: done.seriesChanged };
  } catch (error) {
    setState(db, fileId, from);
    throw error;
  }
}

export function entryOf(db: OwnedDesk['db'], fileId: number): LedgerEntry {
  const entry = entryById(db, fileId);
  if (!entry) throw new DeskFailure('NO_SUCH_FILE', { fileId });
  return entry;
}

/** A ledger entry as the worker reads it, with what was answered for files like it. */
export function sourceOf(db: OwnedDesk['db'], entry: LedgerEntry): SourceFile {
  const { fileId, sha256, name, sizeBytes, decisions, receivedAt } = entry;
  const remembered = decisions ? {} : Object.fromEntries(FORMATS.map(({ id }) => [id, rememberedFor(db, name, id)]));
  return { fileId, sha256, name, sizeBytes, receivedOn: isoDate(receivedAt.slice(0, 10)), decisions, remembered };
}

function rememberedFor(db: OwnedDesk['db'], name: string, format: string): Answers {
  const pattern = namePattern(name, format);
  const instrument = pattern && rememberedAnswer(db, pattern, 'instrument');
  return instrument ? { instrument } : {};
}
