import { dayNumber, isIsoDate } from '../market/iso-date.ts';
import { citationsOf } from '../week/citations.ts';
import type { DateMark } from './dates-in-text.ts';
import { UNKNOWN, type Verdict } from './judge.ts';
import type { Marks } from './marks.ts';
import type { AuditData } from './reading.ts';
import { SERIES } from './vocabulary.ts';

/** A report names no week that is further away. */
const FAR_DAYS = 400;

/**
 * What a date in words of the user's own is found to be. A day or week that does not exist is wrong, the document's own week
 * right; a period is right where a series or citation that the sentence names has it. Of any other the data say nothing.
 */
export function judgeDate(date: DateMark, text: string, marks: Marks, data: AuditData): Verdict {
  const printed = text.slice(date.from, date.to);
  const right: Verdict = { state: 'match', expected: printed, trace: null };
  const { rows } = data.input;
  if (date.means === null)
    return { state: 'mismatch', expected: date.kind === 'week' ? data.chapter.week.label : null, trace: null };
  if (date.kind === 'week') {
    if (date.means === rows.week.from) return right;
    const isFar = !isIsoDate(date.means) || Math.abs(dayNumber(date.means) - dayNumber(rows.week.from)) > FAR_DAYS;
    return isFar ? { state: 'mismatch', expected: data.chapter.week.label, trace: null } : UNKNOWN;
  }
  if (date.kind === 'day') return date.means === rows.week.to ? right : UNKNOWN;
  const named = new Set(marks.names.flatMap(({ subjects }) => subjects));
  const { means } = date;
  const isOfSeries = rows.series.some(
    ({ series, period }) =>
      named.has(SERIES + series) && (period === means || period.slice(5) === means.replace('--', '')),
  );
  const cited = citationsOf(rows).flatMap(({ subject }) => {
    const [, of = '', what = ''] = /^(\d{4}(?:-\d{4})?年)(.+)$/.exec(subject) ?? [];
    return what !== '' && text.slice(date.to).startsWith(what) ? of : [];
  });
  const [other] = cited;
  if (other !== undefined && !cited.includes(printed)) return { state: 'mismatch', expected: other, trace: null };
  const isCited = cited.length > 0;
  return isOfSeries || isCited ? right : UNKNOWN;
}
