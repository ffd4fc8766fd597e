import type { Calendar } from '../market/calendar.ts';
import { countTradingDays } from '../market/count-trading-days.ts';
import { addMonths, type IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';

/** One day of a series. */
export interface Observation {
  readonly date: IsoDate;
  readonly value: number;
}

/** Whose trading days a window is held against. */
interface Trading {
  readonly calendar: Calendar;
  readonly market: Market;
}

/** A window counts only where history covers this share of its trading days (design, section 5, Percentile). */
const LEAST_COVERAGE = 0.8;

/** The first day of a window of so many years that ends on `date`. */
export function windowStart(date: IsoDate, years: number): IsoDate {
  return addMonths(date, -12 * years);
}

/**
 * Percentile of the newest observation within the `years` years up to it: the share of observations at or below it, itself
 * included, in per cent (design, section 5, Percentile). Null where less than 80 % of the market's trading days of the window
 * have one. `history` is in the order of its days and ends with the observation that is asked of.
 */
export function percentile(history: readonly Observation[], years: number, trading: Trading): number | null {
  const last = history.at(-1);
  if (!last) return null;
  const from = windowStart(last.date, years);
  const within = history.filter(({ date }) => date > from);
  const below = within.filter(({ value }) => value <= last.value).length;
  return shareOfWindow({ count: within.length, below }, { from, to: last.date }, trading);
}

/** The same of observations that were counted elsewhere: all of the window's, and those at or below the newest. */
export function shareOfWindow(
  { count, below }: { readonly count: number; readonly below: number },
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  { calendar, market }: Trading,
): number | null {
  return count < LEAST_COVERAGE * countTradingDays(calendar, market, from, to) ? null : (100 * below) / count;
}
