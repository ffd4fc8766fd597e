import { addMonths, dayNumber, type IsoDate, isoDate } from './iso-date.ts';
import type { DaySpan } from './trading-week.ts';

/** Days outside these years are slips of the pen: a year is typed digit by digit, and 0002 is a year. */
const [FIRST, LAST] = [isoDate('1990-01-01'), isoDate('2099-12-31')];
const MOST_MONTHS = 120;

/** Whether a day is one that anything can be asked of. */
export function isWithinReach(day: IsoDate): boolean {
  return day >= FIRST && day <= LAST;
}

/** What is wrong with the days that a user gives: they end before they begin, or reach too far; null where nothing is. */
export function spanFault({ from, to }: DaySpan): 'order' | 'far' | null {
  if (!isWithinReach(from) || !isWithinReach(to)) return 'far';
  if (from > to) return 'order';
  return dayNumber(to) > dayNumber(addMonths(from, MOST_MONTHS)) ? 'far' : null;
}
