import type { FlowChannel, FlowSpan } from '../contract/flows.ts';
import type { Calendar } from '../market/calendar.ts';
import { addDays, addMonths, type IsoDate, isIsoDate, isoDate } from '../market/iso-date.ts';
import { lastSouthboundDay, lastSouthboundWeek, possibleSouthboundDays } from '../market/southbound-days.ts';
import type { DaySpan, TradingWeek } from '../market/trading-week.ts';
import type { DerivedKind } from '../trace/derived-kinds.ts';
import { derivedKey } from '../trace/key.ts';
import { channelOf } from './flows.ts';

/**
 * The days of a span of a week. A day that is not named is the last of the week of which anything is known, else its last one on
 * which southbound may trade. The month is that of this last day, from its first up to the week's end, or its own where the week
 * goes on into the next.
 */
export function spanDays(
  span: FlowSpan,
  week: TradingWeek,
  { calendar, known }: { readonly calendar: Calendar; readonly known: readonly IsoDate[] },
): DaySpan {
  const last = possibleSouthboundDays(calendar, week).at(-1) ?? week.to;
  switch (span.kind) {
    case 'day': {
      const newest = known.filter((day) => day >= week.from && day <= week.to).sort();
      const day = span.date ?? newest.at(-1) ?? last;
      return { from: day, to: day };
    }
    case 'week':
      return week;
    case 'month': {
      const month = monthOf(last);
      const [to = week.to] = [month.to, week.to].sort();
      return { from: month.from, to };
    }
    case 'range':
      return { from: span.from, to: span.to };
  }
}

/** The span with which names are compared: the southbound day, week or month before; null of a range, and where none is known. */
export function spanBefore(kind: FlowSpan['kind'], { from }: DaySpan, calendar: Calendar): DaySpan | null {
  switch (kind) {
    case 'day': {
      const day = lastSouthboundDay(calendar, from);
      return day && { from: day, to: day };
    }
    case 'week':
      return lastSouthboundWeek(calendar, from);
    case 'month':
      return monthOf(addDays(from, -1));
    case 'range':
      return null;
  }
}

/** The calendar month of a day. */
export function monthOf(day: IsoDate): DaySpan {
  const from = isoDate(`${day.slice(0, 7)}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Southbound days on the axis of a sparkline. */
const RECENT_DAYS = 20;
/** Twenty southbound days never take longer, holidays included. */
const RECENT_CALENDAR_DAYS = 70;

/** The day from which lists are looked at for the twenty days up to a span's end. */
export function recentFrom(to: IsoDate): IsoDate {
  return addDays(to, -RECENT_CALENDAR_DAYS);
}

/** The last twenty days up to a span's end on which southbound may have traded, the oldest first. */
export function recentDays(to: IsoDate, calendar: Calendar): IsoDate[] {
  return possibleSouthboundDays(calendar, { from: recentFrom(to), to }).slice(-RECENT_DAYS);
}

/** What a number of a span is told of: a name (or all of them), through which channel, on which days. */
export interface SpanOf extends DaySpan {
  readonly code: string;
  readonly channel: FlowChannel;
}

/** `spanNet:0700.HK@all@2026-03-01:2026-03-22` */
export function spanKey(kind: DerivedKind, { code, channel, from, to }: SpanOf): string {
  return derivedKey(kind, `${code}@${channel}@${from}`, to);
}

/** What the code of such a key says, with its day, which is the span's last; null where it says no span. */
export function spanOfKey(codeChannelFrom: string, to: IsoDate): SpanOf | null {
  const [code = '', channel, from = ''] = codeChannelFrom.split('@');
  return code !== '' && isIsoDate(from) && from <= to ? { code, channel: channelOf(channel), from, to } : null;
}
