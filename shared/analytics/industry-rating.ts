import { INDUSTRY_RATINGS, type IndustryRating, type IndustryStanding } from '../contract/rating-parts.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { RatingEvent } from '../market/rating-event.ts';

/** One dated rating of an industry; `event` null where nobody says what it did, `rating` null where it was ended. */
export interface DatedIndustryRating {
  readonly sector: string;
  readonly ratedOn: IsoDate;
  readonly event: RatingEvent | null;
  readonly rating: IndustryRating | null;
  readonly by: string | null;
  readonly note: string | null;
  readonly origin: 'file' | 'hand';
}

/**
 * The rating of one industry that stands, from its events, one a day: a hand's before a file's. What the newest did, where it
 * does not say so, follows from the one before it; since when the rating stands, from the first of an unbroken run. Null
 * without an event, and after a 终止.
 */
export function standingIndustryRating(events: readonly DatedIndustryRating[]): Omit<IndustryStanding, 'label'> | null {
  const byDay = new Map<IsoDate, DatedIndustryRating>();
  for (const event of events) if (byDay.get(event.ratedOn)?.origin !== 'hand') byDay.set(event.ratedOn, event);
  const dated = [...byDay.values()].sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1));
  const newest = dated.at(-1);
  if (!newest || newest.rating === null || newest.event === 'terminated') return null;
  const other = dated.findLastIndex(({ rating, event }) => rating !== newest.rating || event === 'terminated');
  const { sector, ratedOn, rating, by, note, origin } = newest;
  const event = newest.event ?? eventAfter(dated.at(-2), rating);
  return { sector, ratedOn, rating, by, note, origin, event, since: dated[other + 1]?.ratedOn ?? ratedOn };
}

function eventAfter(before: DatedIndustryRating | undefined, now: IndustryRating): IndustryStanding['event'] {
  if (!before || before.rating === null || before.event === 'terminated') return 'initiated';
  const [place, placeBefore] = [INDUSTRY_RATINGS.indexOf(now), INDUSTRY_RATINGS.indexOf(before.rating)];
  return place === placeBefore ? 'reiterated' : place < placeBefore ? 'upgraded' : 'downgraded';
}
