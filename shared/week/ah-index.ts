import { percentile } from '../analytics/percentile.ts';
import { weekChangePct } from '../analytics/week-change.ts';
import type { AhIndex } from '../contract/week-parts.ts';
import { priceKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** 恒生沪深港通AH股溢价指数, as published; 100 is parity. */
export const AH_INDEX = 'HSAHP.HI';

/** The index at the week's end with its place in its own history; null where the week has no close of it. */
export function ahIndexOf({ ahIndex, week, calendar }: WeekRows): AhIndex | null {
  const last = ahIndex.at(-1);
  if (!last || last.date < week.from) return null;
  const base = ahIndex.findLast(({ date }) => date < week.from) ?? null;
  const trading = { calendar, market: 'HK' } as const;
  return {
    code: AH_INDEX,
    close: last.value,
    date: last.date,
    previousClose: base?.value ?? null,
    changePct: weekChangePct({ close: last.value, baseClose: base?.value ?? null }),
    percentile: {
      '1y': percentile(ahIndex, 1, trading),
      '3y': percentile(ahIndex, 3, trading),
      '5y': percentile(ahIndex, 5, trading),
      '10y': percentile(ahIndex, 10, trading),
    },
    trace: priceKey(AH_INDEX, last.date, 'close'),
  };
}
