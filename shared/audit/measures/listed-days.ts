import { isInstrument } from '../measure-words.ts';
import type { Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const DAYS = /上榜日数?|上榜天数|上榜|\bdays\b/i;

/** 上榜5日: the days of the week on which a name stood on southbound's lists. */
export const listedDays: Measure = {
  id: 'listedDays',
  read(site, { input }) {
    const { number, lead, tail, week } = site;
    if ((number.unit !== 'none' && number.unit !== 'days') || !DAYS.test(lead)) return null;
    const isDays = number.unit === 'days' || /上榜[日天]|days/i.test(lead) || /^[日天]/.test(tail);
    const subject = subjectOf(site, { words: DAYS, accepts: isInstrument });
    if (!isDays || !subject) return null;
    const { activeStocks, activeEtfs } = input.active;
    const found = [...activeStocks, ...activeEtfs].filter(({ code }) => subject.subjects.includes(code));
    const [one] = found;
    const isKnown = one !== undefined && found.length === 1 && week === input.rows.week.from;
    return {
      measure: 'listedDays',
      sign: 'size',
      direction: 0,
      known: isKnown ? { value: one.days, trace: one.trace } : null,
    };
  },
};
