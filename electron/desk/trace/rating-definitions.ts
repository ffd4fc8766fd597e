import { type ToldRating, toldRatings } from '../../../shared/analytics/current-rating.ts';
import { bandOf } from '../../../shared/analytics/rating-scheme.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import { benchmarkOfRating, closeAtKey, horizonOf, splitsOf } from '../../../shared/week/rating-closes.ts';
import { type HorizonEnd, readingAtEnd } from '../../../shared/week/reading-of-rating.ts';
import { scorecardOf } from '../../../shared/week/scorecard.ts';
import {
  splitsSince,
  type Target,
  targetReachedBy,
  targetReading,
  targetTrace,
} from '../../../shared/week/target-reading.ts';
import { standingRatings, watchlistOf } from '../../../shared/week/watchlist.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { Definition, Derived } from './definition.ts';
import { closeRef, factorRef, targetRef } from './refs.ts';
import type { StoredRef } from './stored.ts';

/** Numbers of the list and its ratings. */
export const RATING_DEFINITIONS = {
  relativeReturn({ code: codeAndDay }, rows) {
    const rating = ratingOf(codeAndDay, rows);
    if (!rating) return null;
    const { code, ratedOn } = rating;
    const line =
      watchlistOf(rows).find((place) => place.code === code && place.ratedOn === ratedOn) ??
      scorecardOf(rows).find((one) => one.code === code && one.ratedOn === ratedOn);
    if (!line || !bandOf(rows.scheme, line.rating)) return null;
    const until = untilOf(rating, rows);
    const days = [ratedOn, horizonOf(rating, until, rows), until].filter((day) => day !== null);
    return { value: line.relativePct, unit: 'pct', inputs: closesBehind(rating, days, rows) };
  },

  relativeAt6: ({ code }, rows) => atEnd('relativeAt6', code, rows),
  relativeAt12: ({ code }, rows) => atEnd('relativeAt12', code, rows),

  lastClose({ code }, rows) {
    const close = rows.ratingCloses.get(closeAtKey(code, rows.week.to));
    if (!close) return null;
    return { value: close.close, unit: unitOf(code), inputs: [closeRef(code, close.date, close.adj)] };
  },

  targetUpside({ code }, rows) {
    const standing = standingRatings(rows).get(code);
    const close = rows.ratingCloses.get(closeAtKey(code, rows.week.to));
    if (!standing || standing.targetSetOn === null || !close) return null;
    return {
      value: targetReading(code, standing, rows).upsidePct,
      unit: '%',
      inputs: behindTarget({ ...standing, targetSetOn: standing.targetSetOn }, close, rows),
    };
  },

  targetReached({ code }, rows) {
    const standing = standingRatings(rows).get(code);
    const reached = standing ? targetReachedBy(standing, rows) : null;
    const adj = rows.ratingCloses.get(closeAtKey(code, rows.week.to))?.adj;
    if (!standing || standing.targetSetOn === null || !reached || !adj) return null;
    return {
      value: reached.close,
      unit: unitOf(code),
      inputs: behindTarget({ ...standing, targetSetOn: standing.targetSetOn }, { ...reached, adj }, rows),
    };
  },
} satisfies Readonly<Record<string, Definition>>;

function unitOf(code: string): Derived['unit'] {
  return currencyOfCode(code) ?? 'points';
}

/** The event that a key names by its code and day. */
function ratingOf(codeAndDay: string, { ratings, scheme }: WeekRows): ToldRating | null {
  const [code = '', ratedOn = ''] = codeAndDay.split('@');
  if (!isIsoDate(ratedOn)) return null;
  const events = ratings.filter((rating) => rating.code === code);
  return toldRatings(events, scheme).find((event) => event.ratedOn === ratedOn) ?? null;
}

/** The day until which an event is measured: the next one that changed the rating, else the week's end. */
function untilOf({ code, ratedOn }: ToldRating, rows: WeekRows): IsoDate {
  return scorecardOf(rows).find((one) => one.code === code && one.ratedOn === ratedOn)?.until ?? rows.week.to;
}

function atEnd(end: HorizonEnd, codeAndDay: string, rows: WeekRows): Derived | null {
  const rating = ratingOf(codeAndDay, rows);
  const reading = rating && readingAtEnd(rating, end, untilOf(rating, rows), rows);
  if (!rating || !reading) return null;
  return {
    value: reading.relativePct,
    unit: 'pct',
    inputs: closesBehind(rating, [rating.ratedOn, reading.date], rows),
  };
}

/** Closes of a stock and its benchmark on some days, and the splits between the first and the last. */
function closesBehind(rating: ToldRating, days: readonly IsoDate[], rows: WeekRows): StoredRef[] {
  const { code } = rating;
  const benchmark = benchmarkOfRating(rating, rows);
  const closeAt = (one: string, day: IsoDate) => rows.ratingCloses.get(closeAtKey(one, day));
  const closes = days.flatMap((day) =>
    [code, benchmark].flatMap((one) => {
      const close = closeAt(one, day);
      return close ? [closeRef(one, close.date, close.adj)] : [];
    }),
  );
  const last = days.at(-1);
  const splits = last === undefined ? [] : splitsOf(rating, closeAt(code, last)?.date ?? last, rows);
  return [...closes, ...splits.map(({ exDate }) => factorRef(code, exDate))];
}

/** A target as its file states it, a close, and the splits between the target's day and the close's; a typed target is in no file. */
function behindTarget(
  { code, targetPrice, targetSetOn: setOn }: Target & { readonly targetSetOn: IsoDate },
  close: { readonly date: IsoDate; readonly adj: 'raw' | 'split' },
  rows: WeekRows,
): StoredRef[] {
  const ofFile = targetTrace({ code, targetPrice, setOn }, rows) === null ? [] : [targetRef(code, setOn)];
  const splits = splitsSince(code, setOn, close.date, rows);
  return [...ofFile, closeRef(code, close.date, close.adj), ...splits.map(({ exDate }) => factorRef(code, exDate))];
}
