import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HandedIn } from '../../shared/contract/handed-in.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { stagedPath } from './staged-file.ts';

/** Where a document lies that was handed in; one that is staged is the desk's own, to be removed once it was read. */
interface HandedInFile {
  readonly file: string;
  readonly name: string;
  readonly isStaged: boolean;
}

export function handedInFile(desk: DeskContext, one: HandedIn): HandedInFile {
  if (one.from === 'path') return { file: one.path, name: path.basename(one.path), isStaged: false };
  if (one.from === 'upload')
    return { file: stagedPath(desk.paths.data, one.upload), name: path.basename(one.name), isStaged: true };
  const blob = desk.blobs.get(one.blobId);
  if (!blob) throw new DeskFailure('UPLOAD_BROKEN');
  const file = stagedPath(desk.paths.data, desk.ports.newId());
  writeFileSync(file, blob.bytes);
  return { file, name: blob.fileName, isStaged: true };
}

/** The bytes of such a document and its name. Throws `DOCUMENT_UNREADABLE`. */
export function handedInBytes(desk: DeskContext, one: HandedIn): { readonly bytes: Uint8Array; readonly name: string } {
  const { file, name, isStaged } = handedInFile(desk, one);
  try {
    return { bytes: new Uint8Array(readFileSync(file)), name };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('DOCUMENT_UNREADABLE', { name, reason });
  } finally {
    if (isStaged) rmSync(file, { force: true });
  }
}
