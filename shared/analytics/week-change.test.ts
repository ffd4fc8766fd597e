import { describe, expect, test } from 'vitest';
import { isoDate } from '../market/iso-date.ts';
import { isOldBase, weekChangePct } from './week-change.ts';

describe('week change (design, section 5, Week change)', () => {
  test('last close in the week / last close before its Monday - 1, in per cent', () => {
    // CSI 300, 2026-03-13 to 2026-03-20, as a public file has it; the published weekly prints -2.2 %.
    expect(weekChangePct({ close: 4567.02, baseClose: 4669.14 })).toBeCloseTo(-2.1871265372, 9);
  });

  test('without a close in the week, or before it, there is no change', () => {
    expect(weekChangePct({ close: null, baseClose: 100 })).toBeNull();
    expect(weekChangePct({ close: 100, baseClose: null })).toBeNull();
  });

  test('a base more than 7 days before the Monday is old', () => {
    const monday = isoDate('2026-03-16');
    expect(isOldBase(isoDate('2026-03-09'), monday)).toBe(false);
    expect(isOldBase(isoDate('2026-03-08'), monday)).toBe(true);
    expect(isOldBase(null, monday)).toBe(false);
  });
});
