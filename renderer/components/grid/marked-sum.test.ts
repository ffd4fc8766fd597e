import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { sumOfColumn } from './marked-sum.ts';

interface Price {
  readonly price: number | null;
  readonly unit: string;
}
const column: Column<Price> = {
  id: 'price',
  header: '收盘',
  width: 1,
  value: ({ price }) => price,
  text: ({ price }) => String(price),
};
const priced: Column<Price> = { ...column, decimals: 2, unitOf: ({ unit }) => unit };
const hkd = (price: number | null): Price => ({ price, unit: 'HKD' });

test('prices in one currency have a sum and a mean, what is missing left out', () => {
  expect(sumOfColumn(priced, [hkd(10.5), hkd(null), hkd(20.25)])).toEqual({
    count: 2,
    sum: '30.75 HKD',
    mean: '15.38 HKD',
  });
  // A row without a number may be in any unit.
  expect(sumOfColumn(priced, [hkd(1), hkd(2), { price: null, unit: 'CNY' }])).toMatchObject({ sum: '3.00 HKD' });
});

test('prices in two currencies have none, nor have numbers without a unit, nor words', () => {
  expect(sumOfColumn(priced, [hkd(10.5), { price: 20, unit: 'CNY' }])).toBeNull();
  expect(
    sumOfColumn(
      priced,
      [10, 20].map((price) => ({ price, unit: '' })),
    ),
  ).toBeNull();
  expect(sumOfColumn(column, [hkd(1), hkd(2)])).toBeNull();
});

test('of rows with different decimals the sum has the most', () => {
  const mixed = { ...priced, decimals: ({ price }: Price) => (price === 7.1654 ? 4 : 2) };
  expect(sumOfColumn(mixed, [hkd(7.1654), hkd(1)])).toMatchObject({ sum: '8.1654 HKD' });
});

test('what is added up is what stands there in print', () => {
  // 7.096 by the values, (1.14) + 6.90 + 1.34 by the print.
  expect(sumOfColumn(priced, [hkd(-1.144), hkd(6.896), hkd(1.344)])).toMatchObject({ sum: '7.10 HKD' });
  const net: Column<Price> = { ...column, decimals: 2, unit: '亿港元' };
  expect(sumOfColumn(net, [hkd(1), hkd(2)])).toEqual({ count: 2, sum: '3.00 亿港元', mean: '1.50 亿港元' });
});
