import { getOrMake } from '../collections/get-or-make.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber, dayOfNumber, type IsoDate, isoDate, isoWeekday } from './iso-date.ts';
import type { Market } from './market.ts';

const FIRST_YEAR = 1980;
const counted = new WeakMap<Calendar, Map<string, Uint32Array>>();

/**
 * How many days the market traded after `from`, up to and with `to`. Of years that the calendar does not cover, weekdays are
 * counted. Ten years are asked for at each look at a week, so the days of a year are counted once.
 */
export function countTradingDays(calendar: Calendar, market: Market, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const sums = sumsOfYear(calendar, market, Math.max(FIRST_YEAR, year));
    const first = dayOfYear(year, from < `${year}` ? null : from);
    const last = to.slice(0, 4) === String(year) ? dayOfYear(year, to) : sums.length - 1;
    count += (sums[last] ?? 0) - (sums[first] ?? 0);
  }
  return count;
}

/** 0 for the day before the year's first. */
function dayOfYear(year: number, day: IsoDate | null): number {
  return day === null ? 0 : dayNumber(day) - dayNumber(isoDate(`${year}-01-01`)) + 1;
}

/** By day of the year, how many days were traded from its first one on. */
function sumsOfYear(calendar: Calendar, market: Market, year: number): Uint32Array {
  const ofCalendar = counted.get(calendar) ?? new Map<string, Uint32Array>();
  counted.set(calendar, ofCalendar);
  return getOrMake(ofCalendar, `${market}${year}`, () => {
    const first = dayNumber(isoDate(`${year}-01-01`));
    const days = dayNumber(isoDate(`${year + 1}-01-01`)) - first;
    const sums = new Uint32Array(days + 1);
    for (let day = 0; day < days; day++) {
      const date = dayOfNumber(first + day);
      const session = calendar.session(market, date);
      const trades = session === 'unknown' ? isoWeekday(date) <= 5 : session !== 'shut';
      sums[day + 1] = (sums[day] ?? 0) + (trades ? 1 : 0);
    }
    return sums;
  });
}
