import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DeskError, Reply } from '../../shared/contract/envelope.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import type { Desk } from '../desk/desk.ts';

/** What an operation says of bytes that it made. */
export type BlobReply = Reply<OutputOf<'exportFigure' | 'exportIssues'>>;

/** Bytes that a command makes: into a file where one is named, else onto standard output. */
export function deliverBlob(
  desk: Desk,
  reply: BlobReply,
  out: { readonly path: string | null; readonly json: boolean },
): Reply<{ readonly stdout: Uint8Array | string }> {
  if (!reply.ok) return reply;
  const blob = desk.blob(reply.value.id);
  if (!blob) throw new Error('the bytes were made and are gone');
  if (out.path === null) return { ok: true, value: { stdout: blob.bytes } };
  const isFolder = statSync(out.path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? path.join(out.path, blob.fileName) : out.path;
  try {
    writeFileSync(file, blob.bytes);
  } catch (error) {
    return { ok: false, error: cannotWrite(file, error) };
  }
  const told = { path: file, mediaType: blob.mediaType, sizeBytes: blob.bytes.length };
  return { ok: true, value: { stdout: out.json ? `${JSON.stringify(told)}\n` : `${file}\n` } };
}

function cannotWrite(file: string, error: unknown): DeskError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { code: 'CANNOT_WRITE', message: `${file}: ${reason}`, hint: '--out', details: { path: file, reason } };
}
