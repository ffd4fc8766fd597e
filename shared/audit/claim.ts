import { type IsoDate, isIsoDate } from '../market/iso-date.ts';
import type { Verdict } from './judge.ts';
import { type Marks, marksIn } from './marks.ts';
import type { AuditData } from './reading.ts';
import { bracketsIn } from './site.ts';
import type { Named } from './vocabulary.ts';

/** A sentence whose words claim something. */
export interface ClaimSite {
  readonly text: string;
  readonly marks: Marks;
  /** Names that stand in no bracket. */
  readonly names: readonly Named[];
  readonly week: IsoDate;
}

/** A claim in words, held to the data. */
export interface FoundClaim extends Verdict {
  readonly from: number;
  readonly to: number;
  readonly measure: string;
}

/** One kind of claim: all of it in a sentence. */
export type Claim = (site: ClaimSite, data: AuditData) => FoundClaim[];

export function claimSite(text: string, data: AuditData, around: IsoDate): ClaimSite {
  const marks = marksIn(text, data.vocabulary);
  const brackets = bracketsIn(text);
  const label = marks.dates.find(({ kind, means }) => kind === 'week' && means !== null)?.means;
  return {
    text,
    marks,
    names: marks.names.filter(({ from }) => brackets.every((one) => from < one.from || from >= one.to)),
    week: label !== undefined && label !== null && isIsoDate(label) ? label : around,
  };
}

/** What a claim is found to be; null of what the data do not say. */
export function verdictOf(isTrue: boolean | null, expected: string | null, trace: string | null): Verdict {
  if (isTrue === null) return { state: 'unknown', expected: null, trace };
  return { state: isTrue ? 'match' : 'mismatch', expected, trace };
}

/** Names that are listed up to a place, 甲、乙（+1.2%）和丙: the run of them that ends there. */
export function namesUpTo({ text, names }: ClaimSite, to: number): Named[] {
  const listed: Named[] = [];
  let end = to;
  for (const name of names.filter((one) => one.to <= to).toReversed()) {
    const between = withoutBrackets(text.slice(name.to, end));
    if (!/^(?:指数|股份)?\s*(?:[、,和与及]|以及|and|等)*\s*(?:指数)?\s*$/.test(between)) break;
    listed.unshift(name);
    end = name.from;
  }
  return listed;
}

/** Names that are listed from a place on. */
export function namesFrom({ text, names }: ClaimSite, from: number): Named[] {
  const listed: Named[] = [];
  let start = from;
  for (const name of names.filter((one) => one.from >= from)) {
    const between = withoutBrackets(text.slice(start, name.from)).replace(
      /\d[\d.,]*\s*(?:个百分点|pct|points?|%)/gi,
      '',
    );
    if (!/^[\s、,和与及]*(?:以及|by|and|the|于|指数)?[\s、,]*(?:the )?$/i.test(between)) break;
    listed.push(name);
    start = name.to;
    const suffix = /^指数/.exec(text.slice(start));
    if (suffix) start += suffix[0].length;
  }
  return listed;
}

function withoutBrackets(words: string): string {
  return words.replace(/\([^()]*\)/g, '');
}
