import { addDays, addMonths, type IsoDate } from './iso-date.ts';

export const WINDOW_UNITS = ['weeks', 'months', 'years'] as const;

/** So many weeks, months or years back. */
export interface ChartWindow {
  readonly unit: (typeof WINDOW_UNITS)[number];
  readonly count: number;
}

/** The day from which a window is measured, back from its last day; what is shown lies after it. */
export function windowFrom({ unit, count }: ChartWindow, last: IsoDate): IsoDate {
  return unit === 'weeks' ? addDays(last, -7 * count) : addMonths(last, -(unit === 'years' ? 12 : 1) * count);
}
