import { hasBothChannels, sumExactly } from '../analytics/southbound-net.ts';
import type { Closing } from '../contract/week-parts.ts';
import { type HkdRate, hkdPerCny } from '../market/hkd-rate.ts';
import { instrumentKind, type Labels } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { type SouthboundWeek, UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow, RateRow } from './week-rows.ts';

/** Rows below the lists of a span, money in 亿 of HKD, and how they came about. */
export interface ClosingRows {
  readonly activeTotal: number | null;
  readonly activeEtfTotal: number | null;
  readonly unlisted: number | null;
  readonly totalConverted: number | null;
  readonly closing: Closing;
}

/** Southbound of the span beside its lists, and the rates between them. */
export interface ClosingInput {
  readonly found: SouthboundWeek | null;
  readonly rates: readonly RateRow[];
}

/**
 * 上榜个股合计, 上榜ETF, 未上榜（倒算） and 港股通合计（折算） of a week or of any other span, from the lists' rows of its days that
 * count (design, section 5, Active stocks, week). Those are in HKD: lists in another currency have none, since they cannot stand
 * beside southbound's.
 */
export function closingRowsOf(listed: readonly ActiveRow[], labels: Labels, input: ClosingInput): ClosingRows {
  const isEtf = ({ code }: { code: string }) => instrumentKind(code, labels) === 'etf';
  const sumOf = (ofKind: readonly ActiveRow[]) => (areInHkd(listed) ? sumExactly(ofKind.map(({ net }) => net)) : null);
  const [stocks, etfs] = [sumOf(listed.filter((row) => !isEtf(row))), sumOf(listed.filter(isEtf))];
  const { total, closing } = convertedTotal(listed, input);
  const rest = total === null || stocks === null || etfs === null ? null : sumExactly([total, -stocks, -etfs]);
  return {
    activeTotal: inYi(stocks),
    activeEtfTotal: inYi(etfs),
    unlisted: inYi(rest),
    totalConverted: inYi(total),
    closing,
  };
}

function areInHkd(listed: readonly ActiveRow[]): boolean {
  return listed[0]?.currency === 'HKD';
}

/** Southbound's span in HKD, day by day at the day's rate, with the days and rates that it rests on, or why there is none. */
export function convertedTotal(
  listed: readonly ActiveRow[],
  { found, rates: stated }: ClosingInput,
): { total: number | null; closing: Closing; used: readonly { date: IsoDate; rate: HkdRate | null }[] } {
  const none = (why: Closing['why'], days: IsoDate[] = []) => ({
    total: null,
    closing: { rates: [], why, days },
    used: [],
  });
  if (!found) return none('noSouthbound');
  const { now, currency } = found;
  if (now.have !== now.want) return none('southboundIncomplete');
  if (listed.length > 0 && !areInHkd(listed)) return none('listsNotHkd');
  const listDays = daysWithBothLists(listed);
  const unlistedDays = now.days.map(({ date }) => date).filter((date) => !listDays.has(date));
  if (unlistedDays.length > 0) return none('listsIncomplete', unlistedDays);
  const rates = hkdPerCny(stated, ['settlement', 'mid']);
  const used = now.days.map(({ date }) => ({ date, rate: currency === 'HKD' ? null : (rates.get(date) ?? null) }));
  const withoutRate = currency === 'HKD' ? [] : used.filter(({ rate }) => rate === null).map(({ date }) => date);
  if (withoutRate.length > 0) return none('noRate', withoutRate);
  const inHkd = now.days.map(({ net }, index) => net * (used[index]?.rate?.hkdPerCny ?? 1));
  const kinds = new Set(used.map(({ rate }) => rate?.stated.kind));
  return {
    total: sumExactly(inHkd),
    closing: { rates: (['settlement', 'mid'] as const).filter((kind) => kinds.has(kind)), why: null, days: [] },
    used,
  };
}

/** Days that have their lists: both channels', or one of both together. */
export function daysWithBothLists(listed: readonly ActiveRow[]): Set<IsoDate> {
  const isWhole = (ofDay: readonly ActiveRow[]) =>
    ofDay.some(({ channel }) => channel === 'total') || hasBothChannels(ofDay);
  return new Set(
    [...Map.groupBy(listed, ({ date }) => date)].flatMap(([date, ofDay]) => (isWhole(ofDay) ? [date] : [])),
  );
}

/** Whether a day has its lists: both channels', or one of both together. */
export function hasBothLists(listed: readonly ActiveRow[], date: IsoDate): boolean {
  return daysWithBothLists(listed.filter((row) => row.date === date)).has(date);
}

function inYi(amount: number | null): number | null {
  return amount === null ? null : amount / UNITS_PER_YI;
}
