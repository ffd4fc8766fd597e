import { holdingChangePoints, isFreshHolding } from '../analytics/holding-change.ts';
import { sumExactly } from '../analytics/southbound-net.ts';
import type { FlowName, TracedValue } from '../contract/flows.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import { derivedKey, factTraceKey } from '../trace/key.ts';
import { type SpanOf, spanKey } from './flow-span.ts';
import { UNITS_PER_YI } from './southbound.ts';
import { type TurnoverTotals, turnoverOf, turnoverShare } from './turnover-share.ts';
import type { ActiveRow, HoldingRow, WeekRows } from './week-rows.ts';

/** Weeks over which a holding's change is told. */
export const HOLDING_WEEKS = [1, 4, 12] as const;
export type HoldingWeeks = (typeof HOLDING_WEEKS)[number];

/** The newest holdings by code at or before a span's end, and at or before that end some weeks earlier. */
export interface SpanHoldings {
  readonly now: ReadonlyMap<string, HoldingRow>;
  readonly before: Readonly<Record<HoldingWeeks, ReadonlyMap<string, HoldingRow>>>;
}

/** What the names of a span are worked out from beside their lines. */
export interface SpanAround {
  readonly of: Omit<SpanOf, 'code'>;
  readonly rows: Pick<WeekRows, 'labels' | 'lang'>;
  readonly totals: TurnoverTotals;
  readonly holdings: SpanHoldings;
  readonly price: (code: string) => FlowName['price'];
  /** Codes of the span before; null where its lists are not whole. */
  readonly earlier: ReadonlySet<string> | null;
  readonly recentDays: readonly IsoDate[];
}

/** Names of the lists over a span, the largest net first; `recent` has the lines of the sparkline's days. */
export function spanNames(listed: readonly ActiveRow[], recent: readonly ActiveRow[], around: SpanAround): FlowName[] {
  const recentOf = Map.groupBy(recent, ({ code }) => code);
  return [...Map.groupBy(listed, ({ code }) => code)]
    .map(([code, lines]) => nameOf(code, lines, recentOf.get(code) ?? [], around))
    .sort((a, b) => b.net - a.net || (a.code < b.code ? -1 : 1));
}

function nameOf(
  code: string,
  lines: readonly ActiveRow[],
  recent: readonly ActiveRow[],
  { of, rows, totals, holdings, price, earlier, recentDays }: SpanAround,
): FlowName {
  const { labels, lang } = rows;
  const own = { ...of, code };
  const traced = (value: number | null, kind: Parameters<typeof spanKey>[0]): TracedValue => ({
    value,
    trace: value === null ? null : spanKey(kind, own),
  });
  const holding = holdings.now.get(code) ?? null;
  const share = turnoverShare(lines, totals);
  const byDay = Map.groupBy(recent, ({ date }) => date);
  return {
    code,
    name: instrumentName(code, labels, lang),
    currency: lines[0]?.currency ?? 'HKD',
    isEtf: instrumentKind(code, labels) === 'etf',
    isNew: earlier !== null && !earlier.has(code),
    net: sumExactly(lines.map(({ net }) => net)) / UNITS_PER_YI,
    trace: spanKey('spanNet', own),
    buy: traced(sumInYi(lines.map(({ buy }) => buy)), 'spanBuy'),
    sell: traced(sumInYi(lines.map(({ sell }) => sell)), 'spanSell'),
    turnover: traced(sumInYi(lines.map(turnoverOf)), 'spanTurnover'),
    days: new Set(lines.map(({ date }) => date)).size,
    share: { ...traced(share.pct, 'spanShare'), why: share.why },
    holdingPct: holding?.pct ?? null,
    holdingDate: holding?.date ?? null,
    holdingBasis: holding && (holding.basis ?? 'issued'),
    holdingTrace: holding && factTraceKey('holdings', [code], holding.date, 'pct'),
    holdingChanges: HOLDING_WEEKS.map((weeks) => holdingChangeOver(code, weeks, of.to, holdings)),
    price: price(code),
    recent: recentDays.map((day) => {
      const ofDay = byDay.get(day);
      return ofDay ? sumExactly(ofDay.map(({ net }) => net)) / UNITS_PER_YI : null;
    }),
  };
}

/** The sum in 亿; null where one amount is not known, since the others alone would pass for all. */
export function sumInYi(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sumExactly(known) / UNITS_PER_YI;
}

/** Days before a span's end at which the earlier holding is looked for. */
export function holdingDay(to: IsoDate, weeks: HoldingWeeks): IsoDate {
  return addDays(to, -7 * weeks);
}

/**
 * By how many points a holding changed over so many weeks up to a span's end. Only between holdings of different days and on
 * one basis, each dated no more than 14 days before its own day: an older one is no holding of that time.
 */
function holdingChangeOver(
  code: string,
  weeks: HoldingWeeks,
  to: IsoDate,
  holdings: SpanHoldings,
): FlowName['holdingChanges'][number] {
  const pair = holdingPair(code, weeks, to, holdings);
  const value = pair && holdingChangePoints(pair.now, pair.before);
  return {
    weeks,
    value,
    beforeDate: value === null ? null : (pair?.before.date ?? null),
    trace: value === null ? null : derivedKey('holdingOver', `${code}@${weeks}`, to),
  };
}

/** Both holdings of a change, each fresh on its day; null where one is not. */
export function holdingPair(
  code: string,
  weeks: HoldingWeeks,
  to: IsoDate,
  { now, before }: SpanHoldings,
): { readonly now: HoldingRow; readonly before: HoldingRow } | null {
  const [last, first] = [now.get(code), before[weeks].get(code)];
  if (!last || !first || !isFreshHolding(last, to) || !isFreshHolding(first, holdingDay(to, weeks))) return null;
  return { now: last, before: first };
}
