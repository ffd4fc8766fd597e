import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchmarkOf } from '../../shared/analytics/rating-scheme.ts';
import { SHIPPED_SCHEME } from '../../shared/analytics/shipped-scheme.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { roundToText } from '../../shared/format/round.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';
import facts from '../testing/week-2026-03-16.json' with { type: 'json' };

const samples = path.join(repository, 'resources/samples/drop');
const manifest: { files: { name: string; sha256: string }[] } = JSON.parse(
  readFileSync(path.join(repository, 'resources/samples/manifest.json'), 'utf8'),
);
const folder = temporaryFolder();
let desk: TestDesk;
let files: OutputOf<'sync'>['files'];
let week: OutputOf<'week'>;
const printed = (value: number | null | undefined, decimals: number) =>
  Number(roundToText(value ?? Number.NaN, decimals));

beforeAll(async () => {
  desk = await openTestDesk(folder);
  lay(desk, readdirSync(samples));
  files = (await desk.call('sync', {})).files;
  week = await desk.call('week', { week: isoDate('2026-03-18') });
}, 60_000);
afterAll(async () => {
  await desk.close();
  removeFolder(folder);
});

/** Copies files of the sample into a desk's drop folder, to go in in this order. */
function lay({ drop, lay: put }: TestDesk, names: readonly string[]) {
  mkdirSync(drop, { recursive: true });
  for (const [index, name] of names.entries()) put(name, readFileSync(path.join(samples, name)), index);
}

const change = (code: string) => week.changes.find((one) => one.code === code);
const group = async (id: string) => {
  const rows = readFileSync(path.join(samples, '示例-图表分组.csv'), 'utf8').split(/\r?\n/);
  const codes = rows
    .map((row) => row.split(','))
    .filter(([name]) => name === id)
    .map(([, , code]) => code);
  expect(codes.length).toBeGreaterThan(4);
  return week.changes.filter(({ code }) => codes.includes(code));
};

test('every file is read whole, and the second sync says duplicate for each', async () => {
  expect(files.map(({ name }) => name).sort()).toEqual(readdirSync(samples).sort());
  for (const file of files)
    expect(file).toMatchObject({ status: 'imported', rowsRejected: 0, rowsChanged: 0, issues: [], questions: [] });
  const again = (await desk.call('sync', {})).files;
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['duplicate']));
});

