import { derivedKey } from '../../trace/key.ts';
import { knownBy, type Measure } from '../reading.ts';
import { SOUTHBOUND } from '../vocabulary.ts';

const STREAK = /连续 ?第? ?$|\bfor $/;

/** 连续第3周净流出: the complete weeks in a row that southbound stood on one side. */
export const streak: Measure = {
  id: 'streak',
  read({ number, text, marks, week }, data) {
    if (number.unit !== 'weeks' || !STREAK.test(text.slice(0, number.from))) return null;
    const others = marks.names.some(({ subjects, to }) => !subjects.includes(SOUTHBOUND) && to <= number.from);
    const isSouthbound = marks.names.some(({ subjects, to }) => subjects.includes(SOUTHBOUND) && to <= number.from);
    const currency = data.input.southbound?.currency ?? 'CNY';
    const known = isSouthbound && !others ? knownBy(data, derivedKey('flowStreak', currency, week)) : null;
    return { measure: 'streak', sign: 'size', direction: 0, known };
  },
};
