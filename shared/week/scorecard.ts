import { type ToldRating, toldRatings } from '../analytics/current-rating.ts';
import { bandOf, bandOfReturn, stanceOf } from '../analytics/rating-scheme.ts';
import type { BandView, RatingBand } from '../contract/rating-parts.ts';
import type { ScorecardLine } from '../contract/week-parts.ts';
import { instrumentName } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { onceARows } from './once-a-rows.ts';
import { benchmarkOfRating, closeAtKey } from './rating-closes.ts';
import { judgedReading, readingAtEnd, UNRATED } from './reading-of-rating.ts';
import { targetTrace } from './target-reading.ts';
import type { ListPlace, WeekRows } from './week-rows.ts';

/**
 * A line an event, each measured until the next event that changed the rating: what was breached adversely first, then other
 * breaches, drifting, kept, unrated; within each the newest first.
 */
export const scorecardOf = onceARows((rows: WeekRows): readonly ScorecardLine[] => {
  const { ratings, scheme, week } = rows;
  const sectors = sectorsOf(rows);
  const events = Map.groupBy(
    ratings.filter(({ ratedOn }) => ratedOn <= week.to),
    ({ code }) => code,
  );
  return [...events]
    .flatMap(([code, ofCode]) => {
      const told = toldRatings(ofCode, scheme);
      return told.map((rating, index): ScorecardLine => {
        const next = told.slice(index + 1).find(({ event }) => event !== 'reiterated');
        return lineOf(rating, { until: next?.ratedOn ?? null, sector: sectors.get(code) ?? null }, rows);
      });
    })
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || (a.ratedOn > b.ratedOn ? -1 : a.ratedOn < b.ratedOn ? 1 : a.code < b.code ? -1 : 1),
    );
});

function lineOf(
  rating: ToldRating,
  { until, sector }: { readonly until: IsoDate | null; readonly sector: string | null },
  rows: WeekRows,
): ScorecardLine {
  const { code, ratedOn } = rating;
  const { scheme, labels, lang, week } = rows;
  const [band, benchmark, end] = [bandOf(scheme, rating.rating), benchmarkOfRating(rating, rows), until ?? week.to];
  const isRead = rating.event !== 'terminated';
  const { reading, judgedPct } = isRead ? judgedReading(rating, end, rows) : { reading: UNRATED, judgedPct: null };
  const came = judgedPct === null ? null : bandOfReturn(scheme, judgedPct);
  return {
    code,
    name: instrumentName(code, labels, lang),
    sector,
    event: rating.event,
    rating: rating.rating,
    band: band?.id ?? null,
    ratedOn,
    until,
    targetPrice: rating.targetPrice,
    targetTrace: targetTrace({ code, targetPrice: rating.targetPrice, setOn: ratedOn }, rows),
    benchmark,
    benchmarkName: instrumentName(benchmark, labels, lang),
    by: rating.by,
    note: rating.note,
    baseClose: isRead ? (rows.ratingCloses.get(closeAtKey(code, ratedOn))?.close ?? null) : null,
    at6: isRead ? readingAtEnd(rating, 'relativeAt6', end, rows) : null,
    at12: isRead ? readingAtEnd(rating, 'relativeAt12', end, rows) : null,
    promised: isRead && band ? boundsOf(band) : null,
    came: came && { id: came.id, label: came[lang] },
    origin: rating.origin,
    ...reading,
  };
}

/** Breached adversely, otherwise breached, drifting, kept, unrated. */
function rankOf({ state, adverse }: ScorecardLine): number {
  if (state === 'breached') return adverse ? 0 : 1;
  return { drifting: 2, kept: 3, unrated: 4 }[state];
}

/** What a band promises. */
export function boundsOf({ above, below, withLower, withUpper }: RatingBand): NonNullable<ScorecardLine['promised']> {
  return { above, below, withLower, withUpper };
}

/** The scheme's bands as they are shown. */
export function bandViews({ scheme, lang }: Pick<WeekRows, 'scheme' | 'lang'>): BandView[] {
  return scheme.bands.map((band) => ({ id: band.id, label: band[lang], ...boundsOf(band), adverse: band.adverse }));
}

/** The place of each name that counts for it: the first that covers it, else the first that is not uncovered, else the first. */
export function ownPlaces({ places, scheme }: Pick<WeekRows, 'places' | 'scheme'>): ReadonlyMap<string, ListPlace> {
  const coverage = ({ stance }: ListPlace) => stanceOf(scheme, stance)?.coverage ?? null;
  return new Map(
    [...Map.groupBy(places, ({ code }) => code)].flatMap(([code, ofCode]) => {
      const own =
        ofCode.find((place) => coverage(place) === 'covered') ??
        ofCode.find((place) => coverage(place) === null) ??
        ofCode[0];
      return own ? [[code, own] as const] : [];
    }),
  );
}

function sectorsOf(rows: WeekRows): ReadonlyMap<string, string> {
  return new Map([...ownPlaces(rows)].map(([code, { sector }]) => [code, sector]));
}
