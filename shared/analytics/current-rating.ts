import type { RatingScheme } from '../contract/rating-parts.ts';
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
  readonly by: string | null;
  readonly note: string | null;
  readonly origin: 'file' | 'hand';
}

/** An event, told what it did. */
export type ToldRating = DatedRating & { readonly event: RatingEvent };

/** A rating that stands: since when, and when it was last kept. */
export interface StandingRating extends ToldRating {
  readonly reiteratedOn: IsoDate | null;
  /** The day of the event that gave the target; null without one. */
  readonly targetSetOn: IsoDate | null;
}

/**
 * Events of one stock in the order of their days, one a day: a hand's before a file's. What an event did is worked out where
 * the list leaves it open: the same band keeps the rating under whatever name, another one of the scheme raises or lowers it,
 * and whatever follows nothing, a 终止 or a rating that the scheme does not know begins one.
 */
export function toldRatings(events: readonly DatedRating[], scheme: RatingScheme): ToldRating[] {
  const byDay = new Map<IsoDate, DatedRating>();
  for (const event of events) if (byDay.get(event.ratedOn)?.origin !== 'hand') byDay.set(event.ratedOn, event);
  const told: ToldRating[] = [];
  for (const event of [...byDay.values()].sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1)))
    told.push({ ...event, event: event.event ?? eventAfter(told.at(-1), event, scheme) });
  return told;
}

function eventAfter(before: ToldRating | undefined, { rating }: DatedRating, scheme: RatingScheme): RatingEvent {
  if (startsAnew(before)) return 'initiated';
  const [band, bandBefore] = [bandOf(scheme, rating), bandOf(scheme, before?.rating ?? null)];
  if (band && bandBefore) {
    const [place, placeBefore] = [scheme.bands.indexOf(band), scheme.bands.indexOf(bandBefore)];
    return place === placeBefore ? 'reiterated' : place < placeBefore ? 'upgraded' : 'downgraded';
  }
  return !band && !bandBefore && rating === before?.rating ? 'reiterated' : 'initiated';
}

/**
 * The current rating since its first day, with the latest 维持 (design, section 5, Events); null where none was given or the
 * last one was ended. A 维持 without anything before it begins the rating; its target is the newest one that was given.
 */
export function standingRating(events: readonly DatedRating[], scheme: RatingScheme): StandingRating | null {
  const told = toldRatings(events, scheme);
  const begins = told.findLastIndex(({ event }, index) => event !== 'reiterated' || startsAnew(told[index - 1]));
  const beginning = told[begins];
  if (!beginning || beginning.event === 'terminated') return null;
  const kept = told.slice(begins + 1);
  const target = [beginning, ...kept].findLast(({ targetPrice }) => targetPrice !== null);
  return {
    ...beginning,
    reiteratedOn: kept.at(-1)?.ratedOn ?? null,
    targetPrice: target?.targetPrice ?? null,
    targetSetOn: target?.ratedOn ?? null,
  };
}

/** Whether what follows an event begins a rating, even where it is called a 维持. */
function startsAnew(before: ToldRating | undefined): boolean {
  return before === undefined || before.event === 'terminated';
}
