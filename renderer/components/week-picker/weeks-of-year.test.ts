import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { weeksOfYear } from './weeks-of-year.ts';

const span = (from: string, to: string) => ({
  from: isoDate(from),
  to: isoDate(to),
  lastTradingDay: null,
  label: '',
  state: 'complete' as const,
  have: 5,
  want: 5,
  edition: null,
});

test('a week without data keeps its place between two that have some; other years have none', () => {
  const weeks = [span('2026-03-16', '2026-03-22'), span('2026-02-23', '2026-03-01'), span('2025-12-29', '2026-01-04')];
  expect(
    weeksOfYear('2026', weeks).map(({ month, places }) => [
      month,
      places.map(({ from, span: known }) => [from.slice(8), known !== null]),
    ]),
  ).toEqual([
    ['02', [['23', true]]],
    [
      '03',
      [
        ['02', false],
        ['09', false],
        ['16', true],
      ],
    ],
  ]);
  expect(weeksOfYear('2025', weeks)).toHaveLength(1);
  expect(weeksOfYear('2024', weeks)).toEqual([]);
});
