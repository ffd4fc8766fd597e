import { sumExactly } from '../../../shared/analytics/southbound-net.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { holdingChangesOf, holdingDays } from '../../../shared/week/holding-changes.ts';
import { UNITS_PER_YI } from '../../../shared/week/southbound.ts';
import { daysOfYear } from '../../../shared/week/southbound-year.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { holdingsOn } from '../../store/stated-facts.ts';
import type { Derived } from './definition.ts';
import { holdingRef, southboundRefs, yiOf } from './refs.ts';

/** Southbound's net buy from the first of January to a day, and the days behind it. */
export function southboundYear(currency: string, day: IsoDate, rows: WeekRows): Derived | null {
  const days = daysOfYear(rows, currency, day);
  if (days.at(-1)?.date !== day) return null;
  const sum = sumExactly(days.map(({ net }) => net));
  return {
    value: sum / UNITS_PER_YI,
    unit: yiOf(currency),
    inputs: days.toReversed().flatMap((one) => southboundRefs(one.rows)),
  };
}

/** What a holding changed by over the week, and both holdings. */
export function holdingChange(code: string, rows: WeekRows, db: ReadDb): Derived | null {
  const holdings = new Map(holdingDays(rows).map((day) => [day, holdingsOn(db, day)]));
  const found = holdingChangesOf(rows, { holdings }).find((one) => one.code === code);
  if (!found) return null;
  return { value: found.points, unit: 'pct', inputs: [holdingRef(code, found.now), holdingRef(code, found.before)] };
}
