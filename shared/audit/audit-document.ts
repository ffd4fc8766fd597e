import type { AuditedNumber, Finding } from '../contract/audit.ts';
import type { Lang } from '../contract/envelope.ts';
import { type IsoDate, isIsoDate } from '../market/iso-date.ts';
import { auditCell } from './audit-cells.ts';
import { auditText } from './audit-sentences.ts';
import type { AuditedDocument, DocumentLine } from './audited-document.ts';
import type { LineAt, Reader } from './audited-line.ts';
import { tablesOf } from './cell-text.ts';
import { consistencyOf } from './consistency.ts';
import { exhibitNumbers } from './exhibit-numbers.ts';
import { marksIn } from './marks.ts';
import { plainText } from './plain-text.ts';
import type { AuditData } from './reading.ts';
import { sameWords } from './same-words.ts';
import { isLastWeekOwn } from './sites.ts';

/** What an audit finds: every number and claim with its state, and what does not agree within the document. */
export interface Audited {
  readonly numbers: readonly AuditedNumber[];
  readonly consistency: readonly Finding[];
}

/**
 * Holds every number of a document to the data. A sentence or row with the words of one of the desk's is held to that, number by
 * number; any other is read: what each number measures, of which name, in which week. What is not sure is unknown.
 */
export function auditDocument(document: AuditedDocument, data: AuditData, lang: Lang): Audited {
  const reader: Reader = {
    data,
    lang,
    same: sameWords(data.chapter, data.vocabulary),
    tables: tablesOf(document),
    charts: new Map(),
    wholeRows: new Map(),
    isLastWeekOwn: isLastWeekOwn(document.lines.map(({ text }) => text)),
    numbersOfExhibits: exhibitNumbers(document),
  };
  const numbers: AuditedNumber[] = [];
  let [near, topic, week, unit] = [null as string | null, '', data.input.rows.week.from, ''];
  for (const [index, line] of document.lines.entries()) {
    const at: LineAt = { line, index, near, topic, week, unit };
    if (line.place.cell) {
      numbers.push(...auditCell(at, reader));
      continue;
    }
    const { found, figure } = auditText(at, reader);
    numbers.push(...found);
    near = figure ?? near;
    unit = /(?:单位|unit)\s*(?:is)?[:：]?\s*(.{1,24})/i.exec(plainText(line.text))?.[1] ?? unit;
    if (line.kind === 'text') continue;
    [topic, week, unit] = [plainText(line.text), weekIn(line, reader) ?? data.input.rows.week.from, ''];
  }
  return { numbers, consistency: consistencyOf(document, numbers, data, lang) };
}

/** The week that a caption or heading names; null where it names none. */
function weekIn({ text }: DocumentLine, { data }: Reader): IsoDate | null {
  const { dates } = marksIn(plainText(text), data.vocabulary);
  const means = dates.find(({ kind, means: monday }) => kind === 'week' && monday !== null)?.means ?? null;
  return means !== null && isIsoDate(means) ? means : null;
}
