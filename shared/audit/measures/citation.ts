import type { Citation } from '../../contract/week-parts.ts';
import { citationsOf } from '../../week/citations.ts';
import { isInstrument } from '../measure-words.ts';
import type { AuditData, Measure } from '../reading.ts';
import type { Site } from '../site.ts';

/** How much of a subject a sentence must name, and its clause alone, for the number to be the subject's. */
const IN_SENTENCE = 0.5;
const IN_CLAUSE = 0.3;

/** 年复合增长率超135%: a number that a document states, where the sentence speaks of its subject in its unit. */
export const citation: Measure = {
  id: 'citation',
  read(site, data) {
    const fitting = fittingOf(site, data);
    const best = fitting[0];
    if (!best) return null;
    const equals = fitting.filter(({ share }) => share === best.share);
    const { value, trace } = best.citation;
    const known = equals.length > 1 || value === null ? null : { value, trace };
    return { measure: 'citation', sign: 'size', direction: 0, known, isQuoted: true };
  },
};

/** Citations of the number's unit by how much of their subject the clause names, the most first. */
function fittingOf(
  { text, line, number }: Site,
  { input, vocabulary }: AuditData,
): { citation: Citation; share: number }[] {
  const [clause, sentence] = [clauseOf(text, number.from), text.slice(0, number.from)];
  return citationsOf(input.rows)
    .filter((one) => isOfUnit(one, number))
    .map((one) => {
      // The name that the paragraph speaks of need not stand in the clause again.
      const names = vocabulary
        .namesIn(one.subject)
        .filter(({ subjects }) => subjects.some(isInstrument))
        .map(({ from, to }) => one.subject.slice(from, to));
      const own = names
        .filter((name) => line.includes(name))
        .reduce((words, name) => words.replace(name, ''), one.subject);
      return { citation: one, share: sharedWith(own, clause), ofSentence: sharedWith(own, sentence) };
    })
    .filter(({ share, ofSentence }) => share >= IN_CLAUSE && ofSentence >= IN_SENTENCE)
    .sort((a, b) => b.share - a.share);
}

function isOfUnit({ text, unit }: Citation, { unit: kind, scale, currency }: Site['number']): boolean {
  if (kind === 'pct') return unit === '%' || text.endsWith('%');
  if (kind === 'times') return text.endsWith('倍') || unit === '倍';
  if (kind !== 'money') return false;
  const isAmount = /亿|万/.test(text) || /亿|万/.test(unit);
  return isAmount && scale > 0 && (currency === null) === !/[元币]/.test(text + unit);
}

/** A clause that is shorter says not what it is of. */
const SHORTEST_CLAUSE = 5;

/** The clause up to the number, with what goes before it where that is short. */
function clauseOf(text: string, to: number): string {
  const before = text.slice(0, to);
  return before.slice(Math.max(0, before.lastIndexOf(',', before.length - SHORTEST_CLAUSE - 1)));
}

/** How much of a subject's characters, digits apart, a text has in pairs that follow each other. */
function sharedWith(subject: string, text: string): number {
  const words = subject.replace(/[\d\s\-–年的为至到]/g, '');
  const pairs = Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2));
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
