import type { FigureHistory } from '../figures/figure-history.ts';
import { addDays, dayNumber, type IsoDate } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import type { HoldingRow, WeekRows } from './week-rows.ts';

/** A holding counts for a week when it is no older than this at its end: settlement takes two days, holidays more. */
const FRESH_DAYS = 14;

/** What of a name's issued shares was held through southbound at the week's end, and at the end of the week before. */
export interface HoldingChange {
  readonly code: string;
  readonly now: HoldingRow;
  readonly before: HoldingRow;
  /** In points of the issued shares. */
  readonly points: number;
  readonly trace: string;
}

/** The days at which holdings are compared: the ends of the week and of the one before. */
export function holdingDays({ week }: Pick<WeekRows, 'week'>): readonly [IsoDate, IsoDate] {
  return [week.to, addDays(week.from, -1)];
}

/**
 * Changes of holdings over the week (design, section 5, Holding), the greatest rise first. Only between holdings of different
 * days and on one basis, each fresh at its week's end: anything else is no change of the week.
 */
export function holdingChangesOf(rows: WeekRows, { holdings }: Pick<FigureHistory, 'holdings'>): HoldingChange[] {
  const [end, endBefore] = holdingDays(rows);
  const freshAt = (day: IsoDate) =>
    (holdings.get(day) ?? []).filter(({ date }) => dayNumber(day) - dayNumber(date) <= FRESH_DAYS);
  const earlier = new Map(freshAt(endBefore).map((row) => [row.code, row]));
  return freshAt(end)
    .flatMap((now) => {
      const before = earlier.get(now.code);
      if (!before || before.date >= now.date || before.basis !== now.basis) return [];
      const trace = derivedKey('holdingChange', now.code, rows.week.from);
      return [{ code: now.code, now, before, points: now.pct - before.pct, trace }];
    })
    .sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
}
