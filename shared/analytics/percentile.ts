import type { Calendar } from '../market/calendar.ts';
import { countTradingDays } from '../market/count-trading-days.ts';
import { addMonths, type IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';

/** One day of a series. */
export interface Observation {
  readonly date: IsoDate;
  readonly value: number;
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
export function percentile(
  history: readonly Observation[],
  years: number,
  trading: { readonly calendar: Calendar; readonly market: Market },
): number | null {
  const last = history.at(-1);
  if (!last) return null;
  const from = windowStart(last.date, years);
  const within = history.filter(({ date }) => date > from);
  const wanted = countTradingDays(trading.calendar, trading.market, from, last.date);
  if (within.length < LEAST_COVERAGE * wanted) return null;
  return (100 * within.filter(({ value }) => value <= last.value).length) / within.length;
}
