import { describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

// Southbound by week, month and year, in the charts beside the lists.
const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const bringIn = async (...rows: string[]) => {
  const lines = rows.map((row) => `${row.split(' ').join(',')},CNY,亿\n`);
  desk.lay('southbound.csv', `date,channel,net,currency,unit\n${lines.join('')}`);
  await desk.call('sync', { yes: true });
};
const chart = async (id: string, by: string, more: Record<string, string> = {}) => {
  const data = await desk.call('figure', { id, week: WEEK, params: { by, ...more } });
  const traceOf = (key: string) => desk.call('trace', { key });
  return { data, traceOf };
};
const columns = async (by: string, more: Record<string, string> = {}) => {
  const { data, traceOf } = await chart('southbound-range', by, more);
  if (data.kind !== 'columns') throw new Error(data.kind);
  return { ...data, traceOf };
};
/** Each southbound day of the weeks of 2026-03-02 to 2026-03-19 and a few before, 1亿 through Shanghai and 2亿 through Shenzhen. */
const DAYS = [
  '02-26',
  '02-27',
  ...[2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19].map((day) => `03-${String(day).padStart(2, '0')}`),
];
const rows = (days = DAYS) => days.flatMap((day) => [`2026-${day} sh 1`, `2026-${day} sz 2`]);

describe('southbound', () => {
  test('by week: a week that is not whole is marked, and no sum of it is claimed', async () => {
    await bringIn(...rows());
    const { points, title, notes, state, traceOf } = await columns('week', { weeks: '4' });
    expect(points.map(({ key, value, isPartial }) => [key, value, isPartial])).toEqual([
      ['2026-02-23', 6, true],
      ['2026-03-02', 15, false],
      ['2026-03-09', 15, false],
      ['2026-03-16', 12, true],
    ]);
    expect(title).toBe('港股通每周成交净额，20260316-0322截至03-19（4/5日）');
    expect(notes).toEqual(['20260316-0322截至03-19（4/5日）、20260223-0301截至02-27（2/4日）']);
    expect(state).toBe('partial');
    for (const { trace, value } of points) expect((await traceOf(trace ?? '')).value).toBe(value);
    expect((await traceOf(points[1]?.trace ?? '')).inputs).toHaveLength(10);
    await bringIn(...rows(['03-20']));
    expect((await columns('week', { weeks: '2', channel: 'sh' })).title).toBe(
      '港股通（沪）每周成交净额，20260316-0322净流入5.00亿元',
    );
  });

  test('by month and by year goes as far as the week does, and says how far that is', async () => {
    await bringIn(...rows(), '2025-12-31 total 7', '2026-03-23 total 100');
    const months = await columns('month');
    expect(months.points.map(({ key, value }) => [key, value])).toEqual([
      ['2025-12', 7],
      ['2026-01', null],
      ['2026-02', 6],
      ['2026-03', 42],
    ]);
    expect(months.points.at(-1)?.label).toBe('2026年3月截至03-19（14/22日）');
    expect((await months.traceOf(months.points.at(-1)?.trace ?? '')).label).toBe(
      '港股通 2026-03-01 至 2026-03-19 成交净额',
    );
    const years = await columns('year');
    expect(years.points.map(({ key, value, isPartial }) => [key, value, isPartial])).toEqual([
      ['2025', 7, true],
      ['2026', 48, true],
    ]);
    expect(years.title).toMatch(/^港股通每年成交净额，2026年截至03-19（16\/\d+日）$/);
  });

  test('cumulative by month: the sums of the months, each at its last day, with the month’s own trace', async () => {
    await bringIn(...rows(), '2025-12-31 total 7');
    const { data, traceOf } = await chart('southbound-running', 'month');
    if (data.kind !== 'lines') throw new Error(data.kind);
    const [series] = data.series;
    expect(series?.points).toEqual([
      { key: '2025-12-31', value: 7 },
      { key: '2026-02-27', value: 13 },
      { key: '2026-03-19', value: 55 },
    ]);
    expect(data.title).toBe('2025年12月以来港股通累计 55.00亿元');
    const { before = '', after = '' } = series?.trace ?? {};
    expect((await traceOf(`${before}2026-02-27${after}`)).value).toBe(6);
  });

  test('by day stands as it did', async () => {
    await bringIn(...rows());
    expect((await columns('day', { weeks: '1' })).title).toBe('近1周港股通净流入12.00亿元，共4日');
    expect((await columns('', { weeks: '1' })).points).toHaveLength(4);
  });
});

test('a name by day: both channels or one, a day off the lists is a gap and not a zero, each day with its trace', async () => {
  const lines = [
    '2026-03-16,sh,1,0700.HK,腾讯控股,200000000,HKD',
    '2026-03-16,sz,1,0700.HK,腾讯控股,-50000000,HKD',
    '2026-03-17,sh,1,9988.HK,阿里巴巴-W,10000000,HKD',
    '2026-03-18,sz,1,0700.HK,腾讯控股,-100000000,HKD',
  ];
  desk.lay('lists.csv', `date,channel,rank,code,name,net,currency\n${lines.join('\n')}\n`);
  await desk.call('sync', { yes: true });
  const ofName = async (code: string, channel: string) => {
    const { data, traceOf } = await chart('active-name', 'day', { code, channel, weeks: '1' });
    if (data.kind !== 'columns') throw new Error(data.kind);
    return { ...data, traceOf };
  };
  const both = await ofName('0700.HK', 'all');
  expect(both.points.map(({ key, value }) => [key, value])).toEqual([
    ['2026-03-16', 1.5],
    ['2026-03-17', null],
    ['2026-03-18', -1],
  ]);
  expect(both.title).toBe('腾讯控股 每日上榜净买入，03-18 -1.00亿港元');
  for (const { value, trace } of both.points)
    if (value !== null) expect((await both.traceOf(trace ?? '')).value).toBe(value);
  const shanghai = await ofName('0700.HK', 'sh');
  expect(shanghai.points.map(({ value }) => value)).toEqual([2, null, null]);
  expect(shanghai.title).toBe('腾讯控股 每日上榜净买入（沪），03-18未上榜');
});
