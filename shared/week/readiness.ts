import type { Readiness } from '../contract/week.ts';
import { DEFAULT_GROUPS } from '../figures/groups.ts';
import { tradingDays } from '../market/calendar.ts';
import { marketOf } from '../market/code.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';
import { whyDayMissing } from './missing-reason.ts';
import type { WeekRows } from './week-rows.ts';

const CLOSES_OVERNIGHT: ReadonlySet<Market> = new Set(['US', 'GB', 'DE', 'FR']);

/** An instrument that has had no close for so long is no longer waited for, unless a figure holds it. */
const WAITED_FOR_DAYS = 28;

/** What the week needs, what it has, and each thing that it lacks, with the reason. */
export function readinessOf(rows: WeekRows): Readiness[] {
  const inFigures = new Set<string>(Object.values(DEFAULT_GROUPS).flatMap((group) => group.codes));
  const others = rows.closes
    .filter((row) => !inFigures.has(row.code) && isCurrent(row, rows.week.from))
    .map((row) => row.code);
  return [readinessOfCodes('benchmarks', [...inFigures], rows), readinessOfCodes('prices', others, rows)].filter(
    (readiness) => readiness.want > 0 || readiness.input === 'benchmarks',
  );
}

function isCurrent(row: WeekRows['closes'][number], monday: IsoDate): boolean {
  const last = row.closeDate ?? row.baseDate;
  return last !== null && last >= addDays(monday, -WAITED_FOR_DAYS);
}

function readinessOfCodes(input: string, codes: readonly string[], rows: WeekRows): Readiness {
  const closes = new Set(rows.closeDays.map(({ code, date }) => code + date));
  const missing: Readiness['missing'] = [];
  let [have, want] = [0, 0];
  for (const code of codes) {
    const name = instrumentName(code, rows.names.get(code) ?? null, rows.lang);
    const days = wantedDays(code, rows);
    const absent = days.filter((day) => !closes.has(code + day));
    const lacks = absent.map((date) => ({ code, name, date, why: whyDayMissing(code, date, rows.spans) }));
    missing.push(...lacks);
    // A suspended day lacks nothing that a file could bring.
    want += days.length - lacks.filter(({ why }) => why === 'suspended').length;
    have += days.length - absent.length;
  }
  const state = have === want ? 'complete' : have > 0 ? 'partial' : 'missing';
  return { input, state, have, want, missing };
}

/** Days on which a close is wanted: the market's own, up to today; one close, dated, where it has no calendar. */
function wantedDays(code: string, { calendar, week, closeDays, today }: WeekRows): IsoDate[] {
  const market = marketOf(code);
  const days = market && tradingDays(calendar, market, week);
  // On a day's evening in Hong Kong the West has not closed yet: its close can be there from the next day on.
  if (days) return days.filter((day) => (market && CLOSES_OVERNIGHT.has(market) ? day < today : day <= today));
  return [closeDays.find((row) => row.code === code)?.date ?? addDays(week.from, 4)];
}
