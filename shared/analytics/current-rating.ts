import type { IsoDate } from '../market/iso-date.ts';
import type { RatingEvent } from '../market/rating-event.ts';
import { bandOf } from './rating-scheme.ts';

/** One dated event of a stock's rating; `event` null where the list does not say what it did. */
export interface DatedRating {
  readonly code: string;
  readonly ratedOn: IsoDate;
  readonly event: RatingEvent | null;
  readonly rating: string | null;
  readonly targetPrice: number | null;
  readonly benchmark: string | null;
  readonly origin: 'file' | 'hand';
}

/** An event, told what it did. */
export type ToldRating = DatedRating & { readonly event: RatingEvent };

/** A rating that stands: since when, and when it was last kept. */
export interface StandingRating extends ToldRating {
  readonly reiteratedOn: IsoDate | null;
}

/**
 * Events of one stock in the order of their days, one a day: a hand's before a file's. What an event did is worked out where
 * the list leaves it open: a rating of another band than before begins one, the same band keeps it under whatever name.
 */
export function toldRatings(events: readonly DatedRating[]): ToldRating[] {
  const byDay = new Map<IsoDate, DatedRating>();
  for (const event of events) if (byDay.get(event.ratedOn)?.origin !== 'hand') byDay.set(event.ratedOn, event);
  const told: ToldRating[] = [];
  for (const event of [...byDay.values()].sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1))) {
    const before = told.at(-1);
    const isSame = before !== undefined && before.event !== 'terminated' && isSameRating(before.rating, event.rating);
    told.push({ ...event, event: event.event ?? (isSame ? 'reiterated' : 'initiated') });
  }
  return told;
}

/**
 * The current rating since its first day, with the latest 维持 (design, section 5, Events); null where none was given or the
 * last one was ended. A 维持 without anything before it begins the rating; its target is the newest one that was given.
 */
export function standingRating(events: readonly DatedRating[]): StandingRating | null {
  const told = toldRatings(events);
  const begins = told.findLastIndex(({ event }, index) => event !== 'reiterated' || startsAnew(told[index - 1]));
  const beginning = told[begins];
  if (!beginning || beginning.event === 'terminated') return null;
  const kept = told.slice(begins + 1);
  return {
    ...beginning,
    reiteratedOn: kept.at(-1)?.ratedOn ?? null,
    targetPrice: [beginning, ...kept].findLast(({ targetPrice }) => targetPrice !== null)?.targetPrice ?? null,
  };
}

/** Labels and aliases of one band are one rating; outside the scheme the words decide. */
function isSameRating(one: string | null, other: string | null): boolean {
  const [band, otherBand] = [bandOf(one), bandOf(other)];
  return band || otherBand ? band === otherBand : one === other;
}

/** Whether what follows an event begins a rating, even where it is called a 维持. */
function startsAnew(before: ToldRating | undefined): boolean {
  return before === undefined || before.event === 'terminated';
}
