import { againstBenchmark } from '../analytics/against-benchmark.ts';
import { printedDifference } from '../analytics/printed-difference.ts';
import type { Week } from '../contract/week.ts';
import type { ActiveStock, WeekChange } from '../contract/week-parts.ts';
import { SECTOR_GROUP } from '../figures/groups.ts';
import { directionOf } from '../format/number.ts';
import { derivedKey } from '../trace/key.ts';

/** A number of one week. */
export interface WeekNumber {
  readonly value: number;
  readonly trace: string | null;
  /** Of a flow that is not complete: how many of its days there are. */
  readonly partOf: { readonly have: number; readonly want: number } | null;
}

/** One number in two weeks. */
export interface ComparedNumber {
  readonly id: 'sector' | 'benchmark' | 'relative' | 'southbound' | 'ahIndex' | 'listed' | 'up';
  /** What it is of, where its id does not say so. */
  readonly name: string;
  readonly decimals: number;
  /** Currency of money in 亿; null of any other number. */
  readonly currency: string | null;
  readonly now: WeekNumber | null;
  readonly other: WeekNumber | null;
  /** This week's less the other's; null where either is missing, in part, or in another currency. */
  readonly difference: number | null;
  /** Why there is no difference; null where there is one. */
  readonly whyNone: 'missing' | 'partial' | 'currency' | null;
}

/** A name of the daily lists in two weeks; net in 亿. */
export interface ComparedFlow {
  readonly code: string;
  readonly name: string;
  readonly now: ActiveStock | null;
  readonly other: ActiveStock | null;
  readonly change: number | null;
}

const [CHANGE, POINTS, MONEY, COUNT] = [1, 2, 2, 0];

/** What two weeks are compared by; differences agree with the print where the setting says so (design, section 5, Printing). */
export function compareNumbers(now: Week, other: Week, agrees: boolean): ComparedNumber[] {
  const compare = numberMaker(agrees);
  const [sector, sectorThen] = [sectorOf(now), sectorOf(other)];
  const own = compare('sector', CHANGE, [changeOf(sector.own), changeOf(sectorThen.own)], {
    name: nameOf(sector.own, sectorThen.own),
  });
  const name = nameOf(sector.benchmark, sectorThen.benchmark);
  const flows = [flowOf(now), flowOf(other)] as const;
  const whyNoFlow = flows.some((flow) => flow?.partOf)
    ? 'partial'
    : now.southbound?.currency === other.southbound?.currency
      ? null
      : 'currency';
  return [
    own,
    compare('benchmark', CHANGE, [changeOf(sector.benchmark), changeOf(sectorThen.benchmark)], { name }),
    compare('relative', CHANGE, [pointsOf(sector, agrees), pointsOf(sectorThen, agrees)], { name }),
    compare('southbound', MONEY, flows, {
      currency: (now.southbound ?? other.southbound)?.currency ?? 'CNY',
      whyNot: whyNoFlow,
    }),
    compare('listed', MONEY, [listedOf(now), listedOf(other)], { currency: 'HKD' }),
    compare('ahIndex', POINTS, [ahOf(now), ahOf(other)], {}),
    compare('up', COUNT, [upOf(now), upOf(other)], {}),
  ];
}

/** Names on either week's lists, in the order of this week; a name that one week lacks has no change. */
export function compareFlows(now: Week, other: Week, agrees: boolean): ComparedFlow[] {
  const ofNow = new Map(now.activeStocks.map((stock) => [stock.code, stock]));
  const ofOther = new Map(other.activeStocks.map((stock) => [stock.code, stock]));
  return [...new Set([...ofNow.keys(), ...ofOther.keys()])].map((code) => {
    const [a, b] = [ofNow.get(code) ?? null, ofOther.get(code) ?? null];
    const canCompare = a !== null && b !== null && a.currency === b.currency;
    return {
      code,
      name: (a ?? b)?.name ?? code,
      now: a,
      other: b,
      change: canCompare ? printedDifference(a.net, b.net, MONEY, agrees) : null,
    };
  });
}

interface About {
  readonly name?: string;
  readonly currency?: string;
  readonly whyNot?: 'partial' | 'currency' | null;
}

function numberMaker(agrees: boolean) {
  return (
    id: ComparedNumber['id'],
    decimals: number,
    [now, other]: readonly [WeekNumber | null, WeekNumber | null],
    { name = '', currency, whyNot = null }: About,
  ): ComparedNumber => ({
    id,
    name,
    decimals,
    currency: currency ?? null,
    now,
    other,
    difference: now && other && whyNot === null ? printedDifference(now.value, other.value, decimals, agrees) : null,
    whyNone: now && other ? whyNot : 'missing',
  });
}

interface Sector {
  readonly own: WeekChange | undefined;
  readonly benchmark: WeekChange | undefined;
}

/** The report's sector, and the first of its benchmarks. */
function sectorOf({ groups, changes }: Week): Sector {
  const group = groups.find(({ id }) => id === SECTOR_GROUP);
  const first = group?.codes.find((code) => code !== group.own);
  return {
    own: changes.find(({ code }) => code === group?.own),
    benchmark: changes.find(({ code }) => code === first),
  };
}

const whole = (value: number, trace: string | null): WeekNumber => ({ value, trace, partOf: null });

function nameOf(now: WeekChange | undefined, other: WeekChange | undefined): string {
  return now?.name ?? other?.name ?? '';
}

function changeOf(change: WeekChange | undefined): WeekNumber | null {
  return change && change.pct !== null ? whole(change.pct, change.trace) : null;
}

/** Points between sector and benchmark, below zero where it lags; zero where both print alike. */
function pointsOf({ own, benchmark }: Sector, agrees: boolean): WeekNumber | null {
  if (!own || !benchmark || own.pct === null || benchmark.pct === null) return null;
  const said = againstBenchmark(own.pct, benchmark.pct, agrees);
  if (said === null) return whole(0, null);
  return whole(said.verdict === 'outperformed' ? said.points : -said.points, null);
}

function flowOf({ southbound }: Week): WeekNumber | null {
  if (!southbound) return null;
  const { net, trace, complete, have, want } = southbound;
  return { value: net, trace, partOf: complete ? null : { have, want } };
}

function listedOf({ activeTotal, week }: Week): WeekNumber | null {
  return activeTotal === null ? null : whole(activeTotal, derivedKey('activeTotal', 'southbound', week.from));
}

function ahOf({ ahIndex }: Week): WeekNumber | null {
  return ahIndex && whole(ahIndex.close, ahIndex.trace);
}

/** How many stocks print a rise. */
function upOf({ changes }: Week): WeekNumber | null {
  const stocks = changes.filter(({ kind, pct }) => kind === 'stock' && pct !== null);
  return stocks.length === 0 ? null : whole(stocks.filter(({ pct }) => directionOf(pct, CHANGE) === 'up').length, null);
}
