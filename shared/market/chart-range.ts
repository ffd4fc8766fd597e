import { addDays, addMonths, type IsoDate, isoDate } from './iso-date.ts';

/** Ranges of a chart, back from its last day. */
export const CHART_RANGES = ['1m', '3m', '6m', 'ytd', '1y', '3y', '5y', 'all'] as const;
export type ChartRange = (typeof CHART_RANGES)[number];

const MONTHS = { '1m': 1, '3m': 3, '6m': 6, '1y': 12, '3y': 36, '5y': 60 } as const;
/** Before any close that the desk may hold. */
const BEGINNING = isoDate('1990-01-01');

/** The day from which a range is measured: its base is the last close on it or before. */
export function rangeStart(range: ChartRange, last: IsoDate): IsoDate {
  if (range === 'all') return BEGINNING;
  if (range === 'ytd') return addDays(isoDate(`${last.slice(0, 4)}-01-01`), -1);
  return addMonths(last, -MONTHS[range]);
}

/** The range that a text names, else a year. */
export function chartRange(text: string | undefined): ChartRange {
  return CHART_RANGES.find((range) => range === text) ?? '1y';
}
