import { runningSum } from '../analytics/running-sum.ts';
import { type SouthboundDay, southboundByDay } from '../analytics/southbound-net.ts';
import { addDays, type IsoDate, isoDate } from '../market/iso-date.ts';
import { southboundSession } from '../market/southbound-days.ts';
import type { WeekRows } from './week-rows.ts';

/** Southbound's net buy since the first day of a year, day by day, in currency units. */
export interface SouthboundYear {
  readonly year: number;
  readonly points: readonly { readonly date: IsoDate; readonly value: number }[];
  /** Days up to the last one on which southbound traded and nothing is known: then no sum of the year is one. */
  readonly lacks: readonly IsoDate[];
}

/** The year's days up to `to`, as they are known. */
export function daysOfYear(rows: WeekRows, currency: string, to: IsoDate): SouthboundDay[] {
  const first = isoDate(`${to.slice(0, 4)}-01-01`);
  return southboundByDay(rows.southbound, currency).filter(({ date }) => date >= first && date <= to);
}

/** Each year that is known of, the newest last; the last one goes to the week's end. */
export function southboundYears(rows: WeekRows, currency: string): SouthboundYear[] {
  const byYear = Map.groupBy(
    southboundByDay(rows.southbound, currency).filter(({ date }) => date <= rows.week.to),
    ({ date }) => Number(date.slice(0, 4)),
  );
  return [...byYear].map(([year, days]) => ({ year, points: runningSum(days), lacks: lacking(year, days, rows) }));
}

function lacking(year: number, days: readonly SouthboundDay[], { calendar, week }: WeekRows): IsoDate[] {
  const known = new Set(days.map(({ date }) => date));
  const last = isoDate(`${year}-12-31`);
  const end = last < week.to ? last : (days.at(-1)?.date ?? week.to);
  const lacks: IsoDate[] = [];
  for (let day = isoDate(`${year}-01-01`); day <= end; day = addDays(day, 1))
    if (!known.has(day) && southboundSession(calendar, day) === 'open') lacks.push(day);
  return lacks;
}
