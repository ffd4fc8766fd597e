import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { weekDays, weekNumber } from './week-number.ts';

describe('weeks by their Monday', () => {
  it.each([
    ['2026-03-16', 12],
    ['2025-12-29', 1],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s is week %i (ISO 8601)', (monday, number) => {
    expect(weekNumber(isoDate(monday))).toBe(number);
  });

  it('print the second year only where it is another', () => {
    expect(weekDays(isoDate('2026-03-16'), isoDate('2026-03-22'))).toBe('2026-03-16 — 03-22');
    expect(weekDays(isoDate('2025-12-29'), isoDate('2026-01-04'))).toBe('2025-12-29 — 2026-01-04');
  });
});
