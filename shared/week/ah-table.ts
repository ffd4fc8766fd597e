import { shareOfWindow, windowStart } from '../analytics/percentile.ts';
import { printedDifference } from '../analytics/printed-difference.ts';
import type { AhPairRow, PairWindowName } from '../contract/ah-premium.ts';
import type { AhPair } from '../contract/week-parts.ts';
import { type HkdRate, hkdPerCny } from '../market/hkd-rate.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { derivedKey, factTraceKey, priceKey } from '../trace/key.ts';
import { sectorOf } from './sector-of.ts';
import type { WeekRows } from './week-rows.ts';

/** Years of each window. */
const YEARS: Readonly<Record<PairWindowName, number>> = { '1y': 1, '3y': 3, '5y': 5 };
/** Premiums print with one decimal. */
const DECIMALS = 1;

/** The days of a window, and how many of them had a premium at or below the week's. */
export interface PremiumCount {
  readonly count: number;
  readonly below: number;
}

/** What a pair's place in its history is worked out from. */
export type PremiumCounts = (hCode: string, window: PairWindowName) => PremiumCount | null;

/** From after its first day to the day of the premium. */
export function pairWindow(date: IsoDate, window: PairWindowName): { from: IsoDate; to: IsoDate } {
  return { from: windowStart(date, YEARS[window]), to: date };
}

/** Pairs with their change on the week and their place in their own history: discounts first, those without a premium last. */
export function ahTableOf(pairs: readonly AhPair[], rows: WeekRows, counts: PremiumCounts): AhPairRow[] {
  const rates = hkdPerCny(rows.rates);
  return pairs
    .toSorted((a, b) => (a.premiumPct ?? Infinity) - (b.premiumPct ?? Infinity) || (a.hCode < b.hCode ? -1 : 1))
    .map((pair) => ({
      ...pair,
      sector: sectorOf(pair.hCode, rows) ?? sectorOf(pair.aCode, rows),
      aCloseDate: lastCloseIn(rows, pair.aCode),
      hCloseDate: lastCloseIn(rows, pair.hCode),
      fxTrace: fxTraceOf(pair, rates),
      change: {
        value: premiumChange(pair, rows),
        trace: derivedKey('ahPremiumChange', pair.hCode, rows.week.from),
      },
      percentiles: {
        '1y': place(pair, '1y', rows, counts),
        '3y': place(pair, '3y', rows, counts),
        '5y': place(pair, '5y', rows, counts),
      },
    }));
}

/** Points between the premium and that of the last comparable day before the week; null where either lacks. */
export function premiumChange(
  { premiumPct, previousPremiumPct }: AhPair,
  { settings }: Pick<WeekRows, 'settings'>,
): number | null {
  if (premiumPct === null || previousPremiumPct === null) return null;
  return printedDifference(premiumPct, previousPremiumPct, DECIMALS, settings.printedDifferences);
}

/** The share of the window's days at or below the premium, in per cent (design, section 5, AH: Percentile). */
export function premiumPercentile(
  { date }: Pick<AhPair, 'date'>,
  window: PairWindowName,
  { calendar }: Pick<WeekRows, 'calendar'>,
  counted: PremiumCount | null,
): number | null {
  return date && counted ? shareOfWindow(counted, pairWindow(date, window), { calendar, market: 'HK' }) : null;
}

function place(pair: AhPair, window: PairWindowName, rows: WeekRows, counts: PremiumCounts) {
  return {
    value: premiumPercentile(pair, window, rows, counts(pair.hCode, window)),
    trace: derivedKey('ahPremiumPercentile', `${pair.hCode}@${window}`, rows.week.from),
  };
}

function lastCloseIn({ pairCloses, week }: WeekRows, code: string): IsoDate | null {
  const last = pairCloses.get(code)?.at(-1);
  return last && last.date >= week.from ? last.date : null;
}

function fxTraceOf({ date }: AhPair, rates: ReadonlyMap<IsoDate, HkdRate>): string | null {
  const stated = date && rates.get(date)?.stated;
  if (!stated) return null;
  return stated.kind === 'price'
    ? priceKey(`${stated.pair}.FX`, stated.date, 'close')
    : factTraceKey('fx', [stated.pair, stated.kind], stated.date, 'rate');
}
