import { toldRatings } from '../analytics/current-rating.ts';
import { bandOf } from '../analytics/rating-scheme.ts';
import type { RatingBreach, RatingChangeOfWeek, RatingNews, TargetReached } from '../contract/rating-news.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { addDays } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import { industryRatingsOf } from './industry-ratings.ts';
import { onceARows } from './once-a-rows.ts';
import { benchmarkOfRating } from './rating-closes.ts';
import { judgedReading, UNRATED } from './reading-of-rating.ts';
import { boundsOf, ownPlaces } from './scorecard.ts';
import { targetOn, targetReachedBy, targetTrace } from './target-reading.ts';
import { standingRatings, watchlistOf } from './watchlist.ts';
import type { WeekRows } from './week-rows.ts';

/** What of the list and its ratings a reader of the week has to know. */
export const ratingNewsOf = onceARows((rows: WeekRows): RatingNews => {
  return {
    breaches: [...ratingBreaches(rows), ...stanceBreaches(rows)].sort((a, b) => rankOf(a) - rankOf(b)),
    targetsReached: targetsReached(rows),
    ratingChanges: ratingChanges(rows),
    listChanges: rows.listChanges.map((change) => ({
      ...change,
      name: instrumentName(change.code, rows.labels, rows.lang),
    })),
    industryRatings: industryRatingsOf(rows),
  };
});

/** Ratings that went against whoever followed, then stances that are not carried, then ratings that were surpassed. */
function rankOf({ kind, adverse }: RatingBreach): number {
  return kind === 'stance' ? 1 : adverse ? 0 : 2;
}

/** Standing ratings outside their band after the first months of the horizon, the furthest from their benchmark first. */
function ratingBreaches(rows: WeekRows): RatingBreach[] {
  const { week, scheme, labels, lang } = rows;
  const places = ownPlaces(rows);
  const endBefore = addDays(week.from, -1);
  const found = [...standingRatings(rows).values()].flatMap((standing): RatingBreach[] => {
    const { code, rating, ratedOn } = standing;
    const { reading, judgedPct } = judgedReading(standing, week.to, rows);
    if (reading.state !== 'breached') return [];
    const before = ratedOn <= endBefore ? judgedReading(standing, endBefore, rows).reading : UNRATED;
    const [band, benchmark, place] = [bandOf(scheme, rating), benchmarkOfRating(standing, rows), places.get(code)];
    const { relativePct, missedBy, adverse, final, trace } = reading;
    return [
      {
        kind: 'rating',
        code,
        name: instrumentName(code, labels, lang),
        sector: place?.sector ?? null,
        group: place?.group ?? null,
        stance: place?.stance ?? null,
        rating,
        ratedOn,
        benchmark,
        benchmarkName: instrumentName(benchmark, labels, lang),
        relativePct,
        judgedPct,
        judgedTrace: final ? derivedKey('relativeAt12', `${code}@${ratedOn}`, week.from) : trace,
        promised: band && boundsOf(band),
        missedBy,
        adverse,
        final,
        isNew: before.state !== 'breached' || before.adverse !== adverse,
        breach: null,
        trace,
      },
    ];
  });
  return found.sort((a, b) => Math.abs(b.judgedPct ?? 0) - Math.abs(a.judgedPct ?? 0) || (a.code < b.code ? -1 : 1));
}

/** Places of the list whose stance their rating does not carry, in the list's order. */
function stanceBreaches(rows: WeekRows): RatingBreach[] {
  return watchlistOf(rows)
    .filter(({ breach }) => breach !== null)
    .map(({ code, name, sector, group, stance, rating, ratedOn, benchmark, relativePct, breach, trace }) => ({
      kind: 'stance',
      code,
      name,
      sector,
      group,
      stance,
      rating,
      ratedOn,
      benchmark,
      benchmarkName: benchmark && instrumentName(benchmark, rows.labels, rows.lang),
      relativePct,
      judgedPct: relativePct,
      judgedTrace: trace,
      promised: null,
      missedBy: null,
      adverse: false,
      final: false,
      isNew: false,
      breach,
      trace,
    }));
}

/** Targets of standing ratings that a close of the week was the first to reach, by day. */
function targetsReached(rows: WeekRows): TargetReached[] {
  const { week, labels, lang } = rows;
  const found = [...standingRatings(rows).values()].flatMap((standing): TargetReached[] => {
    const { code, rating, targetPrice, targetSetOn } = standing;
    const reached = targetReachedBy(standing, rows);
    if (targetPrice === null || targetSetOn === null || !reached || reached.date < week.from) return [];
    return [
      {
        code,
        name: instrumentName(code, labels, lang),
        rating: rating ?? '',
        targetPrice,
        targetOnShares: targetOn(code, { targetPrice, targetSetOn }, reached.date, rows),
        setOn: targetSetOn,
        reachedOn: reached.date,
        close: reached.close,
        trace: derivedKey('targetReached', code, week.from),
        targetTrace: targetTrace({ code, targetPrice, setOn: targetSetOn }, rows),
      },
    ];
  });
  return found.sort((a, b) =>
    a.reachedOn < b.reachedOn ? -1 : a.reachedOn > b.reachedOn ? 1 : a.code < b.code ? -1 : 1,
  );
}

/** Every rating event of the week, by day. */
function ratingChanges(rows: WeekRows): RatingChangeOfWeek[] {
  const { ratings, scheme, week, labels, lang } = rows;
  const found = [...Map.groupBy(ratings, ({ code }) => code)].flatMap(([code, events]) => {
    const told = toldRatings(events, scheme);
    return told.flatMap((event, index): RatingChangeOfWeek[] => {
      const { ratedOn, rating, targetPrice, by, note } = event;
      if (ratedOn < week.from || ratedOn > week.to) return [];
      return [
        {
          code,
          name: instrumentName(code, labels, lang),
          event: event.event,
          rating,
          previousRating: told[index - 1]?.rating ?? null,
          ratedOn,
          targetPrice,
          previousTarget: told.slice(0, index).findLast((one) => one.targetPrice !== null)?.targetPrice ?? null,
          by,
          note,
          targetTrace: targetTrace({ code, targetPrice, setOn: ratedOn }, rows),
        },
      ];
    });
  });
  return found.sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : a.ratedOn > b.ratedOn ? 1 : a.code < b.code ? -1 : 1));
}
