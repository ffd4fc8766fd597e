import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { TestDesk } from '../test-desk.ts';
import { differences } from './differences.ts';
import type { ExpectedWeek } from './expected.ts';

/** Where the desk's growth of retail, year to date, is not what was stated. */
export async function differencesOfGrowth(
  desk: TestDesk,
  monday: IsoDate,
  expected: ExpectedWeek<'growth'>,
): Promise<string[]> {
  const data = await desk.call('figure', { id: 'online-retail', week: monday });
  if (data.kind !== 'lines') throw new Error(data.kind);
  const actual = data.series.map(({ key, points }) => [key, points.map((point) => [point.key, point.value])] as const);
  return [
    ...differences(
      actual.map(([name]) => name),
      Object.keys(expected),
      `${monday} series`,
    ),
    ...differences(Object.fromEntries(actual), expected, `${monday} growth`),
  ];
}
