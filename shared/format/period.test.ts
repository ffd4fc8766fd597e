import { expect, test } from 'vitest';
import { periodName, shortPeriod } from './period.ts';

test.each([
  ['2026-01..02', '2026年1-2月', 'Jan-Feb 2026', '26年1-2月', 'Jan-Feb 26'],
  ['2025-01..12', '2025年1-12月', 'Jan-Dec 2025', '25年1-12月', 'Jan-Dec 25'],
  ['2025-03', '2025年3月', 'Mar 2025', '25年3月', 'Mar 25'],
  ['2031', '2031', '2031', '2031', '2031'],
  ['2026-03-16', '2026-03-16', '2026-03-16', '2026-03-16', '2026-03-16'],
])('%s reads %s, %s', (period, zh, en, shortZh, shortEn) => {
  expect([periodName(period, 'zh'), periodName(period, 'en')]).toEqual([zh, en]);
  expect([shortPeriod(period, 'zh'), shortPeriod(period, 'en')]).toEqual([shortZh, shortEn]);
});
