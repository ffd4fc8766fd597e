import type { WhyMissing } from '../contract/week-parts.ts';
import { tradingDays } from '../market/calendar.ts';
import { marketOf } from '../market/code.ts';
import { instrumentKind } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { WeekRows } from './week-rows.ts';

/** From when to when a file speaks of an instrument: from its first row there to the file's last day. */
export interface FileSpan {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/** The files that carry each instrument. */
export type FileSpans = ReadonlyMap<string, readonly FileSpan[]>;

/**
 * Why an instrument has no close on a day on which its market was open (design, section 5): it was not listed; or, a stock whose
 * own file speaks of that day without a row of it, suspended. Before its first row nothing can be said but that it is absent,
 * as for every index, which is never suspended.
 */
export function whyDayMissing(
  code: string,
  day: IsoDate,
  { spans, labels }: Pick<WeekRows, 'spans' | 'labels'>,
): WhyMissing {
  const label = labels.get(code);
  if (label?.listedOn && day < label.listedOn) return 'notListed';
  if (label?.delistedOn && day >= label.delistedOn) return 'notListed';
  if (instrumentKind(code, labels) === 'index') return 'absent';
  const told = (spans.get(code) ?? []).some((span) => span.firstDate <= day && day <= span.lastDate);
  return told ? 'suspended' : 'absent';
}

/** Why an instrument has no close in a whole week: its market was shut, or what holds for the last day it was open. */
export function whyWeekMissing(
  code: string,
  rows: Pick<WeekRows, 'week' | 'calendar' | 'spans' | 'labels'>,
): WhyMissing {
  const market = marketOf(code);
  const days = market && tradingDays(rows.calendar, market, rows.week);
  if (days && days.length === 0) return 'shut';
  return whyDayMissing(code, days?.at(-1) ?? rows.week.from, rows);
}
