import { statSync } from 'node:fs';
import path from 'node:path';
import type { Lang, Reply } from '../../shared/contract/envelope.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import type { Desk } from '../desk/desk.ts';
import { deskErrorOf } from '../desk/failure.ts';
import { writeWhole } from '../desk/write-whole.ts';

/** What an operation says of bytes that it made. */
export type BlobReply = Reply<OutputOf<'exportFigure' | 'exportIssues'>>;

/** Bytes that a command makes: into a file where one is named, else onto standard output. */
export function deliverBlob(
  desk: Desk,
  reply: BlobReply,
  out: { readonly path: string | null; readonly json: boolean; readonly lang: Lang },
): Reply<{ readonly stdout: Uint8Array | string }> {
  if (!reply.ok) return reply;
  const blob = desk.blob(reply.value.id);
  if (!blob) throw new Error('the bytes were made and are gone');
  if (out.path === null) return { ok: true, value: { stdout: blob.bytes } };
  const isFolder = statSync(out.path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? path.join(out.path, blob.fileName) : out.path;
  try {
    writeWhole(file, blob.bytes);
  } catch (error) {
    return { ok: false, error: deskErrorOf(error, out.lang) };
  }
  const told = { path: file, mediaType: blob.mediaType, sizeBytes: blob.bytes.length };
  return { ok: true, value: { stdout: out.json ? `${JSON.stringify(told)}\n` : `${file}\n` } };
}
