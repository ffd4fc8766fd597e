import { factTraceKey } from '../../trace/key.ts';
import { either, isInstrument } from '../measure-words.ts';
import { knownOfSubjects, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const HOLDING = /持股|持有|\bholdings?\b|\bholds?\b|\bheld\b/i;
const WORDS = either(
  HOLDING,
  /港股通|南向|占|已发行|总股本|股本|股份|比例|H股|的|资金|southbound|shares?|issued|stake|capital/,
);

/** 持股比例11.6%: the share of issued capital that is held through southbound, as of the week's end. */
export const holding: Measure = {
  id: 'holding',
  read(site, data) {
    const { number, lead, topic, week } = site;
    if (number.unit !== 'pct' || !HOLDING.test(`${lead} ${topic}`)) return null;
    const reading = { measure: 'holding', sign: 'signed', direction: 0 } as const;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    if (!subject || week !== data.input.rows.week.from) return { ...reading, known: null };
    const { holdings } = data.input.rows;
    const keyOf = (code: string) => {
      const held = holdings.find((one) => one.code === code);
      return held ? factTraceKey('holdings', [code], held.date, 'pct') : null;
    };
    return { ...reading, known: knownOfSubjects(subject.subjects.filter(isInstrument), data, keyOf) };
  },
};
