import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MOST_UPLOAD_BYTES } from '../../../shared/contract/hand-over.ts';
import type { HandedIn } from '../../../shared/contract/published.ts';
import type { PublishedDocument } from '../../../shared/published/edition.ts';
import { archiveFile, hashFile } from '../../sync/archive.ts';
import type { DeskContext } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { stagedPath } from '../staged-file.ts';

/** Keeps the documents of a published week in the archive under their hashes, in the order in which they were handed in. */
export async function keepDocuments(desk: DeskContext, handedIn: readonly HandedIn[]): Promise<PublishedDocument[]> {
  const kept: PublishedDocument[] = [];
  for (const one of handedIn) {
    const { file, name, isStaged } = fileOf(desk, one);
    try {
      const document = await keepDocument(desk, file, name);
      if (!kept.some(({ sha256, name: known }) => sha256 === document.sha256 && known === name)) kept.push(document);
    } finally {
      if (isStaged) rmSync(file, { force: true });
    }
  }
  return kept;
}

async function keepDocument({ paths }: DeskContext, file: string, name: string): Promise<PublishedDocument> {
  try {
    if (statSync(file).size > MOST_UPLOAD_BYTES)
      throw new DeskFailure('UPLOAD_TOO_LARGE', { most: MOST_UPLOAD_BYTES / 1e6 });
    const hashed = await hashFile(file);
    if (hashed && (await archiveFile(paths.data, file, hashed.sha256))) return { name, ...hashed };
  } catch (error) {
    if (error instanceof DeskFailure) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskFailure('DOCUMENT_UNREADABLE', { path: name, reason });
  }
  // It is being written: its bytes are not yet those of a document.
  throw new DeskFailure('DOCUMENT_UNREADABLE', { path: name, reason: 'EBUSY' });
}

function fileOf(
  desk: DeskContext,
  one: HandedIn,
): { readonly file: string; readonly name: string; readonly isStaged: boolean } {
  if (one.from === 'path') return { file: one.path, name: path.basename(one.path), isStaged: false };
  if (one.from === 'upload')
    return { file: stagedPath(desk.paths.data, one.upload), name: path.basename(one.name), isStaged: true };
  const blob = desk.blobs.get(one.blobId);
  if (!blob) throw new DeskFailure('UPLOAD_BROKEN');
  const file = stagedPath(desk.paths.data, desk.ports.newId());
  writeFileSync(file, blob.bytes);
  return { file, name: blob.fileName, isStaged: true };
}
