import { describe, expect, test } from 'vitest';
import { differencesOfAh } from '../../testing/oracle/check-ah.ts';
import { differencesOfFlows } from '../../testing/oracle/check-flows.ts';
import { differencesOfGrowth } from '../../testing/oracle/check-growth.ts';
import { differencesOfPrices } from '../../testing/oracle/check-prices.ts';
import { expectedWeeks } from '../../testing/oracle/expected.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();

describe('the sample’s numbers are those that another program works out', () => {
  test.each(expectedWeeks('sample', 'prices'))('prices of the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfPrices(desk, monday, week)).toEqual([]);
  });

  test.each(expectedWeeks('sample', 'flows'))('flows of the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfFlows(desk, monday, week)).toEqual([]);
  });

  test.each(expectedWeeks('sample', 'ah'))(
    'A shares over H shares in the week of $monday',
    async ({ monday, week }) => {
      expect(await differencesOfAh(desk, monday, week)).toEqual([]);
    },
  );

  test.each(expectedWeeks('sample', 'growth'))('growth known in the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfGrowth(desk, monday, week)).toEqual([]);
  });
});
