import { SHIPPED_SCHEME } from '../../../shared/analytics/shipped-scheme.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import { closeAtKey, ratingDays } from '../../../shared/week/rating-closes.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { closesBetween } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';
import { storedScheme } from '../../store/rating-scheme.ts';
import { factsBetween } from '../../store/stated-facts.ts';
import type { DeskContext } from '../context.ts';
import { todayOf } from '../today.ts';
import { gatherIndustryRatings, gatherPlaces, gatherRatings } from './list.ts';
import { gatherListChanges } from './list-changes.ts';
import { gatherRatingCloses } from './rating-closes.ts';

type RatingRows = Pick<
  WeekRows,
  'places' | 'ratings' | 'scheme' | 'industryRatings' | 'ratingCloses' | 'targetCloses' | 'laterSplits' | 'listChanges'
>;

/** The list, the ratings up to a week's end, and the closes that they are measured by. */
export function gatherRatingRows(desk: DeskContext, week: TradingWeek): RatingRows {
  const [db, userDb] = [desk.cache(), desk.userDb()];
  const places = gatherPlaces(db, userDb);
  const ratings = gatherRatings(db, userDb).filter(({ ratedOn }) => ratedOn <= week.to);
  const scheme = storedScheme(userDb) ?? SHIPPED_SCHEME;
  const ratingCloses = gatherRatingCloses(db, ratingDays({ ratings, places, scheme, week }));
  return {
    places,
    ratings,
    scheme,
    industryRatings: gatherIndustryRatings(db, userDb),
    ratingCloses,
    targetCloses: gatherTargetCloses(db, { ratings, ratingCloses }, week),
    laterSplits: factsBetween(db, 'corporateActions', addDays(week.to, 1), todayOf(desk)).map(
      ({ code, ex_date, factor, cash }) => ({ code, exDate: ex_date, factor, cash }),
    ),
    listChanges: gatherListChanges(db, userDb, week),
  };
}

/** Closes of names that ever had a target, from the first one on, each on the basis of its rating closes. */
function gatherTargetCloses(
  db: ReadDb,
  { ratings, ratingCloses }: Pick<RatingRows, 'ratings' | 'ratingCloses'>,
  { to }: TradingWeek,
): RatingRows['targetCloses'] {
  const withTarget = ratings.filter(({ targetPrice }) => targetPrice !== null);
  const [first] = withTarget.map(({ ratedOn }) => ratedOn).sort();
  if (first === undefined) return new Map();
  const series = [...new Set(withTarget.map(({ code }) => code))].flatMap((code) => {
    const adj = ratingCloses.get(closeAtKey(code, to))?.adj;
    return adj ? [{ code, adj }] : [];
  });
  return Map.groupBy(closesBetween(db, series, first, to), ({ code }) => code);
}
