import { standingIndustryRating } from '../analytics/industry-rating.ts';
import type { IndustryStanding } from '../contract/rating-parts.ts';
import { text } from '../i18n/text.ts';
import type { WeekRows } from './week-rows.ts';

/** The rating of each industry that stands at the week's end: in the order of the list's sectors, then of the others by name. */
export function industryRatingsOf({ industryRatings, places, week, lang }: WeekRows): IndustryStanding[] {
  const events = Map.groupBy(
    industryRatings.filter(({ ratedOn }) => ratedOn <= week.to),
    ({ sector }) => sector,
  );
  const listed = [...new Set(places.map(({ sector }) => sector))];
  const others = [...events.keys()].filter((sector) => !listed.includes(sector)).sort();
  return [...listed, ...others].flatMap((sector) => {
    const standing = standingIndustryRating(events.get(sector) ?? []);
    return standing ? [{ ...standing, label: text(lang, `industry.${standing.rating}`) }] : [];
  });
}
