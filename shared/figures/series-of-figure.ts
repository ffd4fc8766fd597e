import type { Lang } from '../contract/envelope.ts';
import { factTraceKey } from '../trace/key.ts';
import type { SeriesRow, WeekRows } from '../week/week-rows.ts';
import type { LineSeries } from './figure-data.ts';

/**
 * Points of one series that are known at the week's end, in the order of their periods. Forecasts reach beyond it, but nobody
 * had made them in a week before the series' first counted point.
 */
export function seriesPoints(series: string, { series: all, week }: WeekRows): SeriesRow[] {
  const known = all.filter((row) => row.series === series && (row.kind === 'forecast' || row.lastDay <= week.to));
  if (
    known.every(({ kind }) => kind === 'forecast') &&
    all.some((row) => row.series === series && row.kind !== 'forecast')
  )
    return [];
  return known.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

/** Key of a point's trace. */
export function seriesTrace({ series, basis, kind, period }: SeriesRow): string {
  return factTraceKey('seriesPoints', [series, basis, kind], period, 'value');
}

/** What stands before and after the period in the key of a counted point's trace. */
export function seriesTraceAround(series: string, basis: string): LineSeries['trace'] {
  const [before = '', after = ''] = factTraceKey('seriesPoints', [series, basis, 'actual'], '\n', 'value').split('\n');
  return { before, after };
}

/** Units that statistics state in Chinese, as English has them. */
const UNITS_EN: Readonly<Record<string, string>> = {
  万: '10,000',
  亿: '100m',
  万亿: 'tn',
  亿元: 'CNY 100m',
  万亿元: 'CNY tn',
};

/** A series' unit in the reader's language; one that is not known stands as it is stated. */
export function seriesUnit(unit: string, lang: Lang): string {
  return lang === 'zh' ? unit : (UNITS_EN[unit] ?? unit);
}

/** Who states the points, each once. */
export function sourcesOf(rows: readonly SeriesRow[]): string[] {
  return [...new Set(rows.flatMap(({ source }) => source ?? []))];
}
