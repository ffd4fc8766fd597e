import { expect, test } from 'vitest';
import { distinctLabels } from './distinct-labels.ts';

test('what all labels say goes without saying', () => {
  const label = (channel: string, day: string) => `${channel} 阿里巴巴-W ${day} 净买入`;
  expect(distinctLabels([label('港股通（沪）', '2026-03-16'), label('港股通（深）', '2026-03-17')])).toEqual([
    '港股通（沪） 2026-03-16',
    '港股通（深） 2026-03-17',
  ]);
  expect(distinctLabels(['恒生指数 2026-03-20 收盘'])).toEqual(['恒生指数 2026-03-20 收盘']);
  expect(distinctLabels(['a b', 'a b'])).toEqual(['a b', 'a b']);
  expect(distinctLabels([])).toEqual([]);
});
