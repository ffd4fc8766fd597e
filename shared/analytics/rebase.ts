import type { IsoDate } from '../market/iso-date.ts';
import { type CorporateAction, splitFactor } from './ex-rights.ts';
import type { DatedClose } from './rating-reading.ts';

/** Closes as traded, put onto the shares of the first one; cash is not adjusted for (design, section 5, Basis). */
export function splitAdjusted(closes: readonly DatedClose[], actions: readonly CorporateAction[]): DatedClose[] {
  const first = closes[0]?.date;
  if (first === undefined || actions.length === 0) return [...closes];
  return closes.map(({ date, close }) => ({ date, close: close * splitFactor(actions, first, date) }));
}

/** The last day up to `wanted` on which every series has a close, else the first such day after it; null where there is none. */
export function commonBase(series: readonly (readonly DatedClose[])[], wanted: IsoDate): IsoDate | null {
  const [first, ...others] = series.map((closes) => closes.map(({ date }) => date));
  if (!first) return null;
  const sets = others.map((days) => new Set(days));
  const common = first.filter((day) => sets.every((days) => days.has(day)));
  return common.findLast((day) => day <= wanted) ?? common[0] ?? null;
}

/** Rebased: value / value on the base day x 100, from that day on (design, section 5, Rebased). */
export function rebase(closes: readonly DatedClose[], base: IsoDate): { date: IsoDate; value: number }[] {
  const from = closes.find(({ date }) => date === base)?.close;
  if (from === undefined || from <= 0) return [];
  return closes.filter(({ date }) => date >= base).map(({ date, close }) => ({ date, value: (close / from) * 100 }));
}

/**
 * Relative to a benchmark: the difference of both changes in per cent since the base day, in points, from 0 on, on the days on
 * which both have a close. Nothing where either has none on the base day.
 */
export function relativeToBenchmark(
  closes: readonly DatedClose[],
  benchmark: readonly DatedClose[],
  base: IsoDate,
): { date: IsoDate; value: number }[] {
  const other = new Map(rebase(benchmark, base).map(({ date, value }) => [date, value]));
  return rebase(closes, base).flatMap(({ date, value }) => {
    const against = other.get(date);
    return against === undefined ? [] : [{ date, value: value - against }];
  });
}
