import type { DatedRating } from '../../../shared/analytics/current-rating.ts';
import type { DatedIndustryRating } from '../../../shared/analytics/industry-rating.ts';
import { INDUSTRY_RATINGS } from '../../../shared/contract/rating-parts.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { RATING_EVENTS } from '../../../shared/market/rating-event.ts';
import type { ListPlace } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { listEdits, typedIndustryRatings, typedRatings } from '../../store/list-edits.ts';
import { factsBetween, standingList } from '../../store/stated-facts.ts';

/**
 * The list: the file's names with what the user put there, moved or took off, by sector in the order in which they first
 * stand, then by group and order.
 */
export function gatherPlaces(cache: ReadDb, userDb: ReadDb): ListPlace[] {
  const places = new Map<string, ListPlace>();
  const keyOf = (sector: string, group: string, code: string) => [sector, group, code].join('\t');
  for (const row of standingList(cache, 'listPlaces')) {
    places.set(keyOf(row.sector, row.group_name, row.code), {
      code: row.code,
      sector: row.sector,
      group: row.group_name,
      order: row.place,
      stance: row.stance,
      statedRating: row.rating,
      statedTarget: row.target_price,
    });
  }
  for (const edit of listEdits(userDb)) {
    const key = keyOf(edit.sector, edit.group_name, edit.code);
    const before = places.get(key);
    const stance = edit.stance ?? before?.stance;
    if (edit.action === 'remove') places.delete(key);
    else if (stance !== undefined)
      places.set(key, {
        code: edit.code,
        sector: edit.sector,
        group: edit.group_name,
        order: edit.place ?? before?.order ?? places.size + 1,
        stance,
        statedRating: before?.statedRating ?? null,
        statedTarget: before?.statedTarget ?? null,
      });
  }
  return inOrder([...places.values()]);
}

function inOrder(places: readonly ListPlace[]): ListPlace[] {
  const sectors = [...new Set(places.map(({ sector }) => sector))];
  const groups = [...new Set(places.map(({ sector, group }) => `${sector}\t${group}`))];
  const at = ({ sector, group, order }: ListPlace) => [
    sectors.indexOf(sector),
    groups.indexOf(`${sector}\t${group}`),
    order,
  ];
  return [...places].sort((a, b) => {
    const [left, right] = [at(a), at(b)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}

/** Every rating event, of files and of hands. */
export function gatherRatings(cache: ReadDb, userDb: ReadDb): DatedRating[] {
  const stored = factsBetween(cache, 'ratingEvents', '', '9999').map((row) => ({ ...row, origin: 'file' as const }));
  const typed = typedRatings(userDb).map((row) => ({ ...row, origin: 'hand' as const }));
  return [...stored, ...typed].map((row) => ({
    code: row.code,
    ratedOn: isoDate(row.rated_on),
    event: RATING_EVENTS.find((event) => event === row.event) ?? null,
    rating: row.rating,
    targetPrice: row.target_price,
    benchmark: row.benchmark,
    by: row.rated_by,
    note: row.note,
    origin: row.origin,
  }));
}

/** Every rating of an industry, of files and of hands. */
export function gatherIndustryRatings(cache: ReadDb, userDb: ReadDb): DatedIndustryRating[] {
  const stored = factsBetween(cache, 'industryRatings', '', '9999').map((row) => ({ ...row, origin: 'file' as const }));
  const typed = typedIndustryRatings(userDb).map((row) => ({ ...row, origin: 'hand' as const }));
  return [...stored, ...typed].map((row) => ({
    sector: row.sector,
    ratedOn: isoDate(row.rated_on),
    event: RATING_EVENTS.find((event) => event === row.event) ?? null,
    rating: INDUSTRY_RATINGS.find((rating) => rating === row.rating) ?? null,
    by: row.rated_by,
    note: row.note,
    origin: row.origin,
  }));
}
