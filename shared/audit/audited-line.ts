import type { AuditedNumber } from '../contract/audit.ts';
import type { Lang } from '../contract/envelope.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { DocumentLine } from './audited-document.ts';
import type { TableRows } from './cell-text.ts';
import type { chartVerdicts } from './chart-values.ts';
import type { ExhibitNumbers } from './exhibit-numbers.ts';
import type { Verdict } from './judge.ts';
import { placeInWords } from './place-in-words.ts';
import type { AuditData } from './reading.ts';
import type { SameWords } from './same-words.ts';

/** What the lines of one document are read with. */
export interface Reader {
  readonly data: AuditData;
  readonly lang: Lang;
  readonly same: SameWords;
  readonly tables: ReadonlyMap<string, TableRows>;
  /** What each table that may show a figure is found to be; asked of each of its cells. */
  readonly charts: Map<string, ReadChart>;
  /** What each row is found to be as a whole; null of one that is not the desk's. */
  readonly wholeRows: Map<string, AuditedNumber[] | null>;
  readonly isLastWeekOwn: boolean;
  readonly numbersOfExhibits: ExhibitNumbers;
}

interface ReadChart {
  readonly cells: readonly (readonly string[])[];
  readonly places: ReadonlyMap<number, number>;
  readonly verdicts: ReturnType<typeof chartVerdicts>;
}

/** A line, and what the lines above it say of it. */
export interface LineAt {
  readonly line: DocumentLine;
  readonly index: number;
  /** The figure whose caption, source or row stood last above. */
  readonly near: string | null;
  /** The caption or heading above. */
  readonly topic: string;
  readonly week: IsoDate;
  /** What a line above says of the table's unit. */
  readonly unit: string;
}

/** A number as the audit tells of it; `from` and `to` are places of its line. */
export function auditedNumber(
  { line, index }: Pick<LineAt, 'line' | 'index'>,
  lang: Lang,
  { from, to, context }: { readonly from: number; readonly to: number; readonly context: string },
  { state, expected, trace }: Verdict,
  measure: string | null,
): AuditedNumber {
  return {
    text: line.text.slice(from, to) || context.slice(from, to),
    context: context.trim(),
    place: placeInWords(line.place, lang),
    state,
    expected: expected?.trim() ?? null,
    trace,
    kind: 'number',
    measure,
    line: index,
    at: from,
  };
}
