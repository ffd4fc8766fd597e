import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf, formatChangePct, formatExact, formatNumber, formatTableMoney, MISSING } from './number.ts';
import { roundTo, roundToText } from './round.ts';

describe('printing rounds once, half away from zero (design, section 5, Printing)', () => {
  test.each([
    [1.15, 1, '1.2'],
    [-1.15, 1, '-1.2'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [-0.04, 1, '0.0'],
    [0, 1, '0.0'],
    [-0.05, 1, '-0.1'],
    [0.1 + 0.2, 1, '0.3'],
    [1.45, 1, '1.5'],
    [99.95, 1, '100.0'],
    [1e-9, 2, '0.00'],
    [123456789.125, 2, '123456789.13'],
    [1.2e21, 0, '1200000000000000000000'],
  ])('%d to %d decimals is %s', (value, decimals, text) => expect(roundToText(value, decimals)).toBe(text));

  test('a printed value is within half a unit of the value, and prints alike again', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (number, decimals) => {
        const printed = roundTo(number, decimals);
        expect(Math.abs(printed - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        expect(roundToText(printed, decimals)).toBe(roundToText(number, decimals));
        expect(roundToText(-number, decimals).replace('-', '')).toBe(roundToText(number, decimals).replace('-', ''));
      }),
      { seed: 5 },
    );
  });
});

describe('numbers in print', () => {
  test('changes carry their sign, and what rounds to zero has none', () => {
    expect([4.2, -3.01, 0.04, -0.04, null].map((value) => formatChangePct(value))).toEqual([
      '+4.2%',
      '-3.0%',
      '0.0%',
      '0.0%',
      MISSING,
    ]);
    expect([0.04, -0.04, 0.05, -0.05, null].map((value) => directionOf(value, 1))).toEqual([
      'flat',
      'flat',
      'up',
      'down',
      'flat',
    ]);
  });

  test('commas from ten thousand on, in the whole part alone', () => {
    expect([9999.5, 25277.32, -1234567.891].map((value) => formatNumber(value, 2))).toEqual([
      '9999.50',
      '25,277.32',
      '-1,234,567.89',
    ]);
    expect(formatExact(25277.123456)).toBe('25,277.123456');
  });

  test('negative money in a table stands in brackets', () => {
    expect([52.59, -23.75, -0.001].map((value) => formatTableMoney(value))).toEqual(['52.59', '(23.75)', '0.00']);
  });
});
