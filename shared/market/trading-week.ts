import { addDays, type IsoDate, isoWeekday } from './iso-date.ts';

/** A week of the report: Monday to Sunday, named by its Monday (design, section 5, Week). */
export interface TradingWeek {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The week that a day belongs to. */
export function weekOf(day: IsoDate): TradingWeek {
  const from = addDays(day, 1 - isoWeekday(day));
  return { from, to: addDays(from, 6) };
}

/** Label of the week: `20260316-0322`; the year stands again where it changes: `20251229-20260104`. */
export function weekLabel(week: TradingWeek): string {
  const compact = (day: IsoDate) => day.replaceAll('-', '');
  const [from, to] = [compact(week.from), compact(week.to)];
  return `${from}-${from.slice(0, 4) === to.slice(0, 4) ? to.slice(4) : to}`;
}

/** The seven days of the week, Monday first. */
export function daysOf(week: TradingWeek): IsoDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(week.from, offset));
}
