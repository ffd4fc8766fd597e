import type { ImportFile, TextEncoding } from '../../shared/contract/imports.ts';
import type { CallContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { readAnew } from './read-anew.ts';

/** Reads a text anew in the encoding that the user named; by the mapping that it was given, where it was given one. */
export function reread(call: CallContext, fileId: number, encoding: TextEncoding): Promise<ImportFile> {
  return readAnew(call, fileId, ({ outcome, decisions, mapping, name }) => {
    const readAs = outcome?.decisions?.encoding;
    if (readAs === 'xlsx' || readAs === 'hkex') throw new DeskFailure('NOT_REREADABLE', { fileId, name });
    return { encoding, mapping: mapping ?? (outcome?.decisions ?? decisions)?.mapping ?? null };
  });
}
