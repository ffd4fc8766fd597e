import { addDays, dayNumber, type IsoDate, isoWeekday } from './iso-date.ts';

/** Days from the first to the last, both included; none where the last lies before the first. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A week of the report: Monday to Sunday, named by its Monday (design, section 5, Week). */
export type TradingWeek = DaySpan;

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

/** Each day of a week, Monday first, or of any other span. */
export function daysOf({ from, to }: DaySpan): IsoDate[] {
  const count = Math.max(0, dayNumber(to) - dayNumber(from) + 1);
  return Array.from({ length: count }, (_, offset) => addDays(from, offset));
}
