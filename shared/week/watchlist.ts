import { type StandingRating, standingRating } from '../analytics/current-rating.ts';
import { bandOf, stanceOf } from '../analytics/rating-scheme.ts';
import type { RatingScheme } from '../contract/rating-parts.ts';
import type { Watched } from '../contract/week-parts.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { onceARows } from './once-a-rows.ts';
import { benchmarkOfRating } from './rating-closes.ts';
import { judgedReading, UNRATED } from './reading-of-rating.ts';
import { targetReading } from './target-reading.ts';
import type { ListPlace, WeekRows } from './week-rows.ts';

/** The list at the week's end: each place with the rating that stands, by sector, group and order as they are kept. */
export const watchlistOf = onceARows((rows: WeekRows): readonly Watched[] => {
  const standings = standingRatings(rows);
  return rows.places.map((place) => watchedOf(place, standings.get(place.code) ?? null, rows));
});

function watchedOf(place: ListPlace, rating: StandingRating | null, rows: WeekRows): Watched {
  const { scheme, week } = rows;
  // A rating belongs to the place that covers the name; where the same name stands as uncovered it has none.
  const standing = stanceOf(scheme, place.stance)?.coverage === 'uncovered' ? null : rating;
  return {
    code: place.code,
    name: instrumentName(place.code, rows.labels, rows.lang),
    sector: place.sector,
    group: place.group,
    order: place.order,
    stance: place.stance,
    rating: standing?.rating ?? null,
    band: bandOf(scheme, standing?.rating ?? null)?.id ?? null,
    ratedOn: standing?.ratedOn ?? null,
    reiteratedOn: standing?.reiteratedOn ?? null,
    targetPrice: standing?.targetPrice ?? null,
    benchmark: standing && benchmarkOfRating(standing, rows),
    by: standing?.by ?? null,
    breach: breachOf(place, { rating, isCovered: isCoveredElsewhere(place, rows) }, scheme),
    ...targetReading(place.code, standing, rows),
    ...(standing ? judgedReading(standing, week.to, rows).reading : UNRATED),
  };
}

/** The rating of each code that stands at the week's end, on a list or not. */
export const standingRatings = onceARows((rows: WeekRows): ReadonlyMap<string, StandingRating> => {
  const { ratings, scheme, week } = rows;
  const events = Map.groupBy(
    ratings.filter(({ ratedOn }) => ratedOn <= week.to),
    ({ code }) => code,
  );
  return new Map(
    [...events].flatMap(([code, ofCode]) => {
      const standing = standingRating(ofCode, scheme);
      return standing ? [[code, standing] as const] : [];
    }),
  );
});

/** Whether the name stands covered in another place: its rating belongs there. */
function isCoveredElsewhere({ code }: ListPlace, { places, scheme }: WeekRows): boolean {
  return places.some((place) => place.code === code && stanceOf(scheme, place.stance)?.coverage === 'covered');
}

/** What the stance asks of the rating, and does not have; of an uncovered name, the rating that it has all the same (design, section 5, Stance). */
function breachOf(
  { stance, statedRating, statedTarget }: ListPlace,
  { rating, isCovered }: { readonly rating: StandingRating | null; readonly isCovered: boolean },
  scheme: RatingScheme,
): Watched['breach'] {
  const needs = stanceOf(scheme, stance);
  if (needs === null) return null;
  if (needs.coverage === 'uncovered') {
    if (statedRating || (rating !== null && !isCovered)) return 'uncoveredWithRating';
    return statedTarget ? 'uncoveredWithTarget' : null;
  }
  if (!rating) return 'needsRating';
  const band = bandOf(scheme, rating.rating);
  return needs.bands.length === 0 || (band && needs.bands.includes(band.id)) ? null : 'needsUpperBand';
}
