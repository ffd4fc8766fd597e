import { derivedKey } from '../../trace/key.ts';
import { DOWN, either, isInstrument, UP } from '../measure-words.ts';
import { directionIn, knownOfSubjects, type Measure } from '../reading.ts';
import { subjectOf } from '../site.ts';

const AGAINST = /较(?:上周末?|前一周末?|前值)|环比|from|on the week/i;
const WORDS = either(UP, DOWN, AGAINST, /收于|收报|报收|上周末|点|closed at|points/);

/** 较上周末（121.40）下降1.59点: how far an index moved over the week, in its own points. */
export const pointsOnWeek: Measure = {
  id: 'pointsOnWeek',
  read(site, data) {
    const { number, lead, text, week } = site;
    if (number.unit !== 'indexPoints' || site.bracket) return null;
    const direction = directionIn(lead, UP, DOWN);
    if (direction === 0 || !AGAINST.test(text)) return null;
    const subject = subjectOf(site, { words: WORDS, accepts: isInstrument });
    const reading = { measure: 'pointsOnWeek', direction } as const;
    if (!subject) return { ...reading, sign: 'size', known: null };
    const codes = subject.subjects.filter(isInstrument);
    const known = knownOfSubjects(codes, data, (code) => derivedKey('pointsOnWeek', code, week));
    const change = knownOfSubjects(codes, data, (code) => derivedKey('weekChange', code, week));
    const fell = change !== null && change.value < 0;
    return { ...reading, sign: 'signed', known: known && { ...known, value: fell ? -known.value : known.value } };
  },
};
