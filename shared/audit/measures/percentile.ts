import { derivedKey } from '../../trace/key.ts';
import { DOWN, either, isInstrument, UP } from '../measure-words.ts';
import { knownOfSubjects, type Measure } from '../reading.ts';
import { type Site, subjectOf } from '../site.ts';

const PERCENTILE = /^ ?的?(?:历史)?分位|^ ?percentile|^ of its closes/i;
const YEARS = /近 ?([\d一两三五十]+) ?年|\b(?:past|last) (one|three|five|ten|\d+) years?/i;
const WINDOW: Readonly<Record<string, string>> = {
  '1': '1',
  '3': '3',
  '5': '5',
  '10': '10',
  一: '1',
  三: '3',
  五: '5',
  十: '10',
  one: '1',
  three: '3',
  five: '5',
  ten: '10',
};
const WORDS = either(UP, DOWN, YEARS, /收于|收报|报收|近|年|处于?|位于|分位|历史|closed|percentile/);

/** 处于近5年4%分位: the share of closes of a window that are not above the last one. */
export const percentile: Measure = {
  id: 'percentile',
  read(site, data) {
    const { number, tail, text, week } = site;
    if ((number.unit !== 'pct' && number.unit !== 'none') || !PERCENTILE.test(tail)) return null;
    const reading = { measure: 'percentile', sign: 'signed', direction: 0 } as const;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    const window = windowOf(site, text.slice(0, number.from));
    if (!subject || window === null) return { ...reading, known: null };
    const kind = `percentile${window}y` as const;
    const keyOf = (code: string) => derivedKey(kind, code, week);
    return { ...reading, known: knownOfSubjects(subject.subjects.filter(isInstrument), data, keyOf) };
  },
};

function windowOf({ text, number }: Site, before: string): '1' | '3' | '5' | '10' | null {
  const near = before.slice(-12);
  const found = YEARS.exec(near) ?? YEARS.exec(text.slice(number.to, number.to + 45));
  const window = WINDOW[(found?.[1] ?? found?.[2] ?? '').toLowerCase()];
  return window === '1' || window === '3' || window === '5' || window === '10' ? window : null;
}
