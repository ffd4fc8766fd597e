import type { ImportFile } from '../../shared/contract/imports.ts';
import { type LedgerEntry, setDecisions, setState, setTold, type Told } from '../store/ledger.ts';
import type { CallContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf } from './import-file.ts';
import { entryOf, settle } from './settle.ts';

/**
 * Reads a file anew by what the user tells of it, and recognises it anew by that. A file that is in is taken back first; where
 * reading is broken off, it stays out, to be brought back as it was.
 */
export async function readAnew(
  call: CallContext,
  fileId: number,
  told: (before: LedgerEntry) => Told,
): Promise<ImportFile> {
  const { db } = call.desk.own();
  const before = entryOf(db, fileId);
  const { state, decisions, encoding, mapping, name } = before;
  if (state === 'importing') throw new DeskFailure('NOT_REREADABLE', { fileId, name });
  const wanted = told(before);
  const isIn = state === 'imported' || state === 'partial';
  if (isIn) await settle(call, fileId, 'undone', state);
  const from = isIn ? 'undone' : state;
  setTold(db, fileId, wanted);
  try {
    await settle(call, fileId, 'importing', from);
  } catch (error) {
    if (decisions) setDecisions(db, fileId, decisions);
    else setTold(db, fileId, { encoding, mapping });
    setState(db, fileId, from);
    throw error;
  }
  const done = entryOf(db, fileId);
  return importFileOf(done, done.state, call.lang);
}

/** The encoding that a text was read in or is to be read in; null for a workbook, and where none was told. */
export function textEncodingOf({ outcome, decisions, encoding }: LedgerEntry): Told['encoding'] {
  const readAs = outcome?.decisions?.encoding ?? decisions?.encoding ?? encoding;
  return readAs === 'xlsx' || readAs === 'hkex' ? null : readAs;
}
