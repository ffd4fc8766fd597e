import { derivedKey, weekChangeKey } from '../../trace/key.ts';
import { DOWN, either, isInstrument, isOfOtherSpan, UP } from '../measure-words.ts';
import { directionIn, knownOfSubjects, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const CHANGE = /周?涨跌幅|周?涨跌|周?涨幅|周?跌幅|周变动|变动幅度|\bchange\b/;
const CHANGES = new RegExp(CHANGE.source, 'gi');
const WORDS = either(UP, DOWN, CHANGE, /领先|跑赢|跑输|逆势|居前|表现|收盘|周线|指数化|lagging|beating|behind|ahead/);
/** The one other span whose changes the desk works out; of all others a change is unknown. */
const YEAR_TO_DATE = /今年以来|年初至今|年初以来|\byear to date\b|\bYTD\b/i;

/** 恒生指数下跌0.7%, 美团-W（+4.2%）: an instrument's change over the week. */
export const weekChange: Measure = {
  id: 'weekChange',
  read(site, data) {
    const { number, lead, tail, topic, week, marks, text } = site;
    if (number.unit !== 'pct') return null;
    const isSaid = either(UP, DOWN, CHANGE).test(lead) || /^ ?的?(?:涨幅|跌幅)/.test(tail) || CHANGE.test(topic);
    if (!isSaid && (site.isCell || (number.sign === null && !site.bracket))) return null;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    // 涨跌幅 is no direction.
    const direction =
      directionIn(lead.replace(CHANGES, ''), UP, DOWN) ||
      (/^ ?的?跌幅/.test(tail) ? -1 : /^ ?的?涨幅/.test(tail) ? 1 : 0);
    const reading = { measure: 'weekChange', sign: 'signed', direction } as const;
    if (!isSaid && number.sign === null) return { ...reading, known: null };
    const isYear = YEAR_TO_DATE.test(text.slice(0, number.from));
    const isOther =
      (!isYear && isOfOtherSpan(text.slice(0, number.from), text.slice(number.to))) ||
      marks.dates.some((date) => date.kind !== 'week' && date.from >= (subject?.from ?? 0) && date.to <= number.from);
    if (!subject || isOther) return { ...reading, known: null };
    const keyOf = (code: string) =>
      isYear ? derivedKey('changeOver', `${code}@ytd`, week) : weekChangeKey(code, week);
    return { ...reading, known: knownOfSubjects(subject.subjects.filter(isInstrument), data, keyOf) };
  },
};
