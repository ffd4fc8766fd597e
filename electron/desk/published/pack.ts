import { statSync } from 'node:fs';
import path from 'node:path';
import { text } from '../../../shared/i18n/text.ts';
import { fileName } from '../../report/file-names.ts';
import type { PackOrder } from '../../report/pack/pack-order.ts';
import { archiveHolds, OriginalLost, readArchived } from '../../sync/archive.ts';
import type { CallContext, Handlers } from '../context.ts';
import { writeWhole } from '../write-whole.ts';
import { chosenEdition, editionOf } from './editions.ts';
import { frozenOf } from './frozen-content.ts';

export const packHandlers: Handlers<'packPublished'> = {
  async packPublished({ out, ...asked }, call) {
    const { desk, lang, signal } = call;
    const edition = editionOf(chosenEdition(call, asked), lang);
    const { label } = edition;
    const name = fileName(text(lang, 'published.pack.name', { label, edition: edition.edition }), 'zip');
    const { bytes, parts } = await desk.report.packPublished(await packOrder(call, edition), { signal });
    const made = { fileName: name, sizeBytes: bytes.length, parts: [...parts] };
    if (out === null)
      return { ...made, path: null, blob: desk.blobs.put({ fileName: name, mediaType: 'application/zip', bytes }) };
    const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const file = isFolder ? path.join(out, name) : out;
    writeWhole(file, bytes);
    return { ...made, fileName: path.basename(file), path: file, blob: null };
  },
};

async function packOrder(call: CallContext, edition: PackOrder['edition']): Promise<PackOrder> {
  const { desk, lang, progress } = call;
  const { week, chapter, provenance } = frozenOf(desk, edition)[lang];
  const total = edition.documents.length + edition.files.length;
  let done = 0;
  const withBytes = async <File extends { readonly name: string; readonly sha256: string }>(files: readonly File[]) => {
    const read = [];
    for (const file of files) {
      progress(done++, total);
      read.push({ ...file, bytes: await original(call, file) });
    }
    return read;
  };
  return {
    edition,
    week,
    chapter,
    provenance,
    documents: await withBytes(edition.documents),
    sources: await withBytes(edition.files),
    audit: null,
    reportName: text(lang, 'report.fileName', { kind: chapter.header.right, label: edition.label }),
  };
}

/** The bytes of a file as they were; throws where the archive no longer holds exactly those. */
async function original(
  { desk }: CallContext,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): Promise<Uint8Array> {
  if (!(await archiveHolds(desk.paths.data, sha256))) throw new OriginalLost(name);
  const pieces: Uint8Array[] = [];
  for await (const piece of readArchived(desk.paths.data, sha256)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
