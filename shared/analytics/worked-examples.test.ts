import { describe, expect, test } from 'vitest';
import { isoDate } from '../market/iso-date.ts';
import { weekOf } from '../market/trading-week.ts';
import { ahPremiumPct } from './ah-premium.ts';
import { isSplitWithin } from './ex-rights.ts';
import { sideOfTrend } from './flow-trend.ts';
import { holdingChangePoints, isFreshHolding } from './holding-change.ts';
import { pairDays } from './pair-days.ts';
import { commonBase } from './rebase.ts';
import { changeOverPct, spanBase, spanStart } from './span-change.ts';

// Worked by hand, each from the words of the design's section 5.
const day = isoDate;

describe('a change over a span', () => {
  const week = weekOf(day('2026-03-16'));

  test('goes back from the last close, and the week from its Monday', () => {
    expect((['1w', '1m', '3m', 'ytd', '1y'] as const).map((span) => spanStart(span, week, day('2026-03-19')))).toEqual([
      '2026-03-15',
      '2026-02-19',
      '2025-12-19',
      '2025-12-31',
      '2025-03-19',
    ]);
    // A month that is shorter ends the span on its last day.
    expect(spanStart('1m', weekOf(day('2026-03-31')), day('2026-03-31'))).toBe('2026-02-28');
    expect(spanStart('1y', weekOf(day('2024-02-29')), day('2024-02-29'))).toBe('2023-02-28');
    // In the first week of January the year to date begins in it.
    expect(spanStart('ytd', weekOf(day('2026-01-02')), day('2026-01-02'))).toBe('2025-12-31');
  });

  test('has no base in a series that had ended a month before', () => {
    const base = (date: string) => spanBase({ date: day(date), close: 1 }, day('2026-02-28'));
    expect(base('2026-01-28')).not.toBeNull();
    expect(base('2026-01-27')).toBeNull();
    expect(spanBase(null, day('2026-02-28'))).toBeNull();
  });

  test('takes splits out: 100 became 2 x 1.5 shares of 41, which is a rise of 23 %', () => {
    const split = (factor: number) => ({ code: '0005.HK', exDate: day('2026-03-17'), factor, cash: null });
    expect(changeOverPct(100, 41, [split(2), split(1.5)])).toBeCloseTo(23, 9);
    expect(changeOverPct(8, 0.76, [split(0.1)])).toBeCloseTo(-99.05, 9);
    expect(changeOverPct(-1, 41, [])).toBeNull();
  });
});

test('the common base is the last day up to the wanted one that all have, else the first after it', () => {
  const closes = (...days: string[]) => days.map((date) => ({ date: day(date), close: 1 }));
  const tokyo = closes('2026-03-18', '2026-03-19', '2026-03-23');
  const hongKong = closes('2026-03-18', '2026-03-20', '2026-03-23');
  expect(commonBase([tokyo, hongKong], day('2026-03-20'))).toBe('2026-03-18');
  expect(commonBase([tokyo, hongKong], day('2026-03-01'))).toBe('2026-03-18');
  expect(commonBase([tokyo, closes('2026-03-20')], day('2026-03-20'))).toBeNull();
});

describe('a premium of A over H', () => {
  test('is A close x HKD per CNY / H close - 1: 113 x 1.14 / 104 is 23.9 % above', () => {
    expect(ahPremiumPct(113, 1.14, 104)).toBeCloseTo((12882 / 10400 - 1) * 100, 9);
    expect(ahPremiumPct(100, 1, 100)).toBe(0);
  });

  test('has only days with all three numbers', () => {
    const rate = (date: string) =>
      [
        day(date),
        { hkdPerCny: 1.1, stated: { pair: 'CNYHKD', date: day(date), kind: 'settlement', rate: 1.1 } },
      ] as const;
    const closes = (...days: string[]) => days.map((date) => ({ date: day(date), close: 1 }));
    const rates = new Map([rate('2026-03-18'), rate('2026-03-20')]);
    const found = pairDays(closes('2026-03-17', '2026-03-18', '2026-03-19'), closes('2026-03-18', '2026-03-20'), rates);
    expect(found.map(({ date }) => date)).toEqual(['2026-03-18']);
  });
});

describe('a change of a holding', () => {
  const holding = (date: string, pct: number, basis: string | null = 'issued') => ({ date: day(date), pct, basis });

  test('is in points, between days and on one basis', () => {
    expect(holdingChangePoints(holding('2026-03-18', 10.5), holding('2026-03-11', 10))).toBe(0.5);
    expect(holdingChangePoints(holding('2026-03-11', 10.5), holding('2026-03-11', 10))).toBeNull();
    expect(holdingChangePoints(holding('2026-03-18', 10.5, 'h'), holding('2026-03-11', 10))).toBeNull();
  });

  test('is of a week only while both are fresh at its end', () => {
    expect(isFreshHolding({ date: day('2026-03-08') }, day('2026-03-22'))).toBe(true);
    expect(isFreshHolding({ date: day('2026-03-07') }, day('2026-03-22'))).toBe(false);
  });
});

test('what narrows to nothing is the side that there was', () => {
  expect([sideOfTrend(0.001, -5), sideOfTrend(-0.001, 5), sideOfTrend(3, -5), sideOfTrend(0, 0)]).toEqual([
    -1, 1, 1, 0,
  ]);
});

test('a split within a time is one after its first day, up to its last; cash beside a factor of 1 is none', () => {
  const on = (exDate: string, factor: number | null) => ({ code: '0005.HK', exDate: day(exDate), factor, cash: 1 });
  const within = (...actions: ReturnType<typeof on>[]) => isSplitWithin(actions, day('2026-03-13'), day('2026-03-20'));
  expect([within(on('2026-03-13', 2)), within(on('2026-03-16', 2)), within(on('2026-03-20', 0.1))]).toEqual([
    false,
    true,
    true,
  ]);
  expect([within(on('2026-03-21', 2)), within(on('2026-03-16', 1), on('2026-03-17', null))]).toEqual([false, false]);
});
