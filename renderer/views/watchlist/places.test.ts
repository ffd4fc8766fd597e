import { expect, test } from 'vitest';
import { moveOf, stepOf } from './places.ts';

const at = (sector: string, code: string) => ({ sector, group: '', code });
const [A, B, C, X] = [at('互联网', 'A'), at('互联网', 'B'), at('互联网', 'C'), at('计算机', 'X')];
const LIST = [A, B, C, X];

test('a place goes before what it is dropped on or behind it, within its group or into another', () => {
  const where = { from: { sector: '互联网', group: '' }, to: { sector: '互联网', group: '' } };
  expect(moveOf(LIST, A, { row: C, isBehind: false })).toEqual({ code: 'A', ...where, before: 'C' });
  expect(moveOf(LIST, A, { row: C, isBehind: true })).toEqual({ code: 'A', ...where, before: null });
  expect(moveOf(LIST, C, { row: B, isBehind: false })).toEqual({ code: 'C', ...where, before: 'B' });
  const into = { from: where.from, to: { sector: '计算机', group: '' } };
  expect(moveOf(LIST, A, { row: X, isBehind: false })).toEqual({ code: 'A', ...into, before: 'X' });
});

test('where it stands already nothing is moved', () => {
  expect(moveOf(LIST, A, { row: B, isBehind: false })).toBeNull();
  expect(moveOf(LIST, B, { row: A, isBehind: true })).toBeNull();
});

test('a step stays within the group', () => {
  const where = { from: { sector: '互联网', group: '' }, to: { sector: '互联网', group: '' } };
  expect(stepOf(LIST, B, -1)).toEqual({ code: 'B', ...where, before: 'A' });
  expect(stepOf(LIST, B, 1)).toEqual({ code: 'B', ...where, before: null });
  expect(stepOf(LIST, A, -1)).toBeNull();
  expect(stepOf(LIST, C, 1)).toBeNull();
});
