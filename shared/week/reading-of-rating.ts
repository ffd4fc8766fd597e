import type { DatedRating } from '../analytics/current-rating.ts';
import { ratingReading, relativeReturn } from '../analytics/rating-reading.ts';
import { bandOf } from '../analytics/rating-scheme.ts';
import type { ReadingAt } from '../contract/rating-parts.ts';
import type { RatingReading } from '../contract/week-parts.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import { closesAt, dayAfterMonths, horizonOf, readOn } from './rating-closes.ts';
import type { WeekRows } from './week-rows.ts';

export const UNRATED: RatingReading = {
  returnPct: null,
  benchmarkPct: null,
  relativePct: null,
  baseDate: null,
  closeDate: null,
  state: 'unrated',
  missedBy: null,
  adverse: false,
  final: false,
  trace: null,
};

/** What a rating has come to until a day, and the relative return that its state is of. */
export function judgedReading(
  rating: DatedRating,
  until: IsoDate,
  rows: WeekRows,
): { readonly reading: RatingReading; readonly judgedPct: number | null } {
  const { code, ratedOn } = rating;
  const { scheme } = rows;
  const horizon = horizonOf(rating, until, rows);
  const at = (day: IsoDate) => closesAt(rating, day, rows);
  const { judgedPct, ...reading } = ratingReading(
    bandOf(scheme, rating.rating),
    { ratedOn, readOn: readOn(until, rows), months: scheme.horizonMonths },
    { base: at(ratedOn), now: at(until), atHorizon: horizon && at(horizon) },
  );
  const trace =
    reading.relativePct === null ? null : derivedKey('relativeReturn', `${code}@${ratedOn}`, rows.week.from);
  return { reading: { ...reading, trace }, judgedPct };
}

/** The two readings of a rating at the ends of the horizon. */
export type HorizonEnd = 'relativeAt6' | 'relativeAt12';

/** The months after which a reading of the horizon is taken, by the scheme. */
export function monthsOf(end: HorizonEnd, { scheme }: Pick<WeekRows, 'scheme'>): number {
  return end === 'relativeAt6' ? scheme.horizonMonths.from : scheme.horizonMonths.to;
}

/** What a rating had come to at an end of the horizon; null where that had not come until `until`. */
export function readingAtEnd(rating: DatedRating, end: HorizonEnd, until: IsoDate, rows: WeekRows): ReadingAt | null {
  const day = dayAfterMonths(rating, monthsOf(end, rows), until, rows);
  if (day === null) return null;
  const { code, ratedOn } = rating;
  const reading = relativeReturn(closesAt(rating, ratedOn, rows), closesAt(rating, day, rows));
  const trace = reading.relativePct === null ? null : derivedKey(end, `${code}@${ratedOn}`, rows.week.from);
  return { date: day, ...reading, trace };
}
