import { AUDIT_FORMATS, type AuditedDocument, type AuditFormat } from '../../../shared/audit/audited-document.ts';
import { openParts, type Parts } from '../office/parts.ts';
import { docxLines, docxPictures } from './docx-lines.ts';
import { madeByDesk } from './made-by-desk.ts';
import { pptxLines, pptxPictures } from './pptx-lines.ts';
import { txtLines } from './txt-lines.ts';

/** What makes a package a document of a kind, and how its lines and pictures are read. */
const PACKAGES: readonly {
  readonly format: AuditFormat;
  readonly main: string;
  readonly lines: (parts: Parts) => AuditedDocument['lines'];
  readonly pictures: (parts: Parts) => number;
}[] = [
  { format: 'docx', main: 'word/document.xml', lines: docxLines, pictures: docxPictures },
  { format: 'pptx', main: 'ppt/presentation.xml', lines: pptxLines, pictures: pptxPictures },
];

/** What is not read here, and why: none of the kinds that are, damaged, behind a password; a workbook has a reader of its own. */
export interface Unreadable {
  readonly unreadable: 'kind' | 'damaged' | 'protected' | 'workbook';
  readonly reason: string;
}

export type DocumentRead = AuditedDocument | Unreadable;

/** Reads a document by what it holds, not by its name's ending. */
export function readLines(bytes: Uint8Array, name: string): DocumentRead {
  if (isZip(bytes)) return readPackage(bytes);
  // What Office writes with a password, and its formats of old, are compound files.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { unreadable: 'protected', reason: 'CFB' };
  if (bytes.includes(0)) return { unreadable: 'kind', reason: name };
  const lines = txtLines(decoded(bytes));
  return { format: 'txt', lines, made: null, pictures: 0 };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readPackage(bytes: Uint8Array): AuditedDocument | Unreadable {
  try {
    const parts = openParts(bytes);
    if (parts.has('xl/workbook.xml')) return { unreadable: 'workbook', reason: '' };
    const found = PACKAGES.find(({ main }) => parts.has(main));
    if (!found) return { unreadable: 'kind', reason: AUDIT_FORMATS.join(', ') };
    const { format, lines, pictures } = found;
    return { format, lines: lines(parts), made: madeByDesk(parts), pictures: pictures(parts) };
  } catch (error) {
    return { unreadable: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Strict UTF-8 over the whole text, else GB18030, as files are read everywhere. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
