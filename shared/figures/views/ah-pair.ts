import { pairDays, premiumOf } from '../../analytics/pair-days.ts';
import { formatChangePct } from '../../format/number.ts';
import { fill } from '../../i18n/text.ts';
import { hkdPerCny } from '../../market/hkd-rate.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addMonths } from '../../market/iso-date.ts';
import { derivedKeyAround } from '../../trace/key.ts';
import { comparableDays } from '../../week/comparable-days.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { type Chart, type FigureParams, numberParam } from '../figure.ts';
import { lackNote } from '../lack-note.ts';

const id = 'ah-pair';
const words = {
  zh: {
    title: '{name} AH溢价 {pct}',
    none: '{name} AH溢价',
    split: '一方先于另一方拆股，其间 {count} 日不可比，未画入',
  },
  en: {
    title: '{name}: A over H {pct}',
    none: '{name}: A over H',
    split:
      'One share was split before the other: {count} {count|day|days} between cannot be compared and {count|is|are} left out',
  },
};

/** A pair's premium day by day, on the days on which A share, H share and rate are all known and the shares can be compared. */
export const ahPair: Chart = {
  id,
  words,
  needs(params, rows) {
    const pair = pairOf(params, rows);
    const from = addMonths(rows.week.to, -12 * numberParam(params, 'years', 1, 10));
    return { rawCodes: pair ? [pair.aCode, pair.hCode] : [], closesFrom: from, ratesFrom: from };
  },
  data({ rows }, params, { rawCloses, rates }) {
    const { lang } = rows;
    const pair = pairOf(params, rows);
    const [aCode, hCode] = [pair?.aCode ?? '', pair?.hCode ?? ''];
    const all = pairDays(rawCloses.get(aCode) ?? [], rawCloses.get(hCode) ?? [], hkdPerCny(rates));
    const days = comparableDays({ aCode, hCode }, all, rows);
    const points = days.map((day) => ({ key: day.date, value: premiumOf(day) }));
    const name = (lang === 'zh' ? pair?.name : null) ?? instrumentName(hCode, rows.labels, lang);
    const last = points.at(-1);
    const lacks = lackNote(name, lang);
    return {
      kind: 'lines',
      title: fill(words[lang][last ? 'title' : 'none'], { name, pct: formatChangePct(last?.value ?? null) }),
      unit: '%',
      decimals: 1,
      series: last
        ? [{ key: hCode, label: name, own: true, trace: derivedKeyAround('ahPremiumDay', hCode), points }]
        : [],
      axis: 'dates',
      band: null,
      // Far from parity a line at zero would only flatten the curve.
      baseline: points.some(({ value }) => value < 0) && points.some(({ value }) => value > 0) ? 0 : null,
      notes: !last
        ? [lacks]
        : days.length === all.length
          ? []
          : [fill(words[lang].split, { count: all.length - days.length })],
      source: { kind: 'data', names: [] },
      asOf: days.at(-1)?.date ?? null,
      state: last ? 'complete' : 'missing',
      missing: last ? [] : [hCode],
    };
  },
};

function pairOf({ code }: FigureParams, { pairs }: WeekRows): WeekRows['pairs'][number] | null {
  return pairs.find(({ hCode }) => hCode === code) ?? null;
}
