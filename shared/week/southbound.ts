import { flowSide, flowTrend } from '../analytics/flow-trend.ts';
import { type SouthboundDay, southboundByDay, sumExactly } from '../analytics/southbound-net.ts';
import { streakOf } from '../analytics/streak.ts';
import type { Southbound } from '../contract/week-parts.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { lastSouthboundWeek, possibleSouthboundDays } from '../market/southbound-days.ts';
import { type DaySpan, daysOf } from '../market/trading-week.ts';
import { derivedKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** Money of the week is in 亿. */
export const UNITS_PER_YI = 1e8;

/** Currencies, the preferred first among weeks that are complete (design, section 5, Southbound, Week). */
const PREFERENCE = ['CNY', 'HKD'] as const;

/** A flow of a week, or of any span: its days that are there, how many there should be, and their sum in 亿. */
export interface FlowWeek {
  readonly from: IsoDate;
  readonly days: readonly SouthboundDay[];
  readonly have: number;
  readonly want: number;
  readonly net: number;
}

/** Southbound's week with its verdict against the last week that traded; null where no day of it is there. */
export function southboundOf(rows: WeekRows): Southbound | null {
  const shown = southboundWeek(rows);
  if (!shown) return null;
  const { currency, now, byDay } = shown;
  const previous = previousTraded(byDay, rows, rows.week.from);
  const complete = isComplete(now);
  const comparable = complete && previous !== null && isComplete(previous);
  return {
    currency,
    net: now.net,
    complete,
    have: now.have,
    want: now.want,
    previousNet: previous && previous.have > 0 ? previous.net : null,
    previous: previous && { from: previous.from, have: previous.have, want: previous.want },
    trend: comparable ? flowTrend(now.net, previous.net) : null,
    streak: complete ? streakOf(sidesOf(completeWeeks(rows))) : null,
    days: now.days.map(({ date, net }) => ({
      date,
      net: net / UNITS_PER_YI,
      trace: derivedKey('southboundDay', currency, date),
    })),
    trace: derivedKey('southboundNet', currency, rows.week.from),
  };
}

/** A week, or any span, in one currency, and the days of that currency behind it. */
export interface SouthboundWeek {
  readonly currency: string;
  readonly now: FlowWeek;
  readonly byDay: ReadonlyMap<IsoDate, SouthboundDay>;
}

/** Ten years of days are put together once for a week, however many of its parts ask for them. */
const found = new WeakMap<WeekRows, { readonly week: SouthboundWeek | null }>();

/** The week in the currency that is shown: the setting's, else the one whose week is complete, CNY before HKD. */
export function southboundWeek(rows: WeekRows): SouthboundWeek | null {
  const known = found.get(rows) ?? { week: southboundOver(rows, rows.week) };
  found.set(rows, known);
  return known.week;
}

/** What southbound's flow of a span is found from. */
type FlowRows = Pick<WeekRows, 'southbound' | 'calendar'> & {
  readonly settings: Pick<WeekRows['settings'], 'southboundCurrency'>;
};

/** A span in the currency that is shown: the setting's, else the one in which the span is complete, CNY before HKD. */
export function southboundOver(rows: FlowRows, span: DaySpan): SouthboundWeek | null {
  const { southboundCurrency } = rows.settings;
  const wanted = southboundCurrency === 'auto' ? PREFERENCE : [southboundCurrency];
  const weeks = wanted
    .map((currency) => {
      const byDay = new Map(southboundByDay(rows.southbound, currency).map((day) => [day.date, day]));
      return { currency, byDay, now: flowWeek(byDay, rows, span) };
    })
    .filter(({ now }) => now.have > 0);
  return weeks.find(({ now }) => isComplete(now)) ?? weeks.sort((a, b) => b.now.have - a.now.have)[0] ?? null;
}

function isComplete({ have, want }: FlowWeek): boolean {
  return have > 0 && have === want;
}

/** A span's days that are there against those of the calendar; where it cannot tell them, against each that it may be. */
function flowWeek(
  byDay: ReadonlyMap<IsoDate, SouthboundDay>,
  { calendar }: Pick<WeekRows, 'calendar'>,
  span: DaySpan,
): FlowWeek {
  const days = daysOf(span)
    .map((date) => byDay.get(date))
    .filter((day) => day !== undefined);
  const net = sumExactly(days.map((day) => day.net)) / UNITS_PER_YI;
  return { from: span.from, days, have: days.length, want: possibleSouthboundDays(calendar, span).length, net };
}

/** The last week before a Monday on which southbound traded or may have, whether or not its days are there. */
function previousTraded(byDay: ReadonlyMap<IsoDate, SouthboundDay>, rows: WeekRows, monday: IsoDate): FlowWeek | null {
  const week = lastSouthboundWeek(rows.calendar, monday);
  return week && flowWeek(byDay, rows, week);
}

function* sidesOf(weeks: Iterable<FlowWeek>): Generator<number> {
  for (const { net } of weeks) yield flowSide(net);
}

const walked = new WeakMap<WeekRows, FlowWeek[]>();

/**
 * The complete weeks up to this one without a gap, the newest first, those without trading left out; none where this one is not
 * complete. Ten years of them are there to be walked, and most who ask stop after a few.
 */
export function* completeWeeks(rows: WeekRows): Generator<FlowWeek> {
  const shown = southboundWeek(rows);
  if (!shown) return;
  const known = walked.get(rows) ?? [];
  walked.set(rows, known);
  for (let index = 0; ; index++) {
    const before = known[index - 1];
    const week = known[index] ?? (before ? previousTraded(shown.byDay, rows, before.from) : shown.now);
    if (!week || !isComplete(week)) return;
    known[index] = week;
    yield week;
  }
}
