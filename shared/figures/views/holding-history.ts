import { isFreshHolding } from '../../analytics/holding-change.ts';
import { holdingUnit } from '../../format/holding-words.ts';
import { formatNumber } from '../../format/number.ts';
import { fill } from '../../i18n/text.ts';
import { chartRange, rangeStart } from '../../market/chart-range.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import type { IsoDate } from '../../market/iso-date.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import type { Chart, FigureParams } from '../figure.ts';

const id = 'holding-history';
const DECIMALS = 1;
const words = {
  zh: {
    title: '{name} 港股通持股 {pct}%',
    none: '{name} 港股通持股',
    lacks: '{name}：缺港股通持股数据',
    settled: '持股按交收日，较成交晚两日',
    otherBasis: '另有 {count} 日按其他口径披露，未画入',
    old: '本周没有新的持股数据',
  },
  en: {
    title: '{name}: {pct}% held through southbound',
    none: '{name}: held through southbound',
    lacks: '{name}: no southbound holdings',
    settled: 'Holdings are dated by settlement, two days after the trade',
    otherBasis: '{count} {count|day|days} stated on another basis are left out',
    old: 'No newer holding in this week',
  },
};

/**
 * What is held of a name through southbound, day by day over a range, in per cent of what the newest statement names: shares of
 * the H shares and of all issued shares are no one line (design, section 5, Holding).
 */
export const holdingHistory: Chart = {
  id,
  words,
  needs: ({ code = '', range }, { week }) =>
    code === '' ? {} : { heldCodes: [code], heldFrom: rangeStart(chartRange(range), week.to) },
  data({ rows }, { code = '' }: FigureParams, { held }) {
    const { lang, labels } = rows;
    const said = words[lang];
    const name = instrumentName(code, labels, lang);
    const all = held.get(code) ?? [];
    const last = all.at(-1);
    const points = all.filter(({ basis }) => basis === last?.basis);
    return {
      kind: 'lines',
      title: fill(said[last ? 'title' : 'none'], {
        name,
        pct: formatNumber(last?.pct ?? null, DECIMALS),
      }),
      unit: holdingUnit(last?.basis ?? null, lang),
      decimals: DECIMALS,
      series: last
        ? [
            {
              key: code,
              label: name,
              own: true,
              trace: { before: `holdings:${code}:`, after: ':pct' },
              points: points.map(({ date, pct }) => ({ key: date, value: pct })),
            },
          ]
        : [],
      axis: 'dates',
      band: null,
      baseline: null,
      notes: last ? notesOf(all.length - points.length, last, rows) : [fill(said.lacks, { name })],
      source: { kind: 'data', names: [] },
      asOf: last?.date ?? null,
      state: last ? 'complete' : 'missing',
      missing: last ? [] : [code],
    };
  },
};

function notesOf(others: number, last: { readonly date: IsoDate }, { lang, week }: WeekRows): string[] {
  const said = words[lang];
  return [
    said.settled,
    ...(others > 0 ? [fill(said.otherBasis, { count: others })] : []),
    ...(isFreshHolding(last, week.to) ? [] : [said.old]),
  ];
}
