import path from 'node:path';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { text } from '../../shared/i18n/text.ts';
import { fileName } from '../report/file-names.ts';
import type { DocumentTags } from '../report/writers/docx/tags-part.ts';
import type { DeskContext } from './context.ts';
import { makeFolder, writeBeside } from './write-whole.ts';

/** A document that was handed in. */
export interface GivenDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies; null where it came by no path. */
  readonly folder: string | null;
}

interface Delivered {
  readonly desk: DeskContext;
  readonly document: GivenDocument;
  /** The folder to write into; null: beside the document, or kept to be fetched where it has no place. */
  readonly out: string | null;
  /** What it was, and the label of the week that it is of now. */
  readonly known: DocumentTags;
  readonly label: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The new document under a name of its own: the original, and whatever else is there, stays as it is. */
export function deliverDocument(bytes: Uint8Array, to: Delivered): OutputOf<'refreshDocument'>['file'] {
  const { desk, document, out } = to;
  const name = fileName(stemOf(to), 'docx');
  const folder = out ?? document.folder;
  if (folder === null) {
    const blob = desk.blobs.put({ fileName: name, mediaType: WORD, bytes });
    return { fileName: name, sizeBytes: bytes.length, path: null, blob };
  }
  makeFolder(folder);
  const file = writeBeside(path.join(folder, name), bytes);
  return { fileName: path.basename(file), sizeBytes: bytes.length, path: file, blob: null };
}

/** `行业周报-20260316-0322-刷新`; of a new week that week's label stands in the place of the old one, or behind the name. */
function stemOf({ document, known: { week, lang }, label }: Delivered): string {
  const suffix = text(lang, 'refresh.suffix');
  const stem = path.parse(document.name).name.replace(new RegExp(`-${suffix}(-\\d+)?$`), '');
  if (week.label === label) return `${stem}-${suffix}`;
  return stem.includes(week.label) ? stem.replaceAll(week.label, label) : `${stem}-${label}`;
}
