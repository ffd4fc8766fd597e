import { sumExactly } from '../analytics/southbound-net.ts';
import type { FlowChannel } from '../contract/flows.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import { type TradingWeek, weekOf } from '../market/trading-week.ts';
import { listedRows } from './active-stocks.ts';
import { UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow } from './week-rows.ts';

/** Mondays of a week and of those before it, the oldest first. */
export function mondaysOf({ from }: TradingWeek, weeks: number): IsoDate[] {
  return Array.from({ length: weeks }, (_, index) => addDays(from, 7 * (index - weeks + 1)));
}

/** The channel that a text names; both where it names none. */
export function channelOf(text: string | undefined): FlowChannel {
  return text === 'sh' || text === 'sz' ? text : 'all';
}

/** Rows of the lists that count, in one currency: of both channels, or those that one channel's own lists state. */
export function rowsOfChannel(
  active: readonly ActiveRow[],
  channel: FlowChannel,
): { rows: readonly ActiveRow[]; currency: string } {
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
  const { rows, currency } = rowsOfName(active, code, channel);
  const byWeek = Map.groupBy(rows, ({ date }) => weekOf(date).from);
  const nets = mondays.map((monday) => {
    const ofWeek = byWeek.get(monday);
    return ofWeek ? sumExactly(ofWeek.map(({ net }) => net)) / UNITS_PER_YI : null;
  });
  return { nets, currency };
}

/** A name's net by day in 亿; null of a day on which it was on no list. */
export function dailyNets(
  active: readonly ActiveRow[],
  { code, channel, days }: { readonly code: string; readonly channel: FlowChannel; readonly days: readonly IsoDate[] },
): { nets: (number | null)[]; currency: string } {
  const { rows, currency } = rowsOfName(active, code, channel);
  const byDay = Map.groupBy(rows, ({ date }) => date);
  const nets = days.map((day) => {
    const ofDay = byDay.get(day);
    return ofDay ? sumExactly(ofDay.map(({ net }) => net)) / UNITS_PER_YI : null;
  });
  return { nets, currency };
}

/** Rows of a name that count, through one channel or both. */
export function rowsOfName(
  active: readonly ActiveRow[],
  code: string,
  channel: FlowChannel,
): { rows: readonly ActiveRow[]; currency: string } {
  const { rows, currency } = rowsOfChannel(active, channel);
  return { rows: rows.filter((row) => row.code === code), currency };
}
