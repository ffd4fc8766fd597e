import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOf, isInRange, rangeOf, sumOfMarked } from './cell-range.ts';

it('takes the cells between two corners, whichever way they were marked', () => {
  const range = { anchor: { row: 3, column: 2 }, head: { row: 1, column: 0 } };
  expect(boundsOf(range)).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
  expect(rangeOf(range, ['r0', 'r1', 'r2', 'r3', 'r4'], ['a', 'b', 'c', 'd'])).toEqual({
    rows: ['r1', 'r2', 'r3'],
    columns: ['a', 'b', 'c'],
  });
});

it('knows as many cells as it copies', () => {
  const place = fc.record({ row: fc.nat(9), column: fc.nat(4) });
  const rows = Array.from({ length: 10 }, (_, index) => index);
  const columns = Array.from({ length: 5 }, (_, index) => index);
  fc.assert(
    fc.property(place, place, (anchor, head) => {
      const range = { anchor, head };
      const taken = rangeOf(range, rows, columns);
      const marked = rows.flatMap((row) => columns.filter((column) => isInRange(range, { row, column })));
      expect(marked).toHaveLength(taken.rows.length * taken.columns.length);
    }),
  );
});

it('sums numbers, and neither words nor what is missing', () => {
  expect(sumOfMarked([1, null, 'x', 3])).toEqual({ count: 2, sum: 4, mean: 2 });
  expect(sumOfMarked([1, null])).toBeNull();
});
