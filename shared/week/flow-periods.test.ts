import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCalendar } from '../market/calendar.ts';
import { addDays, isoDate } from '../market/iso-date.ts';
import { FLOW_PERIODS, flowPeriods, periodOf } from './flow-periods.ts';

/** Knows no holiday: every weekday may be one of trading. */
const calendar = parseCalendar('market,date,kind\n');
const FIRST = isoDate('2024-11-04');

test('whatever the days, each is in one period, periods leave no gap, and their sums are the sum of the days', () => {
  const days = fc
    .uniqueArray(
      fc.record({ offset: fc.integer({ min: 0, max: 800 }), cents: fc.integer({ min: -9e12, max: 9e12 }) }),
      {
        selector: ({ offset }) => offset,
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((made) =>
      made
        .toSorted((a, b) => a.offset - b.offset)
        .map(({ offset, cents }) => ({ date: addDays(FIRST, offset), net: cents / 100, rows: [] })),
    );
  fc.assert(
    fc.property(days, fc.constantFrom(...FLOW_PERIODS), (made, by) => {
      const periods = flowPeriods(made, by, calendar);
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      expect(sum(periods.map(({ net }) => net ?? 0))).toBeCloseTo(sum(made.map(({ net }) => net)) / 1e8, 6);
      expect(sum(periods.map(({ have }) => have))).toBe(made.length);
      for (const [index, period] of periods.entries()) {
        expect(periodOf(by, period.from)).toEqual({ from: period.from, to: period.to });
        if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.to ?? FIRST, 1));
        expect(period.net === null).toBe(period.have === 0);
      }
    }),
    { seed: 20260316, numRuns: 200 },
  );
});
