import { createHash } from 'node:crypto';
import { auditDocument } from '../../shared/audit/audit-document.ts';
import type { AuditedDocument } from '../../shared/audit/audited-document.ts';
import { documentLang, documentWeek } from '../../shared/audit/document-week.ts';
import { placeInWords } from '../../shared/audit/place-in-words.ts';
import { vocabularyOf } from '../../shared/audit/vocabulary.ts';
import { buildChapter } from '../../shared/chapter/build-chapter.ts';
import type { Audit } from '../../shared/contract/audit.ts';
import { langSchema } from '../../shared/contract/envelope.ts';
import { text } from '../../shared/i18n/text.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { sheetLines } from '../report/audit/xlsx-lines.ts';
import { WorkbookRefused } from '../sync/workbook/workbook.ts';
import { readXlsx } from '../sync/workbook/xlsx.ts';
import { chapterOrder } from './chapter.ts';
import type { CallContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { handedInBytes } from './handed-in.ts';
import { knownWeeks } from './known-weeks.ts';
import { valuesAt } from './trace/value-at.ts';

export const auditHandlers: Handlers<'audit'> = {
  async audit({ file, week }, call) {
    return auditOf(call, { ...handedInBytes(call.desk, file), week });
  },
};

/** Holds a document to the data of a week; null is its own. Throws why it cannot be read. */
export async function auditOf(
  call: CallContext,
  { name, bytes, week }: { readonly name: string; readonly bytes: Uint8Array; readonly week: IsoDate | null },
): Promise<Audit> {
  const { desk, lang } = call;
  const document = await documentIn(bytes, name, call);
  const ofDocument = documentLang(document);
  const monday = week ?? documentWeek(document, new Set(knownWeeks(desk).map(({ from }) => from)));
  const order = chapterOrder({ desk, lang: ofDocument }, monday);
  const data = {
    input: order.input,
    chapter: buildChapter(order),
    vocabulary: vocabularyOf(order.input),
    valueAt: valuesAt(desk, ofDocument),
  };
  const { numbers, consistency } = auditDocument(document, data, lang);
  const count = (state: Audit['numbers'][number]['state']) => numbers.filter((one) => one.state === state).length;
  return {
    document: {
      name,
      format: document.format,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pictures: document.pictures,
    },
    week: order.week.week.from,
    lang: ofDocument,
    numbers: [...numbers],
    consistency: [...consistency],
    counts: { match: count('match'), mismatch: count('mismatch'), unknown: count('unknown') },
    lines: document.lines.map((line) => ({
      text: line.text,
      kind: line.kind,
      place: placeInWords(line.place, lang),
      cell: line.place.cell,
    })),
  };
}

async function documentIn(bytes: Uint8Array, name: string, { desk, signal }: CallContext): Promise<AuditedDocument> {
  const read = await desk.report.readLines({ bytes, name }, { signal });
  if (!('unreadable' in read)) return read;
  if (read.unreadable === 'workbook') return workbookIn(bytes, name);
  const code = { kind: 'DOCUMENT_KIND', damaged: 'DOCUMENT_DAMAGED', protected: 'DOCUMENT_PROTECTED' } as const;
  throw new DeskFailure(code[read.unreadable], { name, reason: read.reason });
}

async function workbookIn(bytes: Uint8Array, name: string): Promise<AuditedDocument> {
  const sheets = await readXlsx(Buffer.from(bytes)).catch((error) => {
    if (!(error instanceof WorkbookRefused)) throw error;
    throw new DeskFailure('DOCUMENT_DAMAGED', { name, reason: error.message });
  });
  // What the desk's own workbook says of its sources is the sources' text, not the report's.
  const provenance = langSchema.options.map((lang) => text(lang, 'report.book.sheet.provenance'));
  const stated = sheets.filter((sheet) => !provenance.includes(sheet.name));
  return { format: 'xlsx', lines: sheetLines(stated), made: null, pictures: 0 };
}
