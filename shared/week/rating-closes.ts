import type { DatedRating } from '../analytics/current-rating.ts';
import { type CorporateAction, sharesOf } from '../analytics/ex-rights.ts';
import type { RatedCloses } from '../analytics/rating-reading.ts';
import { benchmarkOf } from '../analytics/rating-scheme.ts';
import { addDays, addMonths, type IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import type { WeekRows } from './week-rows.ts';

/** A close that is asked for: an instrument's on a day, or its last before it. */
export function closeAtKey(code: string, day: IsoDate): string {
  return `${code}\t${day}`;
}

/** The day on which a rating is read that is measured until `until`: of a running week, no day that has not come yet. */
export function readOn(until: IsoDate, { today }: Pick<WeekRows, 'today'>): IsoDate {
  return until < today ? until : today;
}

/** The benchmark that a rating is measured against: its own, else its market's. */
export function benchmarkOfRating({ benchmark, code }: DatedRating, { scheme }: Pick<WeekRows, 'scheme'>): string {
  return benchmark ?? benchmarkOf(scheme, code);
}

/** The day so many months after a rating; null while it has not come, or lies past the day until which it is measured. */
export function dayAfterMonths(
  { ratedOn }: Pick<DatedRating, 'ratedOn'>,
  months: number,
  until: IsoDate,
  rows: Pick<WeekRows, 'today'>,
): IsoDate | null {
  const day = addMonths(ratedOn, months);
  return day <= readOn(until, rows) ? day : null;
}

/** The day at the end of a rating's horizon, at which its state is final; null while it has not come. */
export function horizonOf(rating: DatedRating, until: IsoDate, rows: WeekRows): IsoDate | null {
  return dayAfterMonths(rating, rows.scheme.horizonMonths.to, until, rows);
}

/** Splits and bonus issues between a rating's base, the close that it is measured from, and a day. */
export function splitsOf(
  rating: DatedRating,
  day: IsoDate,
  { ratingCloses, actions }: WeekRows,
): readonly CorporateAction[] {
  const base = ratingCloses.get(closeAtKey(rating.code, rating.ratedOn));
  // Closes that are adjusted for splits have the factor in them already.
  if (base?.adj !== 'raw') return [];
  return actions.filter(
    ({ code, factor, exDate }) => code === rating.code && factor !== null && exDate > base.date && exDate <= day,
  );
}

/** Closes on a day or the last before it: the stock's put onto the shares of its base. */
export function closesAt(rating: DatedRating, day: IsoDate, rows: WeekRows): RatedCloses {
  const { ratingCloses } = rows;
  const stock = ratingCloses.get(closeAtKey(rating.code, day)) ?? null;
  return {
    stock: stock && { date: stock.date, close: stock.close * sharesOf(splitsOf(rating, stock.date, rows)) },
    benchmark: ratingCloses.get(closeAtKey(benchmarkOfRating(rating, rows), day)) ?? null,
  };
}

/** What the closes of ratings and of the list rest on. */
export type RatedRows = Pick<WeekRows, 'ratings' | 'places' | 'scheme'> & { readonly week: TradingWeek };

/**
 * The closes that ratings are measured by: of the stock and its benchmark, on the days of the events, at both ends of the
 * horizon, at the week's end and the week's before; and of each name of the list at the week's end.
 */
export function ratingDays({ ratings, places, scheme, week }: RatedRows): { code: string; day: IsoDate }[] {
  const wanted = new Map<string, { code: string; day: IsoDate }>();
  const want = (code: string, day: IsoDate) => wanted.set(closeAtKey(code, day), { code, day });
  const [weekEnd, endBefore] = [week.to, addDays(week.from, -1)];
  for (const { code } of places) want(code, weekEnd);
  for (const [code, events] of Map.groupBy(ratings, (rating) => rating.code)) {
    const changes = events.map(({ ratedOn }) => ratedOn);
    for (const rating of events) {
      const { ratedOn } = rating;
      const { from, to } = scheme.horizonMonths;
      const horizon = [from, to].map((months) => addMonths(ratedOn, months));
      for (const day of [...changes, ...horizon, endBefore, weekEnd].filter((one) => one >= ratedOn && one <= weekEnd))
        for (const asked of [code, benchmarkOfRating(rating, { scheme })]) want(asked, day);
    }
  }
  return [...wanted.values()];
}
