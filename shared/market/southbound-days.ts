import type { Calendar, Session } from './calendar.ts';
import { addDays, type IsoDate, isoDate, isoWeekday } from './iso-date.ts';
import { type DaySpan, daysOf, type TradingWeek, weekOf } from './trading-week.ts';

/**
 * From this day on southbound trades whenever Hong Kong and the mainland both do. Before it, days whose settlement fell into a
 * mainland holiday were shut too, and no list of them is at hand: such a day is never called missing.
 */
const RULE_BEGINS = isoDate('2023-04-24');

/** Whether southbound trades on a day; `unknown` where nobody can say. */
export function southboundSession(calendar: Calendar, day: IsoDate): Exclude<Session, 'half'> {
  const [hongKong, mainland] = [calendar.session('HK', day), calendar.session('CN', day)];
  if (hongKong === 'shut' || mainland === 'shut') return 'shut';
  return hongKong === 'unknown' || mainland === 'unknown' || day < RULE_BEGINS ? 'unknown' : 'open';
}

/**
 * Days of a week, or of any span, on which southbound may have traded: all but those on which a market behind it was shut. Only
 * a span that has each of them is known to be whole.
 */
export function possibleSouthboundDays(calendar: Calendar, span: DaySpan): IsoDate[] {
  return daysOf(span).filter((day) => isoWeekday(day) <= 5 && southboundSession(calendar, day) !== 'shut');
}

/** Days of a week, or of any span, on which southbound trades; null where one of them cannot be told. */
export function southboundDays(calendar: Calendar, span: DaySpan): IsoDate[] | null {
  const sessions = daysOf(span).map((day) => ({ day, session: southboundSession(calendar, day) }));
  if (sessions.some(({ session }) => session === 'unknown')) return null;
  return sessions.filter(({ session }) => session === 'open').map(({ day }) => day);
}

/** Whether southbound had no day in a week, for certain. */
export function isSouthboundShut({
  calendar,
  week,
}: {
  readonly calendar: Calendar;
  readonly week: TradingWeek;
}): boolean {
  return southboundDays(calendar, week)?.length === 0;
}

/** Days further back than this are not looked at for those that traded; no holiday is longer. */
const DAYS_BACK = 60;

/** The last day before another on which southbound traded or may have; null where there was none for two months. */
export function lastSouthboundDay(calendar: Calendar, before: IsoDate): IsoDate | null {
  return (
    possibleSouthboundDays(calendar, { from: addDays(before, -DAYS_BACK), to: addDays(before, -1) }).at(-1) ?? null
  );
}

/** Weeks further back than this are not looked at for the last one that traded; no holiday is longer. */
const WEEKS_BACK = 8;

/** The last week before a Monday on which southbound traded or may have; null where there was none for two months. */
export function lastSouthboundWeek(calendar: Calendar, monday: IsoDate): TradingWeek | null {
  for (let back = 1; back <= WEEKS_BACK; back++) {
    const week = weekOf(addDays(monday, -7 * back));
    if (possibleSouthboundDays(calendar, week).length > 0) return week;
  }
  return null;
}
