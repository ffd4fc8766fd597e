import { statSync } from 'node:fs';
import path from 'node:path';
import { text } from '../../../shared/i18n/text.ts';
import { fileName } from '../../report/file-names.ts';
import type { PackOrder } from '../../report/pack/pack-order.ts';
import type { CallContext, Handlers } from '../context.ts';
import { writeWhole } from '../write-whole.ts';
import { chosenEdition, editionOf } from './editions.ts';
import { frozenOf } from './frozen-content.ts';
import { originalOf } from './original.ts';

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
  const { audits, [lang]: printed } = frozenOf(desk, edition);
  const { week, chapter, provenance } = printed;
  const total = edition.documents.length + edition.files.length;
  let done = 0;
  const withBytes = async <File extends { readonly name: string; readonly sha256: string }>(files: readonly File[]) => {
    const read = [];
    for (const file of files) {
      progress(done++, total);
      read.push({ ...file, bytes: await originalOf(call.desk, file) });
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
    audit: audits.length === 0 ? null : audits,
    reportName: text(lang, 'report.fileName', { kind: chapter.header.right, label: edition.label }),
  };
}
