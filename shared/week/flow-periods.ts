import { type SouthboundDay, type SouthboundRow, southboundByDay, sumExactly } from '../analytics/southbound-net.ts';
import type { FlowChannel } from '../contract/flows.ts';
import type { Calendar } from '../market/calendar.ts';
import { addDays, type IsoDate, isoDate } from '../market/iso-date.ts';
import { possibleSouthboundDays } from '../market/southbound-days.ts';
import { type DaySpan, weekOf } from '../market/trading-week.ts';
import { monthOf } from './flow-span.ts';
import { UNITS_PER_YI } from './southbound.ts';

/** What southbound's days are added up to. */
export const FLOW_PERIODS = ['week', 'month', 'year'] as const;
export type FlowPeriod = (typeof FLOW_PERIODS)[number];

/** The period that a text names; null where it names none, which stands for single days. */
export function flowPeriodOf(text: string | undefined): FlowPeriod | null {
  return FLOW_PERIODS.find((period) => period === text) ?? null;
}

/** The week, calendar month or calendar year of a day. */
export function periodOf(by: FlowPeriod, day: IsoDate): DaySpan {
  if (by === 'week') return weekOf(day);
  if (by === 'month') return monthOf(day);
  return { from: isoDate(`${day.slice(0, 4)}-01-01`), to: isoDate(`${day.slice(0, 4)}-12-31`) };
}

/** Southbound's days in one currency, of both channels together or of one. */
export function daysOfChannel(
  southbound: readonly SouthboundRow[],
  currency: string,
  channel: FlowChannel,
): SouthboundDay[] {
  if (channel === 'all') return southboundByDay(southbound, currency);
  return southbound
    .filter((row) => row.currency === currency && row.channel === channel)
    .map((row) => ({ date: row.date, net: row.net, rows: [row] }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A period's flow in 亿: the days of it that are there, out of all on which southbound trades or may. */
export interface PeriodFlow extends DaySpan {
  /** Null where no day of it is there. */
  readonly net: number | null;
  /** The last of its days that is there. */
  readonly last: IsoDate | null;
  readonly have: number;
  readonly want: number;
}

/** Periods from that of the first day to that of the last, none left out, the oldest first. */
export function flowPeriods(days: readonly SouthboundDay[], by: FlowPeriod, calendar: Calendar): PeriodFlow[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byPeriod = Map.groupBy(days, ({ date }) => periodOf(by, date).from);
  const periods: PeriodFlow[] = [];
  for (let span = periodOf(by, first.date); span.from <= last.date; span = periodOf(by, addDays(span.to, 1))) {
    const own = byPeriod.get(span.from) ?? [];
    periods.push({
      ...span,
      net: own.length === 0 ? null : sumExactly(own.map(({ net }) => net)) / UNITS_PER_YI,
      last: own.at(-1)?.date ?? null,
      have: own.length,
      want: possibleSouthboundDays(calendar, span).length,
    });
  }
  return periods;
}

/** Whether every day of a period is there; one without trading lacks none. */
export function isWholePeriod({ have, want }: PeriodFlow): boolean {
  return have === want;
}
