import { tradingDays } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { addDays, type IsoDate } from '../../shared/market/iso-date.ts';
import { daysOf, type TradingWeek, weekOf } from '../../shared/market/trading-week.ts';
import { rangesWithAnyClose, spannedSeries } from '../store/prices.ts';
import { southboundDates } from '../store/stated-facts.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { keptUntilChanged } from './kept-until-changed.ts';

/** A week that has data: which days Hong Kong trades, and on which of them it has a close. */
export interface KnownWeek extends TradingWeek {
  readonly have: number;
  readonly want: number;
}

const kept = keptUntilChanged<readonly KnownWeek[]>(1);

/** Every week with a Hong Kong or mainland close or a southbound day, newest first (design, section 5, Week). */
export function knownWeeks(desk: DeskContext): readonly KnownWeek[] {
  return kept(desk, 'weeks', () => findKnownWeeks(desk));
}

function findKnownWeeks(desk: DeskContext): KnownWeek[] {
  const db = desk.cache();
  const home = spannedSeries(db).filter(({ code }) => ['HK', 'CN'].includes(marketOf(code) ?? ''));
  const flows = southboundDates(db);
  const first = [home[0]?.first, flows.at(0)].filter((day) => day !== undefined).sort()[0];
  const last = [...home.map((series) => series.last), ...flows].sort().at(-1);
  if (!first || !last) return [];
  const all: TradingWeek[] = [];
  for (let week = weekOf(last); week.to >= first; week = weekOf(addDays(week.from, -1))) all.push(week);
  const known = new Set([...rangesWithAnyClose(db, home, all), ...flows.map((day) => weekOf(day).from)]);
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
