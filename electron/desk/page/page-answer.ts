import type { Desk } from '../desk.ts';
import { securityHeaders } from './content-security.ts';
import { readPageFile } from './page-file.ts';

/** What a host sends back for one address of the page. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const blobPath = /^\/blob\/([\w-]{1,64})$/;

/** Answers an address: `/blob/<id>` from the desk, everything else from the built window below `root`. */
export async function answerPage(root: string, desk: Pick<Desk, 'blob'>, pathname: string): Promise<PageAnswer> {
  const blobId = blobPath.exec(pathname)?.[1];
  if (blobId !== undefined) return answerBlob(desk, blobId);
  const file = await readPageFile(root, pathname);
  return file === null ? refusal(404, 'not found') : found(file.mediaType, file.bytes, {});
}

/** A refusal in plain words, under the same headers as a page. */
export function refusal(status: number, words: string): PageAnswer {
  const headers = { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: new TextEncoder().encode(words) };
}

function answerBlob(desk: Pick<Desk, 'blob'>, id: string): PageAnswer {
  const blob = desk.blob(id);
  if (blob === null) return refusal(404, 'not found');
  // As an attachment, bytes made from imported files are saved or drawn, never opened as a page of the desk.
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(blob.fileName)}`;
  return found(blob.mediaType, new Uint8Array(blob.bytes), { 'content-disposition': disposition });
}

function found(mediaType: string, body: Uint8Array<ArrayBuffer>, more: Readonly<Record<string, string>>): PageAnswer {
  const headers = { ...securityHeaders, 'content-type': mediaType, 'cache-control': 'no-store', ...more };
  return { status: 200, headers, body };
}
