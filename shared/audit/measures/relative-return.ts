import { isIsoDate } from '../../market/iso-date.ts';
import { derivedKey } from '../../trace/key.ts';
import { isInstrument } from '../measure-words.ts';
import { directionIn, knownOfSubjects, type Measure } from '../reading.ts';
import { dateBefore, subjectOf } from '../site.ts';

const RELATIVE = /相对|\b(?:relative to|against)\b/;

/** 百度集团-SW（“买入”，自2025年9月12日相对恒生指数+6.9个百分点）: what a rating has come to against its benchmark. */
export const relativeReturn: Measure = {
  id: 'relativeReturn',
  read(site, data) {
    const { number, text, marks, bracket, week } = site;
    if (number.unit !== 'points') return null;
    const behind = text.slice(number.to, bracket?.to ?? text.length);
    const isSaid = RELATIVE.test(site.lead) || RELATIVE.test(behind);
    const since = dateBefore(site, 'day') ?? marks.dates.find(({ from, kind }) => kind === 'day' && from > number.to);
    if (!isSaid || !since) return null;
    const reading = {
      measure: 'relativeReturn',
      sign: 'signed',
      direction: directionIn(site.lead, /跑赢|领先/, /跑输|落后/),
    } as const;
    const head = bracket
      ? (marks.names.findLast(({ to }) => to === bracket.from - 1 || to === bracket.from - 2) ?? null)
      : subjectOf(site, { words: /[\s\S]/ });
    const day = since.means;
    if (!head || day === null || !isIsoDate(day)) return { ...reading, known: null };
    const keyOf = (code: string) => derivedKey('relativeReturn', `${code}@${day}`, week);
    return { ...reading, known: knownOfSubjects(head.subjects.filter(isInstrument), data, keyOf) };
  },
};
