import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCalendar } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { Market } from '../../shared/market/market.ts';

/** The span of the sample's daily values. */
export const FIRST_DAY = isoDate('2025-01-02');
export const LAST_DAY = isoDate('2026-03-20');

/** The week that the report's facts are of. */
export const WEEK_FROM = isoDate('2026-03-16');

const closures = path.join(import.meta.dirname, '../../resources/calendars/closures-2014-2026.csv');
const calendar = parseCalendar(readFileSync(closures, 'utf8'));

/** Days from `from` to the sample's end on which all of the markets trade. */
export function tradingDaysOf(markets: readonly Market[], from: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= LAST_DAY; day = addDays(day, 1)) {
    const sessions = markets.map((market) => calendar.session(market, day));
    if (sessions.includes('unknown')) throw new Error(`the calendar does not cover ${day}`);
    if (!sessions.includes('shut')) days.push(day);
  }
  return days;
}

/** Trading days of a code's own market. */
export function daysOfCode(code: string, from: IsoDate): readonly IsoDate[] {
  const market = marketOf(code);
  if (market === null) throw new Error(`${code} has no market`);
  return tradingDaysOf([market], from);
}

/** Southbound trades where Hong Kong and the mainland both do. */
export const southboundDays = tradingDaysOf(['HK', 'CN'], FIRST_DAY);
