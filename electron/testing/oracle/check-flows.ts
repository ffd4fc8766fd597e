import type { FlowChannel } from '../../../shared/contract/flows.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { TestDesk } from '../test-desk.ts';
import { differences } from './differences.ts';
import type { ExpectedWeek } from './expected.ts';
import { tracedValue } from './traced-value.ts';

type Flows = ExpectedWeek<'flows'>;
/** Weeks of the range that was worked out. */
const RANGE_WEEKS = 13;

/** Where the desk's southbound, lists and holdings of a week are not those that were worked out. */
export async function differencesOfFlows(desk: TestDesk, monday: IsoDate, expected: Flows): Promise<string[]> {
  return [
    ...(await ofSouthbound(desk, monday, expected)),
    ...(await ofYears(desk, monday, expected)),
    ...(await ofTable(desk, monday, expected)),
    ...(await ofNames(desk, monday, expected)),
    ...(await ofHoldings(desk, monday, expected)),
  ];
}

async function ofSouthbound(desk: TestDesk, monday: IsoDate, { southbound }: Flows): Promise<string[]> {
  const { southbound: shown } = await desk.call('week', { week: monday });
  if (!southbound || !shown) return differences(shown, southbound, `${monday} southbound`);
  const { sums, record, currency, ...rest } = southbound;
  const actual = { ...shown, days: shown.days.map(({ date, net }) => [date, net]) };
  const found = differences(actual, { currency, ...rest }, `${monday} southbound`);
  for (const [span, sum] of Object.entries(sums))
    found.push(
      ...differences(
        await tracedValue(desk, `southboundSum:${currency}@${span}:${monday}`),
        sum,
        `${monday} sum of ${span} weeks`,
      ),
    );
  const weeks = await tracedValue(desk, `flowRecord:${currency}:${monday}`);
  found.push(...differences(weeks, record?.weeks ?? null, `${monday} record`));
  const streak = await tracedValue(desk, `flowStreak:${currency}:${monday}`);
  return [...found, ...differences(streak, southbound.streak, `${monday} streak`)];
}

async function ofYears(desk: TestDesk, monday: IsoDate, { years }: Flows): Promise<string[]> {
  const data = await desk.call('figure', { id: 'southbound-cumulative', week: monday });
  if (data.kind !== 'lines') throw new Error(data.kind);
  const actual = data.series.map(({ key, points }) => {
    const last = points.at(-1);
    return [key, { sum: last?.value, days: points.length, last: `${key}-${last?.key}` }];
  });
  return differences(Object.fromEntries(actual), years, `${monday} years`);
}

async function ofTable(desk: TestDesk, monday: IsoDate, { table }: Flows): Promise<string[]> {
  const { stocks, etfs, ...sums } = table;
  const week = await desk.call('week', { week: monday });
  const shares: string[] = [];
  for (const { code, share } of stocks)
    shares.push(
      ...differences(await tracedValue(desk, `inflowShare:${code}:${monday}`), share, `${monday} share of ${code}`),
    );
  const withoutShare = stocks.map(({ share: _, ...row }) => row);
  return [
    ...differences(week, sums, `${monday} sums`),
    ...differences(week.activeStocks, withoutShare, `${monday} stocks`),
    ...differences(week.activeEtfs, etfs, `${monday} etfs`),
    ...shares,
  ];
}

/** Over the weeks of the range, over the last of them, and week by week as the chart of a name has them. */
async function ofNames(desk: TestDesk, monday: IsoDate, { names }: Flows): Promise<string[]> {
  const found: string[] = [];
  const range = { kind: 'range', from: addDays(monday, 7 - 7 * RANGE_WEEKS), to: addDays(monday, 6) } as const;
  for (const channel of ['all', 'sh', 'sz'] satisfies FlowChannel[]) {
    const ofRange = await desk.call('flows', { week: monday, span: range, channel });
    const ofWeek = await desk.call('flows', { week: monday, span: { kind: 'week' }, channel });
    const inWeek = new Map(ofWeek.names.map((name) => [name.code, name]));
    const actual: Record<string, unknown> = {};
    for (const { code, net, days } of ofRange.names) {
      const own = inWeek.get(code);
      const weekly = await weeklyOf(desk, monday, { code, channel });
      actual[code] = { net: own?.net ?? 0, days: own?.days ?? 0, rangeNet: net, rangeDays: days, weekly };
    }
    found.push(
      ...differences(Object.keys(actual).sort(), Object.keys(names[channel]).sort(), `${monday} ${channel} names`),
      ...differences(actual, names[channel], `${monday} ${channel}`),
    );
  }
  return found;
}

async function weeklyOf(desk: TestDesk, monday: IsoDate, of: { code: string; channel: string }) {
  const params = { ...of, weeks: String(RANGE_WEEKS) };
  const chart = await desk.call('figure', { id: 'active-name', week: monday, params });
  return chart.kind === 'columns' ? chart.points.map(({ value }) => value) : [];
}

/** Of every name that is known, also of those whose holding is no change of the week. */
async function ofHoldings(desk: TestDesk, monday: IsoDate, { holdingChanges, names }: Flows): Promise<string[]> {
  const found: string[] = [];
  for (const code of new Set([...Object.keys(holdingChanges), ...Object.keys(names.all)])) {
    const points = await tracedValue(desk, `holdingChange:${code}:${monday}`);
    found.push(...differences(points, holdingChanges[code] ?? null, `${monday} holding ${code}`));
  }
  return found;
}
