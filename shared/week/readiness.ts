import { getOrMake } from '../collections/get-or-make.ts';
import type { Week } from '../contract/week.ts';
import type { Readiness } from '../contract/week-parts.ts';
import { text } from '../i18n/text.ts';
import { tradingDays } from '../market/calendar.ts';
import { marketOf } from '../market/code.ts';
import { hkdPerCny } from '../market/hkd-rate.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';
import { isSouthboundShut, southboundDays } from '../market/southbound-days.ts';
import { listedRows } from './active-stocks.ts';
import { AH_INDEX } from './ah-index.ts';
import { hasBothLists } from './closing-rows.ts';
import { closesOf, dayKey, whyDayMissing } from './missing-reason.ts';
import { southboundWeek } from './southbound.ts';
import type { WeekRows } from './week-rows.ts';

type Missing = Readiness['missing'];

/** Where the West closes when Hong Kong is asleep, a close can be there from the next day on. */
const CLOSES_OVERNIGHT: ReadonlySet<Market> = new Set(['US', 'GB', 'DE', 'FR']);

/** An instrument that has had no close for so long is no longer waited for, unless a figure holds it. */
const WAITED_FOR_DAYS = 28;

/** A holding older than this is not of the week: it is published two days after each trading day. */
const HOLDING_DAYS = 14;

/** Figures whose instruments are looked at one by one, and what the input is called. */
export const GROUP_INPUTS = {
  'sector-vs-benchmarks': 'benchmarks',
  constituents: 'constituents',
  'global-indices': 'globalIndices',
  'size-and-dividend': 'sizeAndDividend',
  themes: 'themes',
} as const;

/** Inputs that every week needs; another one is asked for only where there is something that needs it. */
const ALWAYS_WANTED: ReadonlySet<string> = new Set(['benchmarks', 'southbound', 'activeStocks', 'ahIndex']);

/** What the week needs, what it has, and each thing that it lacks, with the reason. */
export function readinessOf(rows: WeekRows, { ahPairs, watchlist }: Pick<Week, 'ahPairs' | 'watchlist'>): Readiness[] {
  const closesReadiness = closesReadinessIn(rows);
  const groups = Object.entries(GROUP_INPUTS).map(([group, input]) =>
    closesReadiness(input, rows.groups.get(group) ?? []),
  );
  const grouped = new Set([...Object.keys(GROUP_INPUTS).flatMap((group) => rows.groups.get(group) ?? []), AH_INDEX]);
  const others = rows.closes
    .filter((row) => !grouped.has(row.code) && isCurrent(row, rows.week.from))
    .map(({ code }) => code);
  return [
    ...groups,
    closesReadiness('prices', others),
    southboundReadiness(rows),
    listsReadiness(rows),
    holdingsReadiness(rows),
    kindsReadiness(rows),
    ratesReadiness(rows),
    closesReadiness('ahIndex', [AH_INDEX]),
    pairsReadiness(ahPairs, rows),
    ratingsReadiness(watchlist, rows),
  ].filter(({ input, want }) => want > 0 || ALWAYS_WANTED.has(input));
}

function isCurrent(row: WeekRows['closes'][number], monday: IsoDate): boolean {
  const last = row.closeDate ?? row.baseDate;
  return last !== null && last >= addDays(monday, -WAITED_FOR_DAYS);
}

