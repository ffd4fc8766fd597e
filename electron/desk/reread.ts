import type { ImportFile, TextEncoding } from '../../shared/contract/imports.ts';
import { setDecisions, setEncoding, setState } from '../store/ledger.ts';
import type { CallContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf } from './import-file.ts';
import { entryOf, settle } from './settle.ts';

/**
 * Reads a text anew in the encoding that the user named, and recognises it anew by what it says then. A file that is in is taken
 * back first; where reading is broken off, it stays out, to be brought back as it was.
 */
export async function reread(call: CallContext, fileId: number, encoding: TextEncoding): Promise<ImportFile> {
  const { db } = call.desk.own();
  const before = entryOf(db, fileId);
  const { state, outcome, decisions } = before;
  const readAs = outcome?.decisions?.encoding;
  if (state === 'importing' || readAs === 'xlsx' || readAs === 'hkex')
    throw new DeskFailure('NOT_REREADABLE', { fileId, name: before.name });
  const isIn = state === 'imported' || state === 'partial';
  if (isIn) await settle(call, fileId, 'undone', state);
  const from = isIn ? 'undone' : state;
  setEncoding(db, fileId, encoding);
  try {
    await settle(call, fileId, 'importing', from);
  } catch (error) {
    if (decisions) setDecisions(db, fileId, decisions);
    setState(db, fileId, from);
    throw error;
  }
  const done = entryOf(db, fileId);
  return importFileOf(done, done.state, call.lang);
}
