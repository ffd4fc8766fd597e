import { loadCalendar } from '../../electron/sync/load-calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { southboundSession } from '../../shared/market/southbound-days.ts';
import { AH_INDEX } from '../../shared/week/ah-index.ts';
import { RESOURCES } from '../bench-desk.ts';

/** A Tuesday: the week before it is the last whole one. */
export const NOW = new Date('2026-03-24T09:00:00Z');
export const LAST_DAY = isoDate('2026-03-20');
const DAYS = 2430;

export const calendar = loadCalendar(RESOURCES);

/** A stock of the made-up market: 1 is `0001.HK`. */
export const stock = (number: number): string => `${String(number).padStart(4, '0')}.HK`;

export const INDICES = ['HSI.HI', 'HSTECH.HI', 'HSIII.HI', '000300.SH', 'HXC.GI', 'SPX.GI', AH_INDEX];
/** Shares of the mainland that have prices: the pairs' other halves, of which most have none. */
export const A_SHARES = ['002594.SZ', '601318.SH', '600036.SH'];
export const STOCKS = Array.from({ length: 490 }, (_, index) => stock(index + 1));
export const CODES = [...STOCKS, ...INDICES, ...A_SHARES];

/** Ten years of days on which Hong Kong trades. */
export const hongKongDays: readonly IsoDate[] = lastDays(
  (day) => calendar.session('HK', day) !== 'shut',
  (days) => days.length === DAYS,
);
const firstDay = hongKongDays[0] ?? LAST_DAY;

/** Days of the same ten years on which southbound trades. */
export const southboundTradingDays: readonly IsoDate[] = lastDays(
  (day) => southboundSession(calendar, day) !== 'shut',
  (_, day) => day <= firstDay,
);

/** Days of the same ten years on which a code's own market trades. */
export function daysOfCode(code: string): readonly IsoDate[] {
  const market = marketOf(code);
  if (market === null) throw new Error(`${code} trades nowhere`);
  return market === 'HK'
    ? hongKongDays
    : lastDays(
        (day) => calendar.session(market, day) !== 'shut',
        (_, day) => day <= firstDay,
      );
}

function lastDays(trades: (day: IsoDate) => boolean, isEnough: (days: IsoDate[], day: IsoDate) => boolean): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = LAST_DAY; ; day = addDays(day, -1)) {
    if (trades(day)) days.push(day);
    if (isEnough(days, day)) return days.reverse();
  }
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
