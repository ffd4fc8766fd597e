import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differencesOfAh } from '../../testing/oracle/check-ah.ts';
import { differencesOfFlows } from '../../testing/oracle/check-flows.ts';
import { differencesOfGrowth } from '../../testing/oracle/check-growth.ts';
import { differencesOfPrices, differencesUnadjusted } from '../../testing/oracle/check-prices.ts';
import { expectedWeeks } from '../../testing/oracle/expected.ts';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from '../../testing/test-desk.ts';

const folder = temporaryFolder();
const files = path.join(repository, 'electron/testing/oracle/edge-market');
let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk(folder);
  for (const name of readdirSync(files).sort()) {
    desk.lay(name, readFileSync(path.join(files, name)));
    // One after the other: what a later file states of the same day stands.
    const file = (await desk.call('sync', { yes: true })).files.find((one) => one.name === name);
    expect(file).toMatchObject({ status: 'imported', rowsRejected: 0, questions: [] });
  }
}, 60_000);
afterAll(async () => {
  await desk.close();
  removeFolder(folder);
});

describe('a market of edge cases: suspensions, listings, splits, two bases, half-known weeks, rates either way round', () => {
  test.each(expectedWeeks('edge-market', 'prices'))('prices of the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfPrices(desk, monday, week)).toEqual([]);
  });

  test.each(expectedWeeks('edge-market', 'flows'))('flows of the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfFlows(desk, monday, week)).toEqual([]);
  });

  test.each(expectedWeeks('edge-market', 'ah'))('premiums in the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfAh(desk, monday, week)).toEqual([]);
  });

  test.each(expectedWeeks('edge-market', 'growth'))('growth known in the week of $monday', async ({ monday, week }) => {
    expect(await differencesOfGrowth(desk, monday, week)).toEqual([]);
  });

  test('changes on the closes as they stand, where the report has it so', async () => {
    await desk.call('updateSettings', { changeBasis: 'unadjusted' });
    for (const { monday, week } of expectedWeeks('edge-market', 'prices'))
      expect(await differencesUnadjusted(desk, monday, week)).toEqual([]);
    await desk.call('updateSettings', { changeBasis: 'splitAdjusted' });
  });
});
