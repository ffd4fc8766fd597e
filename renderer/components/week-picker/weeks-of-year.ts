import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { WeekSpan } from '../../state/chosen-week.ts';

/** A Monday of the year, and its week where the desk has one. */
export interface WeekPlace {
  readonly from: IsoDate;
  readonly span: WeekSpan | null;
}

/** A month of Mondays: `01` and its weeks. */
export interface MonthOfWeeks {
  readonly month: string;
  readonly places: readonly WeekPlace[];
}

/** The Mondays of a year by month, from the year's first known week to its last; a week in between without data keeps its place. */
export function weeksOfYear(year: string, weeks: readonly WeekSpan[]): MonthOfWeeks[] {
  const ofYear = weeks.filter(({ from }) => from.startsWith(year));
  const byMonday = new Map(ofYear.map((span) => [span.from, span]));
  const days = [...byMonday.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const places: WeekPlace[] = [];
  for (let from = first; from <= last; from = addDays(from, 7)) places.push({ from, span: byMonday.get(from) ?? null });
  return [...Map.groupBy(places, ({ from }) => from.slice(5, 7))].map(([month, ofMonth]) => ({
    month,
    places: ofMonth,
  }));
}
