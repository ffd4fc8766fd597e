import type { Lang } from '../../shared/contract/envelope.ts';
import { DEFAULT_GROUPS } from '../../shared/figures/groups.ts';
import { tradingDays } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { daysOf, type TradingWeek, weekOf } from '../../shared/market/trading-week.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../store/applied.ts';
import {
  closeDays,
  closeFiles,
  daysWithAnyClose,
  namesByCode,
  pricedSeries,
  priceSpans,
  spansByInstrument,
  weekCloses,
} from '../store/prices.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';

/** A week that has data: which days Hong Kong trades, and on which of them it has a close. */
export interface KnownWeek extends TradingWeek {
  readonly have: number;
  readonly want: number;
}

/** Today, where the desk stands. */
export function todayOf(desk: DeskContext): IsoDate {
  const now = desk.ports.now();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return isoDate(local.toISOString().slice(0, 10));
}

/** Every week with a Hong Kong or mainland close, newest first (design, section 5, Week). */
export function knownWeeks(desk: DeskContext): KnownWeek[] {
  const db = desk.cache();
  const homeSeries = pricedSeries(db).filter(({ code }) => ['HK', 'CN'].includes(marketOf(code) ?? ''));
  const home = new Set(homeSeries.map(({ code }) => code));
  const spans = priceSpans(db).filter(({ code }) => home.has(code));
  const first = spans.map((span) => span.firstDate).sort()[0];
  const last = spans
    .map((span) => span.lastDate)
    .sort()
    .at(-1);
  if (!first || !last) return [];
  const weeks: TradingWeek[] = [];
  for (let week = weekOf(last); week.to >= first; week = weekOf(addDays(week.from, -1))) weeks.push(week);
  const hongKong = homeSeries.filter(({ code }) => marketOf(code) === 'HK');
  const wanted = weeks.map((week) => tradingDays(desk.calendar, 'HK', week) ?? daysOf(week).slice(0, 5));
  const closed = new Set(daysWithAnyClose(db, hongKong, wanted.flat()));
  const anyClose = new Set(daysWithAnyClose(db, homeSeries, weeks.flatMap(daysOf)).map((day) => weekOf(day).from));
  return weeks.flatMap((week, index) => {
    const days = wanted[index] ?? [];
    return anyClose.has(week.from)
      ? [{ ...week, have: days.filter((day) => closed.has(day)).length, want: days.length }]
      : [];
  });
}

/** The week that opens by default: the newest whose Hong Kong days are all in, else the newest. */
export function defaultWeek(weeks: readonly KnownWeek[]): KnownWeek | null {
  return weeks.find(({ have, want }) => have === want && want > 0) ?? weeks[0] ?? null;
}

/** The wanted week, or the one that opens by default; told where there is no data at all. */
export function chooseWeek(desk: DeskContext, day: IsoDate | null): TradingWeek {
  if (day) return weekOf(day);
  const week = defaultWeek(knownWeeks(desk));
  if (!week) throw new DeskFailure('NO_WEEK');
  return { from: week.from, to: week.to };
}

/** All that the week is worked out from, in a handful of queries. */
export function gatherWeek(desk: DeskContext, week: TradingWeek, lang: Lang): WeekRows {
  const db = desk.cache();
  const series = pricedSeries(db);
  const vendorOfFile = vendorsOfFiles(db);
  const inFigures = new Set<string>(Object.values(DEFAULT_GROUPS).flatMap((group) => group.codes));
  const drawn = series.filter(({ code }) => inFigures.has(code));
  const vendors = new Map<string, string>();
  for (const { code, fileId } of closeFiles(db, drawn, week.from, week.to)) {
    const vendor = vendorOfFile.get(fileId);
    if (vendor) vendors.set(code, vendor);
  }
  return {
    week,
    lang,
    calendar: desk.calendar,
    closes: weekCloses(db, series, week.from, week.to).filter((row) => row.closeDate !== null || row.baseDate !== null),
    closeDays: closeDays(db, series, week.from, week.to),
    spans: spansByInstrument(db),
    names: namesByCode(db),
    vendors,
    today: todayOf(desk),
  };
}
