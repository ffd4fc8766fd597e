import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reordered } from './reorder.ts';

test('a group keeps its numbers; two alike are counted anew; a place that came in gets the next', () => {
  expect(reordered([6, 4, 5], 3)).toEqual([4, 5, 6]);
  expect(reordered([1, 1, 2], 3)).toEqual([1, 2, 3]);
  expect(reordered([4, 5], 3)).toEqual([4, 5, 6]);
  expect(reordered([], 1)).toEqual([1]);
});

test('orders always rise, one a place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 8 }), (orders) => {
      const after = reordered(orders, orders.length + 1);
      expect(after).toHaveLength(orders.length + 1);
      for (const [index, order] of after.entries())
        if (index > 0) expect(order).toBeGreaterThan(after[index - 1] ?? order);
    }),
  );
});
