import { expect, test } from 'vitest';
import { isoDate } from './iso-date.ts';
import { spanFault } from './span-fault.ts';

test.each([
  ['2026-03-16', '2026-03-16', null],
  ['2016-03-22', '2026-03-22', null],
  ['2026-03-17', '2026-03-16', 'order'],
  ['2016-03-21', '2026-03-22', 'far'],
  // A year as it is being typed.
  ['0002-03-16', '2026-03-22', 'far'],
  ['2026-03-16', '9999-12-31', 'far'],
])('days from %s to %s: %s', (from, to, fault) => {
  expect(spanFault({ from: isoDate(from), to: isoDate(to) })).toBe(fault);
});