function readiness(input: string, want: number, missing: Missing, told: Missing = []): Readiness {
  const have = want - missing.length;
  const state = have === want ? 'complete' : have > 0 ? 'partial' : 'missing';
  return { input, state, have, want, missing: [...missing, ...told].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** Judges closes of one input after the other; which days have one is looked up for all of them once. */
function closesReadinessIn(rows: WeekRows): (input: string, codes: readonly string[]) => Readiness {
  const wantedDays = wantedDaysIn(rows);
  const closes = closesOf(rows);
  return (input, codes) => {
    let want = 0;
    const [missing, told]: [Missing, Missing] = [[], []];
    for (const code of codes) {
      const days = wantedDays(code);
      want += days.length;
      for (const date of days.filter((day) => !closes.has(dayKey(code, day)))) {
        const why = whyDayMissing(code, date, rows);
        const lack = { code, name: instrumentName(code, rows.labels, rows.lang), date, why };
        // A day of a suspension, or before a listing, lacks nothing that a file could bring.
        if (why === 'absent') missing.push(lack);
        else {
          told.push(lack);
          want--;
        }
      }
    }
    return readiness(input, want, missing, told);
  };
}

/**
 * Days on which a close is wanted: the market's own, up to today; where it has no calendar one close, of the day that it has
 * or else of a Friday that is over wherever it trades.
 */
function wantedDaysIn(rows: WeekRows): (code: string) => readonly IsoDate[] {
  const { calendar, week, closeDays, today } = rows;
  const ofMarkets = new Map<Market, readonly IsoDate[] | null>();
  const daysDue = (market: Market) =>
    tradingDays(calendar, market, week)?.filter(
      (day) => day < today || (day === today && !CLOSES_OVERNIGHT.has(market)),
    );
  return (code) => {
    const market = marketOf(code);
    const days = market && getOrMake(ofMarkets, market, () => daysDue(market) ?? null);
    if (days) return days;
    const closed = closeDays.find((row) => row.code === code)?.date;
    return [closed ?? addDays(week.from, 4)].filter((day) => day === closed || day < today);
  };
}

/** Southbound's days of the week up to today; none where the calendar cannot tell them. */
function wantedSouthboundDays({ calendar, week, today }: WeekRows): IsoDate[] {
  return (southboundDays(calendar, week) ?? []).filter((day) => day <= today);
}

function lackOf(input: 'southbound' | 'activeStocks' | 'fx', rows: WeekRows): (date: IsoDate) => Missing[number] {
  return (date) => ({ code: input, name: text(rows.lang, `input.${input}`), date, why: 'absent' });
}

function southboundReadiness(rows: WeekRows): Readiness {
  const days = wantedSouthboundDays(rows);
  const there = new Set(southboundWeek(rows)?.now.days.map(({ date }) => date));
  return readiness('southbound', days.length, days.filter((day) => !there.has(day)).map(lackOf('southbound', rows)));
}

function listsReadiness(rows: WeekRows): Readiness {
  const [days, listed] = [wantedSouthboundDays(rows), listedRows(rows)];
  return readiness(
    'activeStocks',
    days.length,
    days.filter((day) => !hasBothLists(listed, day)).map(lackOf('activeStocks', rows)),
  );
}

function ratesReadiness(rows: WeekRows): Readiness {
  const rates = hkdPerCny(rows.rates, ['settlement', 'mid']);
  const days = rows.active.length > 0 || rows.pairs.length > 0 ? wantedSouthboundDays(rows) : [];
  return readiness('fx', days.length, days.filter((day) => !rates.has(day)).map(lackOf('fx', rows)));
}

function lackOfCode(code: string, rows: WeekRows): Missing[number] {
  const day = tradingDays(rows.calendar, 'HK', rows.week)?.at(-1) ?? rows.week.to;
  return { code, name: instrumentName(code, rows.labels, rows.lang), date: day, why: 'absent' };
}

function holdingsReadiness(rows: WeekRows): Readiness {
  const stocks = listedCodes(rows).filter((code) => instrumentKind(code, rows.labels) === 'stock');
  const oldest = addDays(rows.week.to, -HOLDING_DAYS);
  const held = new Set(rows.holdings.filter(({ date }) => date >= oldest).map(({ code }) => code));
  return readiness(
    'holdings',
    stocks.length,
    stocks.filter((code) => !held.has(code)).map((code) => lackOfCode(code, rows)),
  );
}

/** Names on the lists of which nobody has said whether they are stocks or ETFs: they count as stocks, and that is told. */
function kindsReadiness(rows: WeekRows): Readiness {
  const codes = listedCodes(rows);
  const unsure = codes.filter((code) => !rows.labels.get(code)?.kind && instrumentKind(code, rows.labels) === 'stock');
  return readiness(
    'instruments',
    codes.length,
    unsure.map((code) => lackOfCode(code, rows)),
  );
}

function listedCodes(rows: WeekRows): string[] {
  return [...new Set(listedRows(rows).map(({ code }) => code))].sort();
}

function pairsReadiness(ahPairs: Week['ahPairs'], rows: WeekRows): Readiness {
  const pairs = isSouthboundShut(rows) ? [] : ahPairs;
  return readiness(
    'ahPairs',
    pairs.length,
    pairs.filter(({ premiumPct }) => premiumPct === null).map(({ hCode }) => lackOfCode(hCode, rows)),
  );
}

/** Rated places of the list that cannot be measured at the week's end. */
function ratingsReadiness(watchlist: Week['watchlist'], rows: WeekRows): Readiness {
  const rated = watchlist.filter(({ rating }) => rating !== null);
  return readiness(
    'ratings',
    rated.length,
    rated.filter(({ relativePct }) => relativePct === null).map(({ code }) => lackOfCode(code, rows)),
  );
}
