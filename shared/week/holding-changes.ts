import { holdingChangePoints, isFreshHolding } from '../analytics/holding-change.ts';
import type { FigureHistory } from '../figures/figure-history.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import type { HoldingRow, WeekRows } from './week-rows.ts';

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
  const freshAt = (day: IsoDate) => (holdings.get(day) ?? []).filter((holding) => isFreshHolding(holding, day));
  const earlier = new Map(freshAt(endBefore).map((row) => [row.code, row]));
  return freshAt(end)
    .flatMap((now) => {
      const before = earlier.get(now.code);
      const points = before ? holdingChangePoints(now, before) : null;
      if (!before || points === null) return [];
      const trace = derivedKey('holdingChange', now.code, rows.week.from);
      return [{ code: now.code, now, before, points, trace }];
    })
    .sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
}