test('the manifest names each file by its bytes, and so the week is 示例数据 on screen and in exports', async () => {
  const hashes = readdirSync(samples).map((name) => ({
    name,
    sha256: createHash('sha256')
      .update(readFileSync(path.join(samples, name)))
      .digest('hex'),
  }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect([...manifest.files].sort(byName)).toEqual(hashes.sort(byName));
  expect(week.sample).toBe(true);
  const order = { id: 'sector-vs-benchmarks', week: isoDate('2026-03-16'), theme: 'print' } as const;
  for (const format of ['csv', 'svg'] as const) {
    const blob = await desk.call('exportFigure', { ...order, format });
    expect(new TextDecoder().decode(desk.desk.blob(blob.id)?.bytes)).toContain('示例数据');
  }
});

test('its files share no key, so their order cannot matter', async () => {
  const other = temporaryFolder();
  const reversed = await openTestDesk(other);
  lay(reversed, readdirSync(samples).reverse());
  const taken = (await reversed.call('sync', {})).files;
  expect(taken.reduce((sum, file) => sum + file.rowsChanged, 0)).toBe(0);
  const hash = async (one: TestDesk) => (await one.call('doctor', {})).contentHash;
  expect(await hash(reversed)).toBe(await hash(desk));
  await reversed.close();
  removeFolder(other);
}, 60_000);

test('one file of it marks a week wherever it is imported', async () => {
  const other = temporaryFolder();
  const own = await openTestDesk(other);
  own.lay(
    'own.csv',
    'code,date,close\nHSI.HI,2026-03-13,1\nHSI.HI,2026-03-20,2\nHSI.HI,2027-01-04,3\n'.replace(
      '2027-01-04',
      '2015-01-05',
    ),
  );
  copyFileSync(path.join(samples, '示例-港股通成交净额-2026.csv'), path.join(own.drop, '改了名.csv'));
  await own.call('sync', {});
  expect((await own.call('week', { week: isoDate('2026-03-16') })).sample).toBe(true);
  expect((await own.call('week', { week: isoDate('2015-01-05') })).sample).toBe(false);
  await own.close();
  removeFolder(other);
});

describe('the week arrives at the published facts', () => {
  test('span', () => expect(week.week).toMatchObject(facts.week));

  test.each(facts.indexChangePct)('$nameZh $pct', ({ code, pct }) => {
    expect(printed(change(code)?.pct, 1)).toBe(pct);
    expect(Math.abs((change(code)?.pct ?? Number.NaN) - pct)).toBeLessThanOrEqual(0.02);
  });

  test.each(facts.stockChangePct)('$nameZh $pct', ({ code, pct }) => expect(printed(change(code)?.pct, 1)).toBe(pct));

  test('most global indices fell, Golden Dragon most of all, and Tokyo is of the 19th', async () => {
    const indices = await group('global-indices');
    const fallen = indices.filter(({ pct }) => (pct ?? 0) < 0);
    expect(fallen.length).toBeGreaterThan(indices.length / 2);
    expect(fallen.length).toBeLessThan(indices.length);
    expect([...indices].sort((a, b) => (a.pct ?? 0) - (b.pct ?? 0))[0]?.code).toBe('HXC.GI');
    expect(change('N225.GI')?.closeDate).toBe('2026-03-19');
  });

  test('恒生港股通高股息 fell least', async () => {
    const sorted = (await group('size-and-dividend')).sort((a, b) => (b.pct ?? 0) - (a.pct ?? 0));
    expect(sorted[0]?.name).toBe('恒生港股通高股息');
    expect(sorted[0]?.pct).toBeLessThan(0);
  });

  test('the themes that rose and those that fell most', async () => {
    const sorted = (await group('themes')).sort((a, b) => (a.pct ?? 0) - (b.pct ?? 0));
    const names = (all: typeof sorted) => all.map(({ name }) => name.replace(/^恒生(港股通)?/, '')).sort();
    expect(names(sorted.filter(({ pct }) => printed(pct, 1) > 0))).toEqual([...facts.qualitative.themesUp].sort());
    expect(names(sorted.slice(0, 3))).toEqual([...facts.qualitative.themesDownMost].sort());
  });

  test('美团-W leads the sector’s constituents', async () => {
    const sorted = (await group('constituents')).sort((a, b) => (b.pct ?? 0) - (a.pct ?? 0));
    expect(sorted[0]?.code).toBe('3690.HK');
    const others = sorted.slice(1).map(({ pct }) => pct ?? 0);
    expect(others.filter((pct) => pct > 0).length).toBeLessThan(4);
    expect(others.reduce((sum, pct) => sum + pct, 0) / others.length).toBeCloseTo(-3.6, 0);
  });

  test('southbound: -54.68, narrowed, both weeks whole', () => {
    expect(week.southbound).toMatchObject({
      currency: 'CNY',
      net: facts.southboundNetCny100m,
      complete: true,
      previous: { from: '2026-03-09', have: 5, want: 5 },
      trend: 'narrowed',
    });
  });

  test('the AH premium index', () => {
    const { close, code } = facts.ahPremiumIndex;
    expect(week.ahIndex).toMatchObject({ code, close, date: '2026-03-20' });
    expect(week.ahIndex?.previousClose).toBeGreaterThanOrEqual(120.3);
    for (const value of Object.values(week.ahIndex?.percentile ?? {})) expect(value).not.toBeNull();
    expect(week.ahPairs.filter(({ premiumPct }) => premiumPct !== null)).toHaveLength(12);
  });

  test('every row of the active stocks, their order and their sum', () => {
    expect(
      week.activeStocks.map(({ code, name, net, holdingPct }) => [code, name, printed(net, 2), printed(holdingPct, 1)]),
    ).toEqual(facts.activeStocks.rows);
    const sum = facts.activeStocks.rows.reduce((total, [, , net]) => total + Number(net), 0);
    expect([printed(sum, 2), printed(week.activeTotal, 2)]).toEqual([107.29, 107.29]);
    expect(week.closing).toEqual({ rates: ['settlement'], why: null, days: [] });
    expect(Math.abs(week.unlisted ?? Number.NaN)).toBeLessThan(10);
    expect(printed((week.activeTotal ?? 0) + (week.activeEtfTotal ?? 0) + (week.unlisted ?? 0), 6)).toBe(
      printed(week.totalConverted, 6),
    );
    expect(week.activeEtfs.length).toBeGreaterThanOrEqual(2);
  });

  test('and each of them leads to its lines: 52.59', async () => {
    const trace = await desk.call('trace', { key: 'activeNet:9988.HK:2026-03-16' });
    expect(printed(trace.value, 2)).toBe(52.59);
    expect(trace.inputs.length).toBeGreaterThan(1);
    expect(trace.inputs.reduce((sum, { value }) => sum + value, 0) / 1e8).toBeCloseTo(trace.value ?? 0, 9);
    for (const { text, cell, file } of trace.inputs) {
      expect(text).toContain('阿里巴巴');
      expect(file).toContain('示例-港股通十大活跃股');
      expect(cell).not.toBeNull();
    }
  });

  test.each(Object.entries(facts.onlineRetail.yoyPct))('%s %d', async (name, pct) => {
    expect((await desk.call('trace', { key: `seriesPoints:${name}@ytd@actual:2026-01..02:value` })).value).toBe(pct);
  });

  test('the table of price rises', () => {
    const table = week.exhibits.find(({ figure }) => figure === 'price-table');
    expect([table?.headings, table?.rows]).toEqual([facts.cloudPriceTable.columns, facts.cloudPriceTable.rows]);
    expect(table?.asOf).toBe(facts.cloudPriceTable.announced);
  });

  test('the forecast of agents', async () => {
    const point = async (year: number, kind: 'actual' | 'forecast') =>
      (await desk.call('trace', { key: `seriesPoints:活跃智能体数@level@${kind}:${year}:value` })).value ?? Number.NaN;
    const { year, activeAgents100m, cagrPctAtLeast, tokenGrowthTimesPerYear } = facts.agentForecast;
    const [last, first] = [await point(year, 'forecast'), await point(2025, 'actual')];
    expect(last).toBe(activeAgents100m);
    expect(((last / first) ** (1 / (year - 2025)) - 1) * 100).toBeGreaterThanOrEqual(cagrPctAtLeast);
    expect(week.citations.map(({ value }) => value)).toEqual(
      expect.arrayContaining([activeAgents100m, cagrPctAtLeast, tokenGrowthTimesPerYear]),
    );
  });

  test('the weights within the premium index are cited', () => {
    const weights = week.citations.filter(({ subject }) => subject.startsWith('AH溢价指数'));
    expect(weights.map(({ value, unit }) => [value, unit])).toEqual([
      [15, '%'],
      [50, '%'],
    ]);
    expect(facts.qualitative.ahPremiumWeights).toBe('financials above 50 %, energy above 15 %');
  });

  test('the recommended names by sector, stance and group', () => {
    const groups = Map.groupBy(week.watchlist, ({ sector, stance, group: name }) => [sector, stance, name].join('|'));
    expect([...groups].map(([key, places]) => [key, places.map(({ name }) => name)])).toEqual(
      facts.recommendations.map(({ sector, stance, group: name = '', names }) => [
        [sector, stance, name].join('|'),
        names,
      ]),
    );
    expect(week.watchlist.filter(({ rating }) => rating !== null).map(({ name }) => name)).toEqual([
      '阿里巴巴-W',
      '拼多多',
      '百度集团-SW',
      '浪潮数字企业',
    ]);
    expect(week.watchlist.every(({ breach }) => breach === null)).toBe(true);
  });

  test('the scheme of ratings, its horizon and its benchmarks', () => {
    expect(SHIPPED_SCHEME.bands.map(({ id, zh, en }) => ({ id, zh, en }))).toEqual(
      facts.securityRatings.map(({ id, zh, en }) => ({ id, zh, en })),
    );
    expect([SHIPPED_SCHEME.horizonMonths.from, SHIPPED_SCHEME.horizonMonths.to]).toEqual(facts.ratingHorizonMonths);
    for (const [market, code] of [
      ['A股', '600036.SH'],
      ['港股', '0700.HK'],
      ['美股', 'PDD.O'],
    ] as const)
      expect(facts.benchmarks[market]).toContain(benchmarkOf(SHIPPED_SCHEME, code));
  });
});

test('the scorecard has one of each: kept, drifting, missed, above its band, past 12 months, of the US, of a Sunday', async () => {
  const { lines } = await desk.call('ratings', { week: isoDate('2026-03-16') });
  const has = (what: (line: (typeof lines)[number]) => boolean) => expect(lines.some(what)).toBe(true);
  has(({ state }) => state === 'kept');
  has(({ state }) => state === 'drifting');
  has(({ state, missedBy, adverse }) => state === 'breached' && missedBy === 'below' && adverse);
  has(({ state, missedBy, adverse }) => state === 'breached' && missedBy === 'above' && !adverse);
  has(({ final }) => final);
  has(({ benchmark }) => benchmark === 'SPX.GI');
  has(({ ratedOn }) => new Date(ratedOn).getUTCDay() === 0);
  has(({ event }) => event === 'reiterated');
});

test('some 60 earlier weeks can be browsed, and each reason of a missing value is met in them', async () => {
  const { weeks, defaultWeek } = await desk.call('weeks', {});
  expect(defaultWeek).toBe('2026-03-16');
  expect(weeks.length).toBeGreaterThan(60);
  const reasons = new Set<string>();
  for (const { from } of weeks) {
    const one = await desk.call('week', { week: from });
    expect(one.sample).toBe(true);
    for (const { why } of [...one.changes, ...one.readiness.flatMap(({ missing }) => missing)])
      if (why) reasons.add(why);
  }
  expect([...reasons].sort()).toEqual(['absent', 'notListed', 'shut', 'suspended']);
  expect((await desk.call('week', { week: isoDate('2026-02-16') })).southbound).toBeNull();
}, 60_000);
