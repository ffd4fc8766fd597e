import { type IsoDate, isIsoDate, isoWeekday } from './iso-date.ts';
import { MARKETS, type Market } from './market.ts';
import { daysOf, type TradingWeek } from './trading-week.ts';

/** What a market does on a day. `unknown` outside the years that the calendar covers. */
export type Session = 'open' | 'half' | 'shut' | 'unknown';

/** Trading days as data: nothing about holidays is worked out by rule. */
export interface Calendar {
  readonly session: (market: Market, day: IsoDate) => Session;
}

const KINDS = ['shut', 'half', 'weekend session'];

/**
 * Reads `market,date,kind` lines: within the years they cover, every weekday is a session unless it stands there as
 * `shut` (or `half`), every weekend day is shut unless it stands there as `weekend session`. Throws on a bad line, since the
 * file ships with the product.
 */
export function parseCalendar(csv: string): Calendar {
  const kinds = new Map<string, string>();
  const years = new Set<string>();
  for (const [index, line] of csv.split(/\r?\n/).slice(1).entries()) {
    if (line === '') continue;
    const [market = '', date = '', kind = ''] = line.split(',');
    if (!MARKETS.some((known) => known === market) || !isIsoDate(date) || !KINDS.includes(kind)) {
      throw new Error(`calendar line ${index + 2}: ${line}`);
    }
    kinds.set(market + date, kind);
    years.add(date.slice(0, 4));
  }
  const session = (market: Market, day: IsoDate): Session => {
    if (!years.has(day.slice(0, 4))) return 'unknown';
    const kind = kinds.get(market + day);
    if (isoWeekday(day) > 5) return kind === 'weekend session' ? 'open' : 'shut';
    return kind === 'half' ? 'half' : kind === 'shut' ? 'shut' : 'open';
  };
  return { session };
}

/** Days of the week on which the market trades, half days included; null where the calendar does not cover the week. */
export function tradingDays(calendar: Calendar, market: Market, week: TradingWeek): IsoDate[] | null {
  const days: IsoDate[] = [];
  for (const day of daysOf(week)) {
    const session = calendar.session(market, day);
    if (session === 'unknown') return null;
    if (session !== 'shut') days.push(day);
  }
  return days;
}
