import type { AuditedNumber } from '../contract/audit.ts';
import { auditedNumber, type LineAt, type Reader } from './audited-line.ts';
import { claimsIn } from './claims.ts';
import { boundBefore, judge, judgePaired, UNKNOWN, type Verdict } from './judge.ts';
import { judgeDate } from './judge-date.ts';
import { marksIn } from './marks.ts';
import { MEASURES } from './measures.ts';
import { plainText } from './plain-text.ts';
import type { AuditData } from './reading.ts';
import type { Site } from './site.ts';
import { isWindow, type SentenceSpan, sentencesIn, sitesIn } from './sites.ts';

/** The numbers and claims of a line, sentence by sentence, and the figure whose caption, source or note it is. */
export function auditText(at: LineAt, reader: Reader): { found: AuditedNumber[]; figure: string | null } {
  const plain = plainText(at.line.text);
  let figure: string | null = null;
  const found = sentencesIn(plain).flatMap((sentence) => {
    const paired = pairedIn(sentence, at, reader);
    figure = paired?.figure ?? figure;
    const numbers = paired?.found ?? readIn(sentence, at, reader);
    return [...numbers, ...claimed(sentence, at, reader)].sort((a, b) => a.at - b.at);
  });
  return { found, figure };
}

/** The numbers of a sentence with the words of one of the desk's; null of any other. */
function pairedIn({ from, text }: SentenceSpan, at: LineAt, { same, data, lang, numbersOfExhibits }: Reader) {
  const paired = same.pair(text, data.vocabulary.namesIn(text), at.near);
  if (!paired) return null;
  const found = paired.numbers.map((one) => {
    const place = { from: from + one.from, to: from + one.to, context: text };
    // A template numbers its figures by itself.
    const exhibit = numbersOfExhibits.judge(at.index, place.from, text.slice(0, one.from), one.text);
    return auditedNumber(at, lang, place, exhibit ?? judgePaired(one, data), exhibit ? 'exhibitNo' : 'sameWords');
  });
  return { found, figure: paired.figure };
}

/** The numbers of a sentence in words of the user's own. */
export function readIn({ from, text }: SentenceSpan, at: LineAt, reader: Reader): AuditedNumber[] {
  const { data, lang } = reader;
  const around = {
    topic: at.topic,
    isLastWeekOwn: reader.isLastWeekOwn,
    week: at.week,
    line: plainText(at.line.text),
    isCell: at.line.place.cell !== null,
  };
  const marks = marksIn(text, data.vocabulary);
  const dates = marks.dates.map((date) =>
    auditedNumber(
      at,
      lang,
      { from: from + date.from, to: from + date.to, context: text },
      judgeDate(date, text, marks, data),
      date.kind,
    ),
  );
  const numbers = sitesIn(text, data.vocabulary, around).flatMap((site) => {
    const { number } = site;
    if (isOrdinal(text, number.from, number.to) || isWindow(text, number.from, number.to)) return [];
    const place = { from: from + number.from, to: from + number.to, context: text };
    const exhibit = reader.numbersOfExhibits.judge(
      at.index,
      from + number.from,
      text.slice(0, number.from),
      number.digits,
    );
    if (exhibit) return [auditedNumber(at, lang, place, exhibit, 'exhibitNo')];
    const { verdict, measure } = verdictOf(site, data);
    return [auditedNumber(at, lang, place, verdict, measure)];
  });
  return [...dates, ...numbers].sort((a, b) => a.at - b.at);
}

/** The first measure that knows the number for its own says what it should be. */
function verdictOf(site: Site, data: AuditData): { verdict: Verdict; measure: string | null } {
  for (const measure of MEASURES) {
    const reading = measure.read(site, data);
    if (!reading) continue;
    const { number, text, isCell } = site;
    const isBracketed = isCell && text[number.from - 1] === '(' && /^[^()]*\)/.test(text.slice(number.to));
    return {
      verdict: judge(number, reading, isBracketed, boundBefore(text.slice(0, number.from))),
      measure: reading.measure,
    };
  }
  return { verdict: UNKNOWN, measure: null };
}

/** 1、 and 2. at the beginning of a line count it. */
function isOrdinal(text: string, from: number, to: number): boolean {
  return text.slice(0, from).trim() === '' && /^[、.)]\s*(?:\D|$)/.test(text.slice(to));
}

function claimed(sentence: SentenceSpan, at: LineAt, { data, lang }: Reader): AuditedNumber[] {
  return claimsIn(sentence.text, data, at.week).map(({ from, to, measure, ...verdict }) => ({
    ...auditedNumber(
      at,
      lang,
      { from: sentence.from + from, to: sentence.from + to, context: sentence.text },
      verdict,
      measure,
    ),
    kind: 'claim' as const,
  }));
}
