import { chooseBasis } from '../../shared/analytics/choose-basis.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import { DEFAULT_GROUPS } from '../../shared/figures/groups.ts';
import { tradingDays } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { daysOf, type TradingWeek, weekOf } from '../../shared/market/trading-week.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../store/applied.ts';
import {
  allSeries,
  closeDays,
  closeFiles,
  namesByCode,
  rangesWithAnyClose,
  spannedSeries,
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
  const home = spannedSeries(db).filter(({ code }) => ['HK', 'CN'].includes(marketOf(code) ?? ''));
  const first = home[0]?.first;
  const last = home
    .map((series) => series.last)
    .sort()
    .at(-1);
  if (!first || !last) return [];
  const all: TradingWeek[] = [];
  for (let week = weekOf(last); week.to >= first; week = weekOf(addDays(week.from, -1))) all.push(week);
  const known = new Set(rangesWithAnyClose(db, home, all));
  const weeks = all.filter(({ from }) => known.has(from));
  const hongKong = home.filter(({ code }) => marketOf(code) === 'HK');
  const sessions = weeks.map((week) => tradingDays(desk.calendar, 'HK', week));
  const asked = weeks.flatMap((week, index) => sessions[index] ?? daysOf(week).slice(0, 5));
  const closed = new Set(
    rangesWithAnyClose(
      db,
      hongKong,
      asked.map((day) => ({ from: day, to: day })),
    ),
  );
  return weeks.map((week, index) => {
    const have = daysOf(week).filter((day) => closed.has(day)).length;
    // Before the calendar begins nobody can say that a day is missing.
    return { ...week, have, want: sessions[index]?.length ?? have };
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
  const closes = chooseBasis(weekCloses(db, allSeries(db), week.from, week.to)).filter(
    (row) => row.closeDate !== null || row.baseDate !== null,
  );
  const vendorOfFile = vendorsOfFiles(db);
  const inFigures = new Set<string>(Object.values(DEFAULT_GROUPS).flatMap((group) => group.codes));
  const drawn = closes.filter(({ code }) => inFigures.has(code));
  const vendors = new Map<string, string>();
  for (const { code, fileId } of closeFiles(db, drawn, week.from, week.to)) {
    const vendor = vendorOfFile.get(fileId);
    if (vendor) vendors.set(code, vendor);
  }
  return {
    week,
    lang,
    calendar: desk.calendar,
    closes,
    closeDays: closeDays(db, closes, week.from, week.to),
    spans: Map.groupBy(spansByInstrument(db), ({ code }) => code),
    names: namesByCode(db),
    vendors,
    today: todayOf(desk),
  };
}
