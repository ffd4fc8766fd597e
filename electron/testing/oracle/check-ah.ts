import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { TestDesk } from '../test-desk.ts';
import { differences } from './differences.ts';
import type { ExpectedWeek } from './expected.ts';

/** Where the desk's AH index and pairs of a week are not those that were worked out. */
export async function differencesOfAh(
  desk: TestDesk,
  monday: IsoDate,
  expected: ExpectedWeek<'ah'>,
): Promise<string[]> {
  const { ahIndex, ahPairs } = await desk.call('week', { week: monday });
  const byCode = (pairs: readonly { readonly hCode: string }[]) =>
    Object.fromEntries(pairs.map((one) => [one.hCode, one]));
  return [
    ...differences(ahIndex, expected.index, `${monday} AH index`),
    ...differences(ahPairs.length, expected.pairs.length, `${monday} pairs`),
    ...differences(byCode(ahPairs), byCode(expected.pairs), `${monday} pair`),
  ];
}
