import type { IsoDate } from '../../market/iso-date.ts';
import { isIsoDate } from '../../market/iso-date.ts';
import { weekOf } from '../../market/trading-week.ts';
import { priceKey } from '../../trace/key.ts';
import { AH_INDEX } from '../../week/ah-index.ts';
import { either, isInstrument } from '../measure-words.ts';
import { type AuditData, knownOfSubjects, type Measure } from '../reading.ts';
import { dateBefore, type Site, subjectOf } from '../site.ts';

const CLOSE =
  /收于|收报|收盘(?!价?涨|价?跌)|报收|收在|点位|报(?:于|在)?\s*$|\bclosed at\b|\bcloses? at\b|\bclose\b|\bfinished at\b/;
const BEFORE = /(?:较|与|比)(?:上周末?|前一周末?)|上周末/;
const BEFORE_BEHIND = /a week before|a week earlier/i;
const WORDS = either(CLOSE, BEFORE, /价|最新|报|港元|元|touching|reaching/);

/** AH溢价指数收于119.81: a close, of the week's last day, of the week before, or of the day that is named. */
export const close: Measure = {
  id: 'close',
  read(site, data) {
    const { number, lead, tail, bracket, text } = site;
    if (number.unit !== 'none' && number.unit !== 'indexPoints') return null;
    const isBefore =
      (bracket !== null && BEFORE.test(text.slice(0, bracket.from - 1).slice(-6))) || BEFORE_BEHIND.test(tail);
    if (!isBefore && !CLOSE.test(lead) && !CLOSE.test(site.topic)) return null;
    const subject =
      subjectOf(site, { words: WORDS, accepts: isInstrument }) ?? (isBefore ? firstInstrument(site) : null);
    const reading = { measure: 'close', sign: 'signed', direction: 0 } as const;
    if (!subject) return { ...reading, known: null };
    const keyOf = (code: string) => {
      const day = dayOf(code, site, data, isBefore);
      return day && priceKey(code, day, 'close');
    };
    return { ...reading, known: knownOfSubjects(subject.subjects.filter(isInstrument), data, keyOf) };
  },
};

function firstInstrument({ marks }: Site) {
  return marks.names.find(({ subjects }) => subjects.some(isInstrument)) ?? null;
}

function dayOf(code: string, site: Site, data: AuditData, isBefore: boolean): IsoDate | null {
  const named = dateBefore(site, 'day')?.means ?? null;
  if (named !== null) return isIsoDate(named) ? named : null;
  const { rows, ahIndex, changes } = data.input;
  if (site.week !== rows.week.from) return null;
  if (isBefore && code === AH_INDEX)
    return rows.ahIndex.findLast(({ date }) => date < weekOf(site.week).from)?.date ?? null;
  if (code === AH_INDEX) return ahIndex?.date ?? null;
  const change = changes.find((one) => one.code === code);
  return (isBefore ? change?.baseDate : change?.closeDate) ?? null;
}
