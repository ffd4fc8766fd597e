import type { Calendar } from '../market/calendar.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';
import { shareOfWindow, windowStart } from './percentile.ts';

/** Closes of the year up to one: how many, and how many of them are at or below and at or above it, itself counted. */
export interface YearCloses {
  readonly count: number;
  readonly below: number;
  readonly above: number;
}

/**
 * Whether a close is the highest or the lowest of the 52 weeks up to it, alone: one that was there before is no new extreme.
 * Null where it is neither, or closes cover less than 80 % of the window's trading days.
 */
export function yearExtreme(
  { count, below, above }: YearCloses,
  date: IsoDate,
  trading: { readonly calendar: Calendar; readonly market: Market },
): 'high' | 'low' | null {
  const isCovered = shareOfWindow({ count, below }, { from: windowStart(date, 1), to: date }, trading) !== null;
  if (!isCovered || count < 2) return null;
  return above === 1 ? 'high' : below === 1 ? 'low' : null;
}
