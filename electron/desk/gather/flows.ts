import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates, factsBetween, newestHoldings, standingList } from '../../store/stated-facts.ts';

/** Closes and rates from so long before the Monday are looked at for the week before: no holiday is longer. */
const BASE_DAYS = 28;

type Flows = Pick<WeekRows, 'southbound' | 'active' | 'holdings' | 'rates' | 'pairs' | 'pairCloses'>;

/** Southbound, its lists, holdings and the AH pairs of a week. */
export function gatherFlows(db: ReadDb, { from, to }: TradingWeek): Flows {
  const baseFrom = addDays(from, -BASE_DAYS);
  const active = factsBetween(db, 'activeStocks', from, to).map(withFileId);
  const pairs = standingList(db, 'ahPairs');
  const pairCodes = [...new Set(pairs.flatMap(({ h_code, a_code }) => [h_code, a_code]))];
  return {
    southbound: factsBetween(db, 'southbound', '', to).map(withFileId),
    active,
    holdings: newestHoldings(db, [...new Set(active.map(({ code }) => code))], to),
    rates: cnyHkdRates(db, baseFrom, to),
    pairs: pairs.map(({ h_code, a_code, name }) => ({ hCode: h_code, aCode: a_code, name })),
    pairCloses: Map.groupBy(rawCloses(db, pairCodes, baseFrom, to), ({ code }) => code),
  };
}

function withFileId<Row extends { readonly file_id: number }>(row: Row): Row & { readonly fileId: number } {
  return { ...row, fileId: row.file_id };
}
