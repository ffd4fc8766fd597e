import { directionOf, formatSigned } from '../format/number.ts';
import { fill, text } from '../i18n/text.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { type HoldingChange, holdingChangesOf, holdingDays } from '../week/holding-changes.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import { lackNote } from './lack-note.ts';

const id = 'holdings-change';
/** A holding moves by hundredths of a point in a week. */
const DECIMALS = 2;
/** So many of the greatest rises, and of the greatest falls. */
const EACH = 8;
const words = {
  zh: {
    finding: '港股通持股比例一周变动：{first}{rise}个百分点居首',
    noFinding: '港股通持股变动',
    about: '各取升降前{count}名；持股按交收日，较成交晚两日',
    unit: '百分点',
  },
  en: {
    finding: 'Southbound holdings over the week: {first} leads at {rise} pts',
    noFinding: 'Change of southbound holdings',
    about: 'The {count} greatest rises and falls; holdings are dated by settlement, two days after the trade',
    unit: 'pts',
  },
};

/** What southbound holds of each name, in points of its issued shares, against a week before: the greatest rises and falls. */
export const holdingsChange: Figure = {
  id,
  counts: 'figure',
  section: 'flows',
  isBeyond: true,
  words,
  needs: (_, rows) => ({ holdingsOn: holdingDays(rows) }),
  data({ rows }, _, history) {
    const { lang } = rows;
    const said = words[lang];
    const shown = extremes(holdingChangesOf(rows, history));
    const days = shown.map(({ now }) => now.date).sort();
    return {
      kind: 'bars',
      isDifference: true,
      title: titleOf(shown, rows),
      unit: said.unit,
      decimals: DECIMALS,
      points: shown.map(({ code, points, trace, now }) => ({
        key: code,
        label: instrumentName(code, rows.labels, lang),
        value: points,
        own: false,
        trace,
        closeDate: now.date,
      })),
      notes: shown.length === 0 ? [lackNote(text(lang, 'input.holdings'), lang)] : [fill(said.about, { count: EACH })],
      source: { kind: 'data', names: [] },
      asOf: days.at(-1) ?? null,
      state: shown.length === 0 ? 'missing' : 'complete',
      missing: shown.length === 0 ? ['holdings'] : [],
    };
  },
};

/** The first that rise and the last that fall, as they print; what did not move is neither. */
function extremes(changes: readonly HoldingChange[]): HoldingChange[] {
  const on = (side: 'up' | 'down') => changes.filter(({ points }) => directionOf(points, DECIMALS) === side);
  return [...on('up').slice(0, EACH), ...on('down').slice(-EACH)];
}

function titleOf([first]: readonly HoldingChange[], { lang, labels }: WeekRows): string {
  if (!first || directionOf(first.points, DECIMALS) !== 'up') return words[lang].noFinding;
  const name = instrumentName(first.code, labels, lang);
  return fill(words[lang].finding, { first: name, rise: formatSigned(first.points, DECIMALS) });
}
