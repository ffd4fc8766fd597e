import { factTraceKey } from '../trace/key.ts';
import type { SeriesRow, WeekRows } from '../week/week-rows.ts';
import type { LineSeries } from './figure-data.ts';

/** Points of one series that are known at the week's end, in the order of their periods; forecasts reach beyond it. */
export function seriesPoints(series: string, { series: all, week }: WeekRows): SeriesRow[] {
  return all
    .filter((row) => row.series === series && (row.kind === 'forecast' || row.lastDay <= week.to))
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
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

/** Who states the points, each once. */
export function sourcesOf(rows: readonly SeriesRow[]): string[] {
  return [...new Set(rows.flatMap(({ source }) => source ?? []))];
}
