import { isSplitWithin } from '../analytics/ex-rights.ts';
import { yearExtreme } from '../analytics/extremes.ts';
import { windowStart } from '../analytics/percentile.ts';
import { marketOf } from '../market/code.ts';
import type { WeekRows } from './week-rows.ts';

/**
 * Whether an instrument's last close in the week is the highest or the lowest of its 52 weeks. Null too where closes as traded
 * have a split among them: they are not on one basis.
 */
export function extremeOf(code: string, rows: WeekRows): 'high' | 'low' | null {
  const [closes, row, market] = [
    rows.yearCloses.get(code),
    rows.closes.find((one) => one.code === code),
    marketOf(code),
  ];
  const day = row?.closeDate;
  if (!closes || !row || !day || !market) return null;
  const from = windowStart(day, 1);
  const own = rows.actions.filter((action) => action.code === code);
  return row.adj === 'raw' && isSplitWithin(own, from, day)
    ? null
    : yearExtreme(closes, day, { calendar: rows.calendar, market });
}
