import { type DatedRating, type StandingRating, standingRating, toldRatings } from '../analytics/current-rating.ts';
import { type CorporateAction, sharesOf } from '../analytics/ex-rights.ts';
import { type RatedCloses, ratingReading } from '../analytics/rating-reading.ts';
import { bandOf, benchmarkOf, coverageOf, RATING_HORIZON_MONTHS } from '../analytics/rating-scheme.ts';
import type { RatingReading, ScorecardLine, Watched } from '../contract/week-parts.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { addMonths, type IsoDate } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import type { ListPlace, WeekRows } from './week-rows.ts';

const UNRATED: RatingReading = {
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

/** The list at the week's end: each place with the rating that stands, by sector, group and order as they are kept. */
export function watchlistOf(rows: WeekRows): Watched[] {
  const ratings = Map.groupBy(ratingsUntil(rows), ({ code }) => code);
  return rows.places.map((place) => {
    const isCovered = coverageOf(place.stance) !== 'uncovered';
    // A rating belongs to the place that covers the name; where the same name stands as uncovered it has none.
    const standing = isCovered ? standingRating(ratings.get(place.code) ?? []) : null;
    return {
      code: place.code,
      name: instrumentName(place.code, rows.labels, rows.lang),
      sector: place.sector,
      group: place.group,
      order: place.order,
      stance: place.stance,
      rating: standing?.rating ?? null,
      band: bandOf(standing?.rating ?? null)?.id ?? null,
      ratedOn: standing?.ratedOn ?? null,
      reiteratedOn: standing?.reiteratedOn ?? null,
      targetPrice: standing?.targetPrice ?? null,
      benchmark: standing && (standing.benchmark ?? benchmarkOf(place.code)),
      breach: breachOf(place, standing),
      ...(standing ? readingOf(standing, rows.week.to, rows) : UNRATED),
    };
  });
}

/** A line an event, the newest first, each measured until the next event that changed the rating. */
export function scorecardOf(rows: WeekRows): ScorecardLine[] {
  return [...Map.groupBy(ratingsUntil(rows), ({ code }) => code)]
    .flatMap(([code, events]) => {
      const told = toldRatings(events);
      return told.map((rating, index): ScorecardLine => {
        const next = told.slice(index + 1).find(({ event }) => event !== 'reiterated');
        return {
          code,
          name: instrumentName(code, rows.labels, rows.lang),
          event: rating.event,
          rating: rating.rating,
          band: bandOf(rating.rating)?.id ?? null,
          ratedOn: rating.ratedOn,
          until: next?.ratedOn ?? null,
          targetPrice: rating.targetPrice,
          benchmark: rating.benchmark ?? benchmarkOf(code),
          origin: rating.origin,
          ...(rating.event === 'terminated' ? UNRATED : readingOf(rating, next?.ratedOn ?? rows.week.to, rows)),
        };
      });
    })
    .sort((a, b) => (a.ratedOn > b.ratedOn ? -1 : a.ratedOn < b.ratedOn ? 1 : a.code < b.code ? -1 : 1));
}

function ratingsUntil({ ratings, week }: WeekRows): readonly DatedRating[] {
  return ratings.filter(({ ratedOn }) => ratedOn <= week.to);
}

/** What the stance asks of the rating, and does not have (design, section 5, Stance). */
function breachOf(
  { stance, statedRating, statedTarget }: ListPlace,
  standing: StandingRating | null,
): Watched['breach'] {
  const coverage = coverageOf(stance);
  if (coverage === 'uncovered')
    return statedRating ? 'uncoveredWithRating' : statedTarget ? 'uncoveredWithTarget' : null;
  if (coverage === null) return null;
  if (!standing) return 'needsRating';
  const band = bandOf(standing.rating)?.id;
  return band === 'buy' || band === 'outperform' ? null : 'needsUpperBand';
}

function readingOf(rating: DatedRating, until: IsoDate, rows: WeekRows): RatingReading {
  const { code, ratedOn } = rating;
  const horizon = horizonOf(rating, until, rows);
  const at = (day: IsoDate) => closesAt(rating, day, rows);
  const closes = { base: at(ratedOn), now: at(until), atHorizon: horizon && at(horizon) };
  const reading = ratingReading(bandOf(rating.rating), { ratedOn, readOn: readOn(until, rows) }, closes);
  return {
    ...reading,
    trace: reading.relativePct === null ? null : derivedKey('relativeReturn', `${code}@${ratedOn}`, rows.week.from),
  };
}

/** The day on which a rating is read that is measured until `until`: of a running week, no day that has not come yet. */
function readOn(until: IsoDate, { today }: WeekRows): IsoDate {
  return until < today ? until : today;
}

/** The day at 12 months of a rating, at which its state is final; null while it has not come. */
export function horizonOf({ ratedOn }: DatedRating, until: IsoDate, rows: WeekRows): IsoDate | null {
  const horizon = addMonths(ratedOn, RATING_HORIZON_MONTHS.to);
  return horizon <= readOn(until, rows) ? horizon : null;
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
  const { code } = rating;
  const { ratingCloses } = rows;
  const stock = ratingCloses.get(closeAtKey(code, day)) ?? null;
  return {
    stock: stock && { date: stock.date, close: stock.close * sharesOf(splitsOf(rating, stock.date, rows)) },
    benchmark: ratingCloses.get(closeAtKey(rating.benchmark ?? benchmarkOf(code), day)) ?? null,
  };
}

/** A close that is asked for: an instrument's on a day, or its last before it. */
export function closeAtKey(code: string, day: IsoDate): string {
  return `${code}\t${day}`;
}

/** The closes that ratings are measured by: of the stock and its benchmark, on the days of the events, at 12 months and at the week's end. */
export function ratingDays(ratings: readonly DatedRating[], weekEnd: IsoDate): { code: string; day: IsoDate }[] {
  const wanted = new Map<string, { code: string; day: IsoDate }>();
  for (const [code, events] of Map.groupBy(ratings, (rating) => rating.code)) {
    const changes = events.map(({ ratedOn }) => ratedOn);
    for (const { ratedOn, benchmark } of events) {
      const horizon = addMonths(ratedOn, RATING_HORIZON_MONTHS.to);
      for (const day of [...changes, horizon, weekEnd].filter((one) => one >= ratedOn && one <= weekEnd)) {
        for (const asked of [code, benchmark ?? benchmarkOf(code)])
          wanted.set(closeAtKey(asked, day), { code: asked, day });
      }
    }
  }
  return [...wanted.values()];
}
