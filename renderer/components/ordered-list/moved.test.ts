import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('an item goes before what it is dropped on, or to the end', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 3)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b'], 1, 3)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('nothing is lost or doubled, wherever it goes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(20), fc.integer({ min: -2, max: 22 }), (items, from, to) => {
      expect(moved(items, from, to).sort()).toEqual(items.toSorted());
    }),
  );
});
