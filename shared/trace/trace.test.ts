import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfNumber } from '../market/iso-date.ts';
import { PRICE_FIELDS, parseTraceKey, priceKey, weekChangeKey } from './key.ts';

test('a key says what it was made from', () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map(dayOfNumber);
  const code = fc.constantFrom('0700.HK', 'HSI.HI', '000300.SH');
  fc.assert(
    fc.property(code, day, fc.constantFrom(...PRICE_FIELDS), (instrument, date, field) => {
      expect(parseTraceKey(priceKey(instrument, date, field))).toEqual({
        kind: 'price',
        code: instrument,
        date,
        field,
      });
      expect(parseTraceKey(weekChangeKey(instrument, date))).toEqual({
        kind: 'derived',
        derived: 'weekChange',
        code: instrument,
        day: date,
      });
    }),
    { seed: 6 },
  );
});

test.each([
  '',
  'price',
  'price:0700.HK',
  'price:0700.HK:2026-02-30:close',
  'price:0700.HK:2026-03-20:shares',
  'weekChange:0700.HK:x',
  'a:b:2026-03-20',
])('%j is none', (text) => expect(parseTraceKey(text)).toBeNull());
