import { sumExactly } from '../analytics/southbound-net.ts';
import type { FlowChannel, FlowName } from '../contract/flows.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import { type TradingWeek, weekOf } from '../market/trading-week.ts';
import { derivedKey, factTraceKey } from '../trace/key.ts';
import { listedRows } from './active-stocks.ts';
import { UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow, HoldingRow, WeekRows } from './week-rows.ts';

/** Mondays of a week and of those before it, the oldest first. */
export function mondaysOf({ from }: TradingWeek, weeks: number): IsoDate[] {
  return Array.from({ length: weeks }, (_, index) => addDays(from, 7 * (index - weeks + 1)));
}

/** The channel that a text names; both where it names none. */
export function channelOf(text: string | undefined): FlowChannel {
  return text === 'sh' || text === 'sz' ? text : 'all';
}

/** Rows of the lists that count, in one currency: of both channels, or those that one channel's own lists state. */
function rowsOf(active: readonly ActiveRow[], channel: FlowChannel): { rows: readonly ActiveRow[]; currency: string } {
  const listed = listedRows({ active });
  const currency = listed[0]?.currency ?? 'HKD';
  if (channel === 'all') return { rows: listed, currency };
  return { rows: active.filter((row) => row.currency === currency && row.channel === channel), currency };
}

/** A name's net by week in 亿; null of a week in which it was on no list. */
export function weeklyNets(
  active: readonly ActiveRow[],
  {
    code,
    channel,
    mondays,
  }: { readonly code: string; readonly channel: FlowChannel; readonly mondays: readonly IsoDate[] },
): { nets: (number | null)[]; currency: string } {
  const { rows, currency } = rowsOf(active, channel);
  return {
    nets: netsByWeek(
      rows.filter((row) => row.code === code),
      mondays,
    ),
    currency,
  };
}

function netsByWeek(rows: readonly ActiveRow[], mondays: readonly IsoDate[]): (number | null)[] {
  const byWeek = Map.groupBy(rows, ({ date }) => weekOf(date).from);
  return mondays.map((monday) => {
    const ofWeek = byWeek.get(monday);
    return ofWeek ? sumExactly(ofWeek.map(({ net }) => net)) / UNITS_PER_YI : null;
  });
}

/** What a name's net over a range is called in its trace: `0700.HK@sh@13`. */
export function rangeCode(code: string, channel: FlowChannel, weeks: number): string {
  return `${code}@${channel}@${weeks}`;
}

/** Rows that a name's net over a range is the sum of. */
export function rangeRows(
  active: readonly ActiveRow[],
  code: string,
  channel: FlowChannel,
): { rows: readonly ActiveRow[]; currency: string } {
  const { rows, currency } = rowsOf(active, channel);
  return { rows: rows.filter((row) => row.code === code), currency };
}

/** Every name that was on a list in the range: its week, its range, its weeks one by one, and its newest holding. */
export function flowNamesOf(
  { week, labels, lang }: Pick<WeekRows, 'week' | 'labels' | 'lang'>,
  { active, holdings }: { readonly active: readonly ActiveRow[]; readonly holdings: readonly HoldingRow[] },
  { weeks, channel }: { readonly weeks: number; readonly channel: FlowChannel },
): { currency: string; names: FlowName[] } {
  const mondays = mondaysOf(week, weeks);
  const { rows, currency } = rowsOf(active, channel);
  const held = new Map(holdings.map((row) => [row.code, row]));
  const names = [...Map.groupBy(rows, ({ code }) => code)].map(([code, ofCode]): FlowName => {
    const weekly = netsByWeek(ofCode, mondays);
    const holding = held.get(code) ?? null;
    const daysOf = (some: readonly ActiveRow[]) => new Set(some.map(({ date }) => date)).size;
    return {
      code,
      name: instrumentName(code, labels, lang),
      currency,
      isEtf: instrumentKind(code, labels) === 'etf',
      net: weekly.at(-1) ?? 0,
      days: daysOf(ofCode.filter(({ date }) => date >= week.from)),
      holdingPct: holding?.pct ?? null,
      holdingDate: holding?.date ?? null,
      holdingBasis: holding?.basis ?? null,
      trace: derivedKey('activeNet', channel === 'all' ? code : `${code}@${channel}`, week.from),
      holdingTrace: holding && factTraceKey('holdings', [code], holding.date, 'pct'),
      rangeNet: sumExactly(ofCode.map(({ net }) => net)) / UNITS_PER_YI,
      rangeDays: daysOf(ofCode),
      rangeTrace: derivedKey('activeRange', rangeCode(code, channel, weeks), week.from),
      weekly,
    };
  });
  const isListed = ({ days }: FlowName) => days > 0;
  names.sort(
    (a, b) =>
      Number(isListed(b)) - Number(isListed(a)) ||
      (isListed(a) ? b.net - a.net : b.rangeNet - a.rangeNet) ||
      (a.code < b.code ? -1 : 1),
  );
  return { currency, names };
}
