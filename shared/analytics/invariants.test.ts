import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, parseCalendar } from '../market/calendar.ts';
import { addDays, isoDate } from '../market/iso-date.ts';
import { ahPremiumPct } from './ah-premium.ts';
import { splitFactor } from './ex-rights.ts';
import { yearExtreme } from './extremes.ts';
import { flowSide } from './flow-trend.ts';
import { percentile } from './percentile.ts';
import { rebase, splitAdjusted } from './rebase.ts';
import { flowRecord } from './records.ts';
import { rollingSum } from './rolling-sum.ts';
import { streakOf } from './streak.ts';
import { weekChangePct } from './week-change.ts';

// What holds of every definition whatever the numbers; seeded, so that a run is the same run everywhere.
const MONDAY = isoDate('2026-01-05');
/** From one to a thousand: of a change by a factor of millions too few digits of a double are left. */
const price = fc.integer({ min: 100, max: 100_000 }).map((cents) => cents / 100);
const prices = fc.array(price, { minLength: 3, maxLength: 60 });
const net = fc.integer({ min: -300_000, max: 300_000 }).map((value) => value / 1000);
const nets = fc.array(net, { minLength: 1, maxLength: 70 });
const closesOf = (values: readonly number[]) => values.map((close, day) => ({ date: addDays(MONDAY, day), close }));
const weeksOf = (values: readonly number[]) =>
  values.map((value, index) => ({ from: addDays(MONDAY, -7 * index), net: value }));
/** Knows no day, so that every weekday is one of trading. */
const calendar: Calendar = parseCalendar('market,date,kind\n');
const HONG_KONG = { calendar, market: 'HK' } as const;
const holds = <Args extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Args>) =>
  fc.assert(property, { seed: 20260316, numRuns: 300 });

describe('changes', () => {
  test('over two ranges compound to the change over both', () => {
    holds(
      fc.property(price, price, price, (first, middle, last) => {
        const of = (baseClose: number, close: number) => 1 + (weekChangePct({ baseClose, close }) ?? Number.NaN) / 100;
        expect((of(first, middle) * of(middle, last)) / of(first, last)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of an adjusted price are the same whatever the split', () => {
    holds(
      fc.property(prices, fc.integer({ min: 1, max: 20 }), fc.nat(), (values, factor, at) => {
        const exDate = addDays(MONDAY, 1 + (at % (values.length - 1)));
        const actions = [{ code: '0700.HK', exDate, factor, cash: null }];
        const traded = closesOf(values).map(({ date, close }) => ({
          date,
          close: close / splitFactor(actions, MONDAY, date),
        }));
        for (const [index, { close }] of splitAdjusted(traded, actions).entries())
          expect(close / (values[index] ?? Number.NaN)).toBeCloseTo(1, 9);
      }),
    );
  });
});

test('rebasing what was rebased gives the same series, and 100 on its base', () => {
  holds(
    fc.property(prices, fc.nat(), (values, at) => {
      const base = addDays(MONDAY, at % values.length);
      const once = rebase(closesOf(values), base);
      const twice = rebase(
        once.map(({ date, value }) => ({ date, close: value })),
        base,
      );
      expect(once[0]).toEqual({ date: base, value: 100 });
      expect(twice.map(({ date }) => date)).toEqual(once.map(({ date }) => date));
      for (const [index, { value }] of twice.entries()) expect(value / (once[index]?.value ?? 0)).toBeCloseTo(1, 9);
    }),
  );
});

describe('flows', () => {
  test('a streak is all of one side, and the week before it is not', () => {
    holds(
      fc.property(nets, (values) => {
        const sides = values.map(flowSide);
        const streak = streakOf(sides);
        expect(new Set(sides.slice(0, streak)).size).toBe(1);
        if (streak < sides.length) expect(sides[streak]).not.toBe(sides[0]);
      }),
    );
  });

  test('a week more on the same side lengthens a streak by one, one on another side begins anew', () => {
    holds(
      fc.property(nets, net, (values, next) => {
        const sides = values.map(flowSide);
        expect(streakOf([flowSide(next), ...sides])).toBe(flowSide(next) === sides[0] ? streakOf(sides) + 1 : 1);
      }),
    );
  });

  test('a sum over weeks is that of its weeks, and the next one takes a week in and leaves one out', () => {
    holds(
      fc.property(nets, fc.integer({ min: 1, max: 13 }), (values, weeks) => {
        const sum = rollingSum(values, weeks);
        expect(sum === null).toBe(values.length < weeks);
        if (sum === null) return;
        expect(sum).toBeCloseTo(
          values.slice(0, weeks).reduce((total, one) => total + one, 0),
          9,
        );
        const before = rollingSum(values.slice(1), weeks);
        if (before !== null) expect(before + (values[0] ?? 0) - (values[weeks] ?? 0)).toBeCloseTo(sum, 9);
      }),
    );
  });

  test('a larger flow to the same side is a record of at least as many weeks', () => {
    holds(
      fc.property(fc.array(net, { minLength: 30, maxLength: 70 }), fc.integer({ min: 0, max: 500 }), (values, more) => {
        const [now = 0, ...earlier] = values;
        const larger = now + (now < 0 ? -more : more);
        const weeks = (first: number) => flowRecord(weeksOf([first, ...earlier]))?.weeks ?? 0;
        expect(weeks(larger)).toBeGreaterThanOrEqual(weeks(now));
      }),
    );
  });
});

describe('a place in history', () => {
  /** A close a weekday, long enough for a year's window. */
  const history = (values: readonly number[], last: number) => {
    const days = Array.from({ length: 366 }, (_, index) => addDays(MONDAY, index - 366)).concat(MONDAY);
    return days.map((date, index) => ({
      date,
      value: index === days.length - 1 ? last : (values[index % values.length] ?? 1),
    }));
  };

  test('is 100 for the highest, and never falls as the value rises', () => {
    holds(
      fc.property(prices, price, price, (values, one, other) => {
        const place = (last: number) => percentile(history(values, last), 1, HONG_KONG) ?? Number.NaN;
        const [low = 0, high = 0] = [one, other].sort((a, b) => a - b);
        expect(place(Math.max(...values))).toBe(100);
        expect(place(high)).toBeGreaterThanOrEqual(place(low));
        expect(place(low)).toBeGreaterThan(0);
      }),
    );
  });

  test('an extreme stays one when the close goes further, and a close that was there before is none', () => {
    holds(
      fc.property(prices, price, fc.integer({ min: 1, max: 1000 }), (values, last, more) => {
        const extreme = (close: number) => {
          const all = history(values, close).map(({ value }) => value);
          const [below, above] = [all.filter((one) => one <= close).length, all.filter((one) => one >= close).length];
          return yearExtreme({ count: all.length, below, above }, MONDAY, HONG_KONG);
        };
        if (extreme(last) === 'high') expect(extreme(last + more)).toBe('high');
        expect(extreme(Math.max(...values) + more)).toBe('high');
        expect(extreme(values[0] ?? 1)).toBeNull();
      }),
    );
  });
});

test('the premium of A over H and that of H over A undo each other', () => {
  holds(
    fc.property(price, price, fc.integer({ min: 80, max: 150 }), (a, h, rate) => {
      const [aOverH, hOverA] = [ahPremiumPct(a, rate / 100, h), ahPremiumPct(h, 100 / rate, a)];
      expect((1 + aOverH / 100) * (1 + hOverA / 100)).toBeCloseTo(1, 9);
      // At parity only the last bits of both are left.
      if (Math.abs(aOverH) > 1e-9) expect(Math.sign(aOverH)).toBe(-Math.sign(hOverA));
    }),
  );
});
