import { splitFactor } from '../analytics/ex-rights.ts';
import { weekChangePct } from '../analytics/week-change.ts';
import { addDays } from '../market/iso-date.ts';
import type { WeekRows } from './week-rows.ts';

/**
 * An instrument's change of the week before in per cent, on the basis on which this week reads it and adjusted for splits as the
 * report has it; null where that week has no close, or none before it.
 */
export function changeBefore(code: string, rows: WeekRows): number | null {
  const row = rows.closes.find((one) => one.code === code);
  const base = rows.before.baseCloses.get(code);
  const monday = addDays(rows.week.from, -7);
  if (!row?.baseDate || row.baseClose === null || row.baseDate < monday || !base) return null;
  const isAdjusted = row.adj === 'raw' && rows.settings.changeBasis === 'splitAdjusted';
  const own = isAdjusted ? rows.actions.filter((action) => action.code === code) : [];
  return weekChangePct({
    close: row.baseClose * splitFactor(own, base.date, row.baseDate),
    baseClose: base.close,
  });
}
