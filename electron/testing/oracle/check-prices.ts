import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { TestDesk } from '../test-desk.ts';
import { differences } from './differences.ts';
import type { ExpectedWeek } from './expected.ts';
import { tracedValue } from './traced-value.ts';

type Prices = ExpectedWeek<'prices'>;

/** Where the desk's changes, spans, extremes, comparisons and rebased lines of a week are not those that were worked out. */
export async function differencesOfPrices(desk: TestDesk, monday: IsoDate, expected: Prices): Promise<string[]> {
  return [
    ...(await ofChanges(desk, monday, expected)),
    ...(await ofSpans(desk, monday, expected)),
    ...(await ofExtremes(desk, monday, expected)),
    ...(await ofComparisons(desk, monday, expected)),
    ...(await ofRebased(desk, monday, expected)),
    ...(await ofRatings(desk, monday, expected)),
  ];
}

/** Where the changes of a week, on the basis of the closes as they stand, are not those that were worked out. */
export async function differencesUnadjusted(desk: TestDesk, monday: IsoDate, { changes }: Prices): Promise<string[]> {
  const week = await desk.call('week', { week: monday });
  const actual = new Map(week.changes.map((row) => [row.code, row.pct]));
  return changes.flatMap(({ code, pct, unadjustedPct }) =>
    differences(actual.get(code), unadjustedPct ?? pct, `${monday} unadjusted ${code}`),
  );
}

async function ofChanges(desk: TestDesk, monday: IsoDate, { changes }: Prices): Promise<string[]> {
  const week = await desk.call('week', { week: monday });
  const actual = week.changes.map((row) => ({ ...row, exRights: row.exRights.map(({ date }) => date) }));
  const byCode = (rows: readonly { readonly code: string }[]) => Object.fromEntries(rows.map((row) => [row.code, row]));
  return [
    ...differences(actual.map(({ code }) => code).sort(), changes.map(({ code }) => code).sort(), `${monday} codes`),
    ...differences(byCode(actual), byCode(changes), `${monday} changes`),
  ];
}

async function ofSpans(desk: TestDesk, monday: IsoDate, { spans }: Prices): Promise<string[]> {
  const actual = new Map<string, unknown>();
  const { groups } = await desk.call('indices', { week: monday, group: null });
  for (const { id } of groups)
    for (const { code, changes, percentiles } of (await desk.call('indices', { week: monday, group: id })).rows)
      actual.set(code, {
        code,
        changes,
        percentiles: { '1y': percentiles['1y'].pct, '5y': percentiles['5y'].pct },
      });
  return spans.flatMap((row) => differences(actual.get(row.code), row, `${monday} spans ${row.code}`));
}

async function ofExtremes(desk: TestDesk, monday: IsoDate, { extremes, changes }: Prices): Promise<string[]> {
  const closes = new Map(changes.map((row) => [row.code, row.close]));
  const found: string[] = [];
  for (const [code, extreme] of Object.entries(extremes))
    for (const [kind, side] of [
      ['yearHigh', 'high'],
      ['yearLow', 'low'],
    ] as const) {
      const expected = extreme === side ? closes.get(code) : null;
      found.push(
        ...differences(await tracedValue(desk, `${kind}:${code}:${monday}`), expected, `${monday} ${kind} ${code}`),
      );
    }
  return found;
}

async function ofComparisons(desk: TestDesk, monday: IsoDate, { against }: Prices): Promise<string[]> {
  const found: string[] = [];
  for (const [codes, points] of Object.entries(against))
    found.push(
      ...differences(await tracedValue(desk, `pointsAgainst:${codes}:${monday}`), points, `${monday} against ${codes}`),
    );
  return found;
}

async function ofRebased(desk: TestDesk, monday: IsoDate, { rebased }: Prices): Promise<string[]> {
  const found: string[] = [];
  for (const [range, lines] of Object.entries(rebased)) {
    const params = { codes: Object.keys(lines).join(), range };
    const data = await desk.call('figure', { id: 'rebased', week: monday, params });
    if (data.kind !== 'lines') throw new Error(data.kind);
    const actual = data.series.map(({ key, points }) => [
      key,
      range === '1m'
        ? points.map((point) => [point.key, point.value])
        : {
            from: points[0]?.key,
            to: points.at(-1)?.key,
            count: points.length,
            sum: points.reduce((sum, { value }) => sum + value, 0),
          },
    ]);
    found.push(...differences(Object.fromEntries(actual), lines, `${monday} rebased ${range}`));
  }
  return found;
}

/** Returns since a rating, of those that still stand at the week's end. */
async function ofRatings(desk: TestDesk, monday: IsoDate, { relative }: Prices): Promise<string[]> {
  const { lines } = await desk.call('ratings', { week: monday });
  return lines
    .filter(({ until, event }) => until === null && event !== 'terminated')
    .flatMap((line) => {
      const expected = relative.find(({ code, ratedOn }) => code === line.code && ratedOn === line.ratedOn);
      return differences(line, expected ?? {}, `${monday} rating ${line.code}@${line.ratedOn}`);
    });
}
