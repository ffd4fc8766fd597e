import { derivedKey } from '../../trace/key.ts';
import { DOWN, either, isInstrument, isOfOtherSpan, UP } from '../measure-words.ts';
import { knownOfSubjects, type Measure } from '../reading.ts';
import { bracketsIn, hasOnly, type Site, subjectOf } from '../site.ts';

const VERDICT =
  /跑输|跑赢|落后于?|领先于?|\b(?:lagging|lagged|beating|beat|behind|ahead of|outperform(?:ed|ing)|underperform(?:ed|ing))\b/i;
const WORDS = either(VERDICT, UP, DOWN, /收平|持平|相比/);

/** 跑输恒生指数（跌0.7%）2.3个百分点: how far one change stands from another. */
export const pointsAgainst: Measure = {
  id: 'pointsAgainst',
  read(site, data) {
    const { number, text, week } = site;
    // In English both kinds of points are called so.
    if ((number.unit !== 'points' && number.unit !== 'indexPoints') || site.bracket) return null;
    const verdict = [...text.slice(0, number.from).matchAll(new RegExp(VERDICT.source, 'gi'))].at(-1);
    if (!verdict) return null;
    const reading = { measure: 'pointsAgainst', sign: 'size', direction: 0 } as const;
    const other = subjectOf(site, { words: WORDS, accepts: isInstrument });
    const own = ownBefore(site);
    if (!other || !own || other.from < verdict.index || isOfOtherSpan(text.slice(0, number.from)))
      return { ...reading, known: null };
    // 、跑赢：another verdict follows the first; the own name is before them all.
    if (!hasOnly(site, verdict.index, other.from, WORDS)) return { ...reading, known: null };
    const keyOf = (code: string) => derivedKey('pointsAgainst', `${own.find(isInstrument) ?? ''}@${code}`, week);
    return { ...reading, known: knownOfSubjects(other.subjects.filter(isInstrument), data, keyOf) };
  },
};

/** The name whose change it is: before the first verdict, and of nothing but its own change is said between. */
function ownBefore(site: Site): readonly string[] | null {
  const { text, marks } = site;
  const brackets = bracketsIn(text);
  const first = VERDICT.exec(text)?.index ?? 0;
  const nearest = marks.names.findLast(
    ({ from, to, subjects }) =>
      to <= first && subjects.some(isInstrument) && !brackets.some((one) => from >= one.from && from < one.to),
  );
  return nearest && hasOnly(site, nearest.to, first, WORDS) ? nearest.subjects : null;
}
