import { printedDifference } from '../../analytics/printed-difference.ts';
import type { Lang } from '../../contract/envelope.ts';
import type { AhIndex } from '../../contract/week-parts.ts';
import { lackNote } from '../../figures/lack-note.ts';
import { directionOf } from '../../format/number.ts';
import { roundTo } from '../../format/round.ts';
import { text } from '../../i18n/text.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { derivedKey, priceKey } from '../../trace/key.ts';
import { AH_INDEX } from '../../week/ah-index.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { lastDayOf } from '../group-changes.ts';
import { DECIMALS, plainFact } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: 'AH溢价',
    whole: '{cause}AH溢价指数收于{close}{move}{percentile}。',
    up: '，较上周末（{previous}）上升{points}点',
    down: '，较上周末（{previous}）下降{points}点',
    flat: '，与上周末（{previous}）持平',
    percentile: '，处于近5年{pct}分位',
    brief: 'AH溢价指数{close}{move}',
    briefUp: '，升{points}点',
    briefDown: '，降{points}点',
    briefFlat: '，持平',
  },
  en: {
    name: 'AH premium',
    whole: 'The AH premium index closed at {close}{cause}{move}{percentile}.',
    up: ', up {points} points from {previous} a week before',
    down: ', down {points} points from {previous} a week before',
    flat: ', level with {previous} a week before',
    percentile: ', at or above {pct} of its closes of the past five years',
    brief: 'AH premium index {close}{move}',
    briefUp: ', up {points}',
    briefDown: ', down {points}',
    briefFlat: ', flat',
  },
};
const BRIEF = { up: 'briefUp', down: 'briefDown', flat: 'briefFlat' } as const;

/** The AH premium index: where it closed, against the week before, and its place in five years. */
export const ahPremium: Sentence = {
  id: 'ah-premium',
  paragraph: 'ah',
  words,
  say({ rows, ahIndex }, cause) {
    const { lang } = rows;
    if (!ahIndex) return unsaid(lackNote(instrumentName(AH_INDEX, rows.labels, lang), lang));
    const partial = partialWeek(ahIndex, rows);
    if (partial !== null) return unsaid(partial);
    const pct = ahIndex.percentile['5y'];
    const parts = fillParts(words[lang].whole, {
      cause,
      close: closeFact(ahIndex.close, ahIndex.trace, lang),
      move: moveOf(ahIndex, rows, null),
      percentile: pct === null ? '' : percentileOf(pct, rows),
    });
    return said(parts, [
      ...(ahIndex.previousClose === null ? [text(lang, 'commentary.noWeekBefore')] : []),
      ...(pct === null ? [text(lang, 'figure.shortHistory', { years: 5 })] : []),
    ]);
  },
  brief({ rows, ahIndex }) {
    if (!ahIndex || partialWeek(ahIndex, rows) !== null) return null;
    const { lang } = rows;
    return fillParts(words[lang].brief, {
      close: closeFact(ahIndex.close, ahIndex.trace, lang),
      move: moveOf(ahIndex, rows, BRIEF),
    });
  },
};

/** Why a close of the week is not that of its end; null where it is. */
function partialWeek({ date }: AhIndex, rows: WeekRows): string | null {
  const last = lastDayOf(AH_INDEX, rows);
  if (last === null || date >= last) return null;
  const name = instrumentName(AH_INDEX, rows.labels, rows.lang);
  return text(rows.lang, 'figure.otherDay', { name, date });
}

function closeFact(close: number, trace: string, lang: Lang): Part {
  return plainFact(close, DECIMALS.index, text(lang, 'unit.points'), trace);
}

/** Against the last close before the Monday, by the closes as they print where the setting has it so. */
function moveOf({ close, previousClose }: AhIndex, rows: WeekRows, brief: typeof BRIEF | null): Part[] {
  const { lang, week, settings } = rows;
  const before = rows.ahIndex.findLast(({ date }) => date < week.from);
  if (previousClose === null || !before) return [];
  const difference = printedDifference(close, previousClose, DECIMALS.index, settings.printedDifferences);
  const direction = directionOf(
    roundTo(close, DECIMALS.index) - roundTo(previousClose, DECIMALS.index),
    DECIMALS.index,
  );
  // What prints as a move of nothing is none to tell.
  if (direction !== 'flat' && directionOf(difference, DECIMALS.index) === 'flat') return [];
  const key = derivedKey('pointsOnWeek', AH_INDEX, week.from);
  return fillParts(words[lang][brief === null ? direction : brief[direction]], {
    previous: closeFact(previousClose, priceKey(AH_INDEX, before.date, 'close'), lang),
    points: plainFact(Math.abs(difference), DECIMALS.index, text(lang, 'unit.points'), key),
  });
}

function percentileOf(pct: number, { lang, week }: WeekRows): Part[] {
  const fact = plainFact(pct, DECIMALS.percentile, '%', derivedKey('percentile5y', AH_INDEX, week.from));
  return fillParts(words[lang].percentile, { pct: { ...fact, text: `${fact.text}%` } });
}
