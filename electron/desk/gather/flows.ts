import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { ActiveRow, WeekRows } from '../../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../../store/applied.ts';
import type { ReadDb } from '../../store/db.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates, factsBetween, newestHoldings, standingList } from '../../store/stated-facts.ts';
import type { DeskContext } from '../context.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';

/** Closes and rates from so long before the Monday are looked at for the week before: no holiday is longer. */
const BASE_DAYS = 28;

type Flows = Pick<
  WeekRows,
  'vendorsOfInputs' | 'southbound' | 'active' | 'holdings' | 'rates' | 'pairs' | 'pairCloses'
>;

const southboundOfAllTime = keptUntilChanged<Flows['southbound']>(1);

/** Southbound, its lists, holdings and the AH pairs of a week. */
export function gatherFlows(desk: DeskContext, { from, to }: TradingWeek): Flows {
  const db = desk.cache();
  const baseFrom = addDays(from, -BASE_DAYS);
  const active = gatherActive(db, from, to);
  const pairs = standingList(db, 'ahPairs');
  const pairCodes = [...new Set(pairs.flatMap(({ h_code, a_code }) => [h_code, a_code]))];
  const southbound = southboundOfAllTime(desk, 'southbound', () =>
    factsBetween(db, 'southbound', '', '9999').map(withFileId),
  ).filter(({ date }) => date <= to);
  const vendorOfFile = vendorsOfFiles(db);
  const vendorsOf = (rows: readonly { readonly fileId: number }[]) => [
    ...new Set(rows.flatMap(({ fileId }) => vendorOfFile.get(fileId) ?? [])),
  ];
  return {
    vendorsOfInputs: new Map([
      ['southbound', vendorsOf(southbound.filter(({ date }) => date >= from))],
      ['activeStocks', vendorsOf(active)],
    ]),
    southbound,
    active,
    holdings: newestHoldings(db, [...new Set(active.map(({ code }) => code))], to),
    rates: cnyHkdRates(db, baseFrom, to),
    pairs: pairs.map(({ h_code, a_code, name }) => ({ hCode: h_code, aCode: a_code, name })),
    pairCloses: Map.groupBy(rawCloses(db, pairCodes, baseFrom, to), ({ code }) => code),
  };
}

/** The lines of the daily top-ten lists from `from` to `to`. */
export function gatherActive(db: ReadDb, from: IsoDate, to: IsoDate): ActiveRow[] {
  return factsBetween(db, 'activeStocks', from, to).map(withFileId);
}

function withFileId<Row extends { readonly file_id: number }>(row: Row): Row & { readonly fileId: number } {
  return { ...row, fileId: row.file_id };
}
