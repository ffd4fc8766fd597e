import { hasBothChannels, sumExactly, totalOrChannels } from '../analytics/southbound-net.ts';
import type { ActiveStock, Closing } from '../contract/week-parts.ts';
import { type HkdRate, hkdPerCny } from '../market/hkd-rate.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { derivedKey, factTraceKey } from '../trace/key.ts';
import { southboundWeek, UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow, WeekRows } from './week-rows.ts';

/** The table of active stocks, money in 亿 of the lists' currency, with its closing rows, money in 亿 of HKD. */
export interface ActiveTable {
  readonly activeStocks: ActiveStock[];
  readonly activeEtfs: ActiveStock[];
  readonly activeTotal: number | null;
  readonly activeEtfTotal: number | null;
  readonly unlisted: number | null;
  readonly totalConverted: number | null;
  readonly closing: Closing;
}

/**
 * Active stocks of the week (design, section 5, Active stocks, week): for each name, buy - sell over the days and channels on
 * which it was listed; ETFs apart; closing rows where the whole week can be converted. Those are in HKD: lists in another
 * currency have none, since they cannot stand beside southbound's week.
 */
export function activeTableOf(rows: WeekRows): ActiveTable {
  const listed = listedRows(rows);
  const table = [...Map.groupBy(listed, ({ code }) => code)].map(([code, ofCode]) => activeStockOf(code, ofCode, rows));
  table.sort((a, b) => b.net - a.net || (a.code < b.code ? -1 : 1));
  const isEtf = ({ code }: { code: string }) => instrumentKind(code, rows.labels) === 'etf';
  const sumOf = (ofKind: readonly ActiveRow[]) => (areInHkd(listed) ? sumExactly(ofKind.map(({ net }) => net)) : null);
  const [stocks, etfs] = [sumOf(listed.filter((row) => !isEtf(row))), sumOf(listed.filter(isEtf))];
  const { total, closing } = convertedTotal(listed, rows);
  const rest = total === null || stocks === null || etfs === null ? null : sumExactly([total, -stocks, -etfs]);
  return {
    activeStocks: table.filter((row) => !isEtf(row)),
    activeEtfs: table.filter(isEtf),
    activeTotal: inYi(stocks),
    activeEtfTotal: inYi(etfs),
    unlisted: inYi(rest),
    totalConverted: inYi(total),
    closing,
  };
}

/**
 * The lists' rows that count, in one currency: HKD, in which Hong Kong's stocks trade, else whichever there is; two are never
 * added. What is stated of a stock's day both as a total and by channel counts once.
 */
export function listedRows({ active }: Pick<WeekRows, 'active'>): readonly ActiveRow[] {
  const currency = active.some((row) => row.currency === 'HKD') ? 'HKD' : active[0]?.currency;
  const ofCurrency = active.filter((row) => row.currency === currency);
  return [...Map.groupBy(ofCurrency, ({ date }) => date).values()].flatMap((ofDay) => {
    const areWhole = hasBothChannels(ofDay);
    return [...Map.groupBy(ofDay, ({ code }) => code).values()].flatMap((rows) => totalOrChannels(rows, areWhole));
  });
}

function areInHkd(listed: readonly ActiveRow[]): boolean {
  return listed[0]?.currency === 'HKD';
}

function activeStockOf(
  code: string,
  rows: readonly ActiveRow[],
  { labels, lang, holdings, week }: WeekRows,
): ActiveStock {
  const holding = holdings.find((row) => row.code === code) ?? null;
  return {
    code,
    name: instrumentName(code, labels, lang),
    currency: rows[0]?.currency ?? 'HKD',
    net: sumExactly(rows.map(({ net }) => net)) / UNITS_PER_YI,
    days: new Set(rows.map(({ date }) => date)).size,
    holdingPct: holding?.pct ?? null,
    holdingDate: holding?.date ?? null,
    holdingBasis: holding && (holding.basis ?? 'issued'),
    trace: derivedKey('activeNet', code, week.from),
    holdingTrace: holding && factTraceKey('holdings', [code], holding.date, 'pct'),
  };
}

/** Southbound's week in HKD, day by day at the day's rate, with the days and rates that it rests on, or why there is none. */
export function convertedTotal(
  listed: readonly ActiveRow[],
  rows: WeekRows,
): { total: number | null; closing: Closing; used: readonly { date: IsoDate; rate: HkdRate | null }[] } {
  const none = (why: Closing['why'], days: IsoDate[] = []) => ({
    total: null,
    closing: { rates: [], why, days },
    used: [],
  });
  const found = southboundWeek(rows);
  if (!found) return none('noSouthbound');
  const { now, currency } = found;
  if (now.have !== now.want) return none('southboundIncomplete');
  if (listed.length > 0 && !areInHkd(listed)) return none('listsNotHkd');
  const unlistedDays = now.days.map(({ date }) => date).filter((date) => !hasBothLists(listed, date));
  if (unlistedDays.length > 0) return none('listsIncomplete', unlistedDays);
  const rates = hkdPerCny(rows.rates, ['settlement', 'mid']);
  const used = now.days.map(({ date }) => ({ date, rate: currency === 'HKD' ? null : (rates.get(date) ?? null) }));
  const withoutRate = currency === 'HKD' ? [] : used.filter(({ rate }) => rate === null).map(({ date }) => date);
  if (withoutRate.length > 0) return none('noRate', withoutRate);
  const inHkd = now.days.map(({ net }, index) => net * (used[index]?.rate?.hkdPerCny ?? 1));
  const kinds = new Set(used.map(({ rate }) => rate?.stated.kind));
  const total = sumExactly(inHkd);
  return {
    total,
    closing: { rates: (['settlement', 'mid'] as const).filter((kind) => kinds.has(kind)), why: null, days: [] },
    used,
  };
}

/** Whether a day has its lists: both channels', or one of both together. */
export function hasBothLists(listed: readonly ActiveRow[], date: IsoDate): boolean {
  const ofDay = listed.filter((row) => row.date === date);
  return ofDay.some(({ channel }) => channel === 'total') || hasBothChannels(ofDay);
}

function inYi(amount: number | null): number | null {
  return amount === null ? null : amount / UNITS_PER_YI;
}
