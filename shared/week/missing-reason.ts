import type { WhyMissing } from '../contract/week.ts';
import { type Calendar, tradingDays } from '../market/calendar.ts';
import { kindOf, marketOf } from '../market/code.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';

/** From when to when a file speaks of an instrument: from its first row there to the file's last day. */
export interface FileSpan {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/** The files that carry each instrument. */
export type FileSpans = ReadonlyMap<string, readonly FileSpan[]>;

/**
 * Why an instrument has no close on a day on which its market was open (design, section 5): a stock whose own file speaks
 * of that day without a row of it was suspended; before its first row nothing can be said but that it is absent, as for every
 * index, which is never suspended.
 */
export function whyDayMissing(code: string, day: IsoDate, spans: FileSpans): WhyMissing {
  if (kindOf(code) === 'index') return 'absent';
  const told = (spans.get(code) ?? []).some((span) => span.firstDate <= day && day <= span.lastDate);
  return told ? 'suspended' : 'absent';
}

/** Why an instrument has no close in a whole week: its market was shut, or what holds for the last day it was open. */
export function whyWeekMissing(code: string, week: TradingWeek, calendar: Calendar, spans: FileSpans): WhyMissing {
  const market = marketOf(code);
  const days = market && tradingDays(calendar, market, week);
  if (days && days.length === 0) return 'shut';
  return whyDayMissing(code, days?.at(-1) ?? week.from, spans);
}
