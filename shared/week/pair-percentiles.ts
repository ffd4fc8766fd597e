import { splitFactor } from '../analytics/ex-rights.ts';
import { type PairDay, premiumOf } from '../analytics/pair-days.ts';
import { percentile } from '../analytics/percentile.ts';
import type { AhPair } from '../contract/week-parts.ts';
import { PERCENTILE_WINDOWS, type PercentileWindow } from './index-table.ts';
import type { WeekRows } from './week-rows.ts';

/** The longest of the windows, in years. */
export const LONGEST_WINDOW_YEARS = PERCENTILE_WINDOWS['5y'];

type Pair = Pick<AhPair, 'aCode' | 'hCode'>;

/**
 * Days of a pair whose premium can be set against the last one's: those on which one A share and one H share have become as many
 * since. Where one of the two is split weeks before the other, the days between compare a share with a part of one.
 */
export function comparableDays(
  { aCode, hCode }: Pair,
  days: readonly PairDay[],
  { actions }: Pick<WeekRows, 'actions'>,
): readonly PairDay[] {
  const last = days.at(-1)?.date;
  const own = (code: string) => actions.filter((action) => action.code === code);
  const [ofA, ofH] = [own(aCode), own(hCode)];
  if (last === undefined || (ofA.length === 0 && ofH.length === 0)) return days;
  return days.filter(({ date }) => splitFactor(ofA, date, last) === splitFactor(ofH, date, last));
}

/**
 * A pair's premium of the week among those of comparable days of the years up to it, in per cent (design, section 5, Percentile).
 * Null where they cover less than 80 % of the window.
 */
export function pairPercentile(
  pair: Pair & Pick<AhPair, 'date'>,
  days: readonly PairDay[],
  window: PercentileWindow,
  rows: Pick<WeekRows, 'calendar' | 'actions'>,
): number | null {
  const { date: last } = pair;
  if (last === null) return null;
  const upToLast = days.filter(({ date }) => date <= last);
  const premiums = comparableDays(pair, upToLast, rows).map((day) => ({ date: day.date, value: premiumOf(day) }));
  return percentile(premiums, PERCENTILE_WINDOWS[window], { calendar: rows.calendar, market: 'HK' });
}
