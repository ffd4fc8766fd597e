import type { ImportStatus } from '../../shared/contract/imports.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { type ChangeWriter, undoOne } from '../store/change-log.ts';
import { allEntries, entryById, type LedgerEntry, setOutcome, setState } from '../store/ledger.ts';
import { savedMappings } from '../store/mappings.ts';
import type { RememberedAnswers } from '../store/outcome.ts';
import { preferredSources } from '../store/preferred-sources.ts';
import { NAMES_PATTERN, rememberedAnswers } from '../store/user-settings.ts';
import { namePattern } from '../sync/file-name.ts';
import { FORMATS } from '../sync/formats/formats.ts';
import { holdsFor } from '../sync/holds-for.ts';
import type { LedgerOrder, WantedFile } from '../sync/ledger-order.ts';
import type { Reconciled } from '../sync/reconcile.ts';
import type { CallContext, OwnedDesk } from './context.ts';
import { DeskFailure } from './failure.ts';
import { userChange } from './user-change.ts';

/** What settling needs of its call. */
type SettleCall = Pick<CallContext, 'desk' | 'signal' | 'progress'>;

/** What the cache is to be made of: the files that are in, in the ledger's order, and whose stand before others. */
export function ledgerOrder(db: OwnedDesk['db']): LedgerOrder {
  const files = allEntries(db)
    .filter(({ state }) => state === 'imported' || state === 'partial' || state === 'importing')
    .map((entry) => sourceOf(db, entry));
  return { files, preferences: preferredSources(db) };
}

/** Notes what became of files that a reconciliation brought in. */
export function noteOutcomes(db: OwnedDesk['db'], { outcomes }: Reconciled): void {
  for (const { fileId, outcome } of outcomes) setOutcome(db, fileId, outcome);
}

/** The ledger says first what is to be, then the cache is made so: a crash in between is mended at the next start. */
export async function settle(call: SettleCall, fileId: number, to: 'undone' | 'importing', from: LedgerEntry['state']) {
  const { desk } = call;
  const { db } = desk.own();
  setState(db, fileId, to);
  try {
    const done = await settleCache(call);
    const status: ImportStatus = entryOf(db, fileId).state;
    desk.emit({ kind: 'importFinished', fileId, status });
    return { fileId, status, seriesChanged: done.seriesChanged };
  } catch (error) {
    setState(db, fileId, from);
    throw error;
  }
}

/**
 * A change of what the user made that the cache rests on: written first, then the cache is made so; taken back where that cannot
 * be done.
 */
export async function settleByChange(
  call: SettleCall,
  operation: string,
  write: (writer: ChangeWriter) => void,
): Promise<Reconciled> {
  const changeId = userChange(call.desk, operation, write);
  try {
    return await settleCache(call);
  } catch (error) {
    undoOne(call.desk.own().db, changeId);
    throw error;
  }
}

/** Makes the cache what the ledger and the preferences say. */
export async function settleCache({ desk, signal, progress }: SettleCall): Promise<Reconciled> {
  const { db, sync } = desk.own();
  const done = await sync.reconcile(ledgerOrder(db), { signal, onProgress: progress });
  noteOutcomes(db, done);
  desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
  return done;
}

export function entryOf(db: OwnedDesk['db'], fileId: number): LedgerEntry {
  const entry = entryById(db, fileId);
  if (!entry) throw new DeskFailure('NO_SUCH_FILE', { fileId });
  return entry;
}

/** A ledger entry as the worker reads it, with what was answered for files like it. */
export function sourceOf(db: OwnedDesk['db'], entry: LedgerEntry): WantedFile {
  const { fileId, sha256, name, sizeBytes, decisions, encoding, mapping, receivedAt, outcome, origin } = entry;
  const isNew = outcome === null || outcome.status === 'held' || outcome.status === 'unrecognised';
  const remembered = decisions ? NOTHING_REMEMBERED : rememberedFor(db, name);
  const receivedOn = isoDate(receivedAt.slice(0, 10));
  const isTyped = origin === 'entry';
  return { fileId, sha256, name, sizeBytes, receivedOn, decisions, encoding, mapping, remembered, isNew, isTyped };
}

const NOTHING_REMEMBERED: RememberedAnswers = { byFormat: {}, names: {}, mappings: [] };

/** What was answered for files of this name, format by format, and what names stand for. */
function rememberedFor(db: OwnedDesk['db'], name: string): RememberedAnswers {
  const formatOf = new Map(FORMATS.map(({ id }) => [namePattern(name, id), id]));
  const byFormat: Record<string, Record<string, string>> = {};
  const names: Record<string, string> = {};
  const patterns = [...formatOf.keys()].filter((pattern) => pattern !== null);
  for (const { pattern, questionId, choice } of rememberedAnswers(db, [...patterns, NAMES_PATTERN])) {
    const format = formatOf.get(pattern);
    if (pattern === NAMES_PATTERN) names[questionId] = choice;
    else if (format) byFormat[format] = { ...byFormat[format], [questionId]: choice };
  }
  return { byFormat, names, mappings: savedMappings(db).filter((mapping) => holdsFor(mapping, name)) };
}
