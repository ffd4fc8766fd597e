import { type CorporateAction, splitFactor } from '../analytics/ex-rights.ts';
import { type PairDay, premiumOf } from '../analytics/pair-days.ts';
import { percentile, windowStart } from '../analytics/percentile.ts';
import type { AhPair } from '../contract/week-parts.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { PERCENTILE_WINDOWS, type PercentileWindow } from './index-table.ts';
import type { WeekRows } from './week-rows.ts';

/** The longest of the windows, in years. */
export const LONGEST_WINDOW_YEARS = PERCENTILE_WINDOWS['5y'];

/**
 * A pair's premium of the week among those of the years up to it, in per cent (design, section 5, Percentile). Null where
 * history covers less than 80 % of the window, and where one of the two shares was split and the other not, or on another day:
 * the premiums before are then of other shares.
 */
export function pairPercentile(
  pair: Pick<AhPair, 'aCode' | 'hCode' | 'date'>,
  days: readonly PairDay[],
  window: PercentileWindow,
  { calendar, actions }: Pick<WeekRows, 'calendar' | 'actions'>,
): number | null {
  const { aCode, hCode, date: last } = pair;
  if (last === null) return null;
  const years = PERCENTILE_WINDOWS[window];
  const within = days.filter(({ date }) => date > windowStart(last, years) && date <= last);
  const own = actions.filter(({ code }) => code === aCode || code === hCode);
  if (within.some(({ date }) => !isOnSameShares(own, aCode, date, last))) return null;
  const premiums = within.map((day) => ({ date: day.date, value: premiumOf(day) }));
  return percentile(premiums, years, { calendar, market: 'HK' });
}

/** Whether one A share and one H share became as many between two days. */
function isOnSameShares(actions: readonly CorporateAction[], aCode: string, from: IsoDate, to: IsoDate): boolean {
  const ofA = actions.filter(({ code }) => code === aCode);
  const ofH = actions.filter(({ code }) => code !== aCode);
  return splitFactor(ofA, from, to) === splitFactor(ofH, from, to);
}
