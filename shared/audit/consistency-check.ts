import type { AuditedNumber, Finding } from '../contract/audit.ts';
import type { Lang } from '../contract/envelope.ts';
import type { AuditedDocument, DocumentLine } from './audited-document.ts';
import type { Marks } from './marks.ts';
import { placeInWords } from './place-in-words.ts';
import type { AuditData } from './reading.ts';

/** A line of the document as the checks see it. */
export interface CheckedLine {
  readonly index: number;
  readonly line: DocumentLine;
  readonly plain: string;
  readonly marks: Marks;
}

/** What a check of the document against itself works with. */
export interface Checked {
  readonly document: AuditedDocument;
  readonly lines: readonly CheckedLine[];
  readonly numbers: readonly AuditedNumber[];
  readonly data: AuditData;
  readonly lang: Lang;
}

/** One way in which a document may disagree with itself. */
export type ConsistencyCheck = (checked: Checked) => Finding[];

/** A place of a finding: some words of a line. */
export function placeOf(
  { index, line }: Pick<CheckedLine, 'index' | 'line'>,
  words: string,
  lang: Lang,
): Finding['places'][number] {
  return { text: words.trim(), place: placeInWords(line.place, lang), line: index };
}
