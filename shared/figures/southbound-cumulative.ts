import { formatNumber } from '../format/number.ts';
import { roundTo } from '../format/round.ts';
import { yiUnit } from '../format/yi-unit.ts';
import { fill, text } from '../i18n/text.ts';
import { derivedKeyAround } from '../trace/key.ts';
import { UNITS_PER_YI } from '../week/southbound.ts';
import { type SouthboundYear, southboundYears } from '../week/southbound-year.ts';
import type { Figure } from './figure.ts';
import { lackNote } from './lack-note.ts';

const id = 'southbound-cumulative';
const DECIMALS = 2;
/** More years no eye tells apart. */
const YEARS = 5;
const words = {
  zh: {
    above: '{year}年初至今港股通累计成交净额{net}{unit}，高于上年同期',
    below: '{year}年初至今港股通累计成交净额{net}{unit}，低于上年同期',
    alone: '{year}年初至今港股通累计成交净额{net}{unit}',
    noFinding: '港股通各年累计成交净额',
    lacks: '{year}年缺{count}个交易日，累计偏离实际',
  },
  en: {
    above: 'Southbound net buy of {year} so far {net} {unit}, above the year before',
    below: 'Southbound net buy of {year} so far {net} {unit}, below the year before',
    alone: 'Southbound net buy of {year} so far {net} {unit}',
    noFinding: 'Southbound net buy, cumulative by year',
    lacks: '{year} lacks {count} {count|day|days}; its sum is not whole',
  },
};

/** Southbound's net buy summed up since January, years one over the other. A year with a gap is drawn, and claims nothing. */
export const southboundCumulative: Figure = {
  id,
  counts: 'figure',
  section: 'flows',
  isBeyond: true,
  words,
  data({ rows, southbound }) {
    const { lang, week } = rows;
    const said = words[lang];
    const currency = southbound?.currency ?? 'CNY';
    const unit = yiUnit(currency, lang);
    const years = southboundYears(rows, currency).slice(-YEARS);
    const now = years.find(({ year }) => year === Number(week.to.slice(0, 4)));
    const last = now?.points.at(-1);
    const { before, after } = derivedKeyAround('southboundYear', currency);
    return {
      kind: 'lines',
      title: fill(said[findingOf(now, years)], {
        year: now?.year ?? '',
        net: formatNumber((last?.value ?? 0) / UNITS_PER_YI, DECIMALS),
        unit,
      }),
      unit,
      decimals: DECIMALS,
      series: years.map(({ year, points }) => ({
        key: String(year),
        label: String(year),
        own: year === now?.year,
        trace: { before: `${before}${year}-`, after },
        points: points.map(({ date, value }) => ({ key: date.slice(5), value: value / UNITS_PER_YI })),
      })),
      axis: 'yearDays',
      band: null,
      baseline: 0,
      notes:
        years.length === 0
          ? [lackNote(text(lang, 'input.southbound'), lang)]
          : years.flatMap(({ year, lacks }) =>
              lacks.length === 0 ? [] : [fill(said.lacks, { year, count: lacks.length })],
            ),
      source: { kind: 'data', names: [...(rows.vendorsOfInputs.get('southbound') ?? [])] },
      asOf: last?.date ?? null,
      state: years.length === 0 ? 'missing' : years.some(({ lacks }) => lacks.length > 0) ? 'partial' : 'complete',
      missing: years.length === 0 ? ['southbound'] : [],
    };
  },
};

/** A verdict only between whole years, of the sums as they print, at the last day of the year before up to the same date. */
function findingOf(
  now: SouthboundYear | undefined,
  years: readonly SouthboundYear[],
): 'above' | 'below' | 'alone' | 'noFinding' {
  const last = now?.points.at(-1);
  if (!now || !last || now.lacks.length > 0) return 'noFinding';
  const earlier = years.find(({ year }) => year === now.year - 1);
  const same = earlier?.points.findLast(({ date }) => date.slice(5) <= last.date.slice(5));
  if (!earlier || !same || earlier.lacks.length > 0) return 'alone';
  const difference = printed(last.value) - printed(same.value);
  return difference === 0 ? 'alone' : difference > 0 ? 'above' : 'below';
}

function printed(value: number): number {
  return roundTo(value / UNITS_PER_YI, DECIMALS);
}
