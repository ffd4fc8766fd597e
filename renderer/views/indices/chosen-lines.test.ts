import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_LINES } from '../../../shared/figures/views/index-lines.ts';
import { chosenLines, withLine } from './chosen-lines.ts';

const codes = Array.from({ length: 12 }, (_, index) => `${index}.HK`);

test('whatever is ticked and unticked, the chart has one line at least, and no more than can be told apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...codes), { maxLength: 40 }), (pressed) => {
      let lines = chosenLines(codes, undefined);
      for (const code of pressed) {
        lines = chosenLines(codes, withLine(lines, code));
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
        expect([...lines]).toEqual(codes.filter((one) => lines.includes(one)));
      }
    }),
  );
});

test('a ticked name that left the group is forgotten; where none is left the first ones are drawn', () => {
  expect(chosenLines(codes, ['3.HK', 'gone'])).toEqual(['3.HK']);
  expect(chosenLines(codes, ['gone'])).toEqual(codes.slice(0, MOST_LINES));
});
