import { rmSync, statSync } from 'node:fs';
import { MOST_UPLOAD_BYTES } from '../../../shared/contract/hand-over.ts';
import type { HandedIn } from '../../../shared/contract/handed-in.ts';
import type { PublishedDocument } from '../../../shared/published/edition.ts';
import { archiveFile, hashFile } from '../../sync/archive.ts';
import type { DeskContext } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { handedInFile } from '../handed-in.ts';

/** Keeps the documents of a published week in the archive under their hashes, in the order in which they were handed in. */
export async function keepDocuments(desk: DeskContext, handedIn: readonly HandedIn[]): Promise<PublishedDocument[]> {
  const kept: PublishedDocument[] = [];
  for (const one of handedIn) {
    const { file, name, isStaged } = handedInFile(desk, one);
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
    throw new DeskFailure('DOCUMENT_UNREADABLE', { name, reason });
  }
  // It is being written: its bytes are not yet those of a document.
  throw new DeskFailure('DOCUMENT_UNREADABLE', { name, reason: 'EBUSY' });
}
