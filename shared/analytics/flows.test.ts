import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../market/iso-date.ts';
import { flowRecord } from './records.ts';
import { rollingSum } from './rolling-sum.ts';
import { shareOfInflows } from './share-of-inflows.ts';
import { streakOf } from './streak.ts';

const weeks = (nets: readonly number[]) => nets.map((net) => ({ from: isoDate('2026-03-16'), net }));
const someNets = fc.array(
  fc.integer({ min: -20_000, max: 20_000 }).map((cents) => cents / 100),
  { maxLength: 60 },
);

test('a streak ends where the side changes', () => {
  expect([[], [1], [1, 1, -1, 1], [0, 1], [-1, -1, -1]].map(streakOf)).toEqual([0, 1, 2, 1, 3]);
});

test('a sum over weeks is there only where each of them is', () => {
  expect(rollingSum([1.1, 2.2, 3.3], 3)).toBe(6.6);
  expect(rollingSum([1.1, 2.2], 3)).toBeNull();
});

describe('a record', () => {
  test('needs half a year, and reaches back to the last week that was as large', () => {
    const quiet = Array.from({ length: 30 }, (_, index) => (index % 2 ? 5 : -5));
    expect(flowRecord(weeks([80, ...quiet]))).toMatchObject({ weeks: 31 });
    expect(flowRecord(weeks([80, ...quiet, 80]))).toMatchObject({ weeks: 31 });
    expect(flowRecord(weeks([80, ...quiet.slice(0, 24)]))).toBeNull();
    expect(flowRecord(weeks([-80, ...quiet, 900]))).toMatchObject({ weeks: 32 });
    expect(flowRecord(weeks([0.004, ...quiet]))).toBeNull();
  });

  test('is larger than every week that it counts, on its own side', () => {
    fc.assert(
      fc.property(someNets, (nets) => {
        const record = flowRecord(weeks(nets));
        const [now = 0] = nets;
        for (const net of nets.slice(1, record?.weeks ?? 0)) expect(net * Math.sign(now)).toBeLessThan(Math.abs(now));
      }),
      { seed: 11 },
    );
  });
});

test('shares of the inflows make a whole', () => {
  fc.assert(
    fc.property(someNets, (nets) => {
      const shares = nets.map((net) => shareOfInflows(net, nets)).filter((share) => share !== null);
      expect(shares.length).toBe(nets.filter((net) => net > 0).length);
      if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    }),
    { seed: 12 },
  );
});
