import { entryById, type LedgerEntry } from '../store/ledger.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';

/** A file of the ledger, to look at; told where there is none of that number. */
export function knownEntry(desk: DeskContext, fileId: number): LedgerEntry {
  const entry = entryById(desk.userDb(), fileId);
  if (!entry) throw new DeskFailure('NO_SUCH_FILE', { fileId });
  return entry;
}
