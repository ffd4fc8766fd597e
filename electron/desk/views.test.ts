import { describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
let files = 0;
const lay = (head: string, ...rows: string[]) =>
  desk.lay(`f${files++}.csv`, `${head}\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`, files);
const prices = (...rows: string[]) => lay('code,date,close', ...rows);

describe('indices', () => {
  const row = async (code: string) => {
    const { groups } = await desk.call('indices', { week: WEEK, group: null });
    for (const { id } of groups) {
      const found = (await desk.call('indices', { week: WEEK, group: id })).rows.find((one) => one.code === code);
      if (found) return found;
    }
    throw new Error(`no ${code}`);
  };

  test('changes run from the last close on or before the first day of each span', async () => {
    prices(
      'HSI.HI 2025-03-19 80',
      'HSI.HI 2025-03-21 90',
      'HSI.HI 2025-12-31 100',
      'HSI.HI 2025-12-19 95',
      'HSI.HI 2026-02-20 105',
      'HSI.HI 2026-03-13 115',
      'HSI.HI 2026-03-20 120',
    );
    await desk.call('sync', {});
    const { changes, close } = await row('HSI.HI');
    expect(close).toBe(120);
    const expected = { '1w': 115, '1m': 105, '3m': 95, ytd: 100, '1y': 80 } as const;
    for (const [span, base] of Object.entries(expected)) {
      const change = changes[span as keyof typeof expected];
      expect(change.pct, span).toBeCloseTo((120 / base - 1) * 100, 9);
      const trace = await desk.call('trace', { key: change.trace });
      expect(trace.value).toBe(change.pct);
      expect(trace.inputs.map(({ value }) => value)).toEqual([120, base]);
    }
  });

  test('a split between is taken out, in the trace too; a base of long before is none', async () => {
    prices('0700.HK 2025-03-20 400', '0700.HK 2026-02-20 500', '0700.HK 2026-03-20 110', 'HSI.HI 2026-03-20 1');
    prices('1810.HK 2024-12-31 30', '1810.HK 2026-03-20 40');
    lay('code,ex_date,factor,cash', '0700.HK 2026-03-02 5 ');
    await desk.call('sync', {});
    const tencent = await row('0700.HK');
    expect(tencent.changes['1m'].pct).toBeCloseTo((550 / 500 - 1) * 100, 9);
    expect((await desk.call('trace', { key: tencent.changes['1m'].trace })).inputs.map(({ value }) => value)).toEqual([
      110, 500, 5,
    ]);
    await desk.call('updateSettings', { changeBasis: 'unadjusted' });
    expect((await row('0700.HK')).changes['1m'].pct).toBeCloseTo((110 / 500 - 1) * 100, 9);
    // Its only earlier close is of more than a year before the span begins.
    expect((await row('1810.HK')).changes.ytd.pct).toBeNull();
    expect((await row('1810.HK')).changes['1y']).toMatchObject({ pct: null, baseDate: null });
  });
});

describe('a group rebased', () => {
  const rebased = (params: Record<string, string>) => desk.call('figure', { id: 'rebased', week: WEEK, params });

  test('stands at 100 on the first common day; one without closes so far back is named', async () => {
    prices('HSI.HI 2026-02-20 200', 'HSI.HI 2026-02-23 210', 'HSI.HI 2026-03-20 220');
    prices('HSTECH.HI 2026-02-20 50', 'HSTECH.HI 2026-03-20 40');
    prices('HXC.GI 2026-03-19 7000', 'HXC.GI 2026-03-20 7100');
    await desk.call('sync', {});
    const data = await rebased({ codes: 'HSI.HI,HSTECH.HI,HXC.GI', range: '1m' });
    if (data.kind !== 'lines') throw new Error(data.kind);
    expect(data.series.map(({ key, points }) => [key, points.map(({ value }) => value)])).toEqual([
      ['HSI.HI', [100, 105, expect.closeTo(110, 9)]],
      ['HSTECH.HI', [100, 80]],
    ]);
    expect(data).toMatchObject({ state: 'partial', missing: ['HXC.GI'] });
    expect(data.notes.join()).toContain('纳斯达克中国金龙');
  });
});

describe('a group relative to a benchmark', () => {
  const relative = (params: Record<string, string>) => desk.call('figure', { id: 'relative', week: WEEK, params });

  test('is the difference of both changes on the days on which both closed, from 0', async () => {
    prices('HSI.HI 2026-02-20 200', 'HSI.HI 2026-02-23 210', 'HSI.HI 2026-03-20 220');
    prices('HSTECH.HI 2026-02-20 50', 'HSTECH.HI 2026-02-24 60', 'HSTECH.HI 2026-03-20 40');
    await desk.call('sync', { yes: true });
    const data = await relative({ codes: 'HSI.HI,HSTECH.HI', range: '1m', benchmark: 'HSI.HI' });
    if (data.kind !== 'lines') throw new Error(data.kind);
    expect(data.series.map(({ key, points }) => [key, points])).toEqual([
      [
        'HSTECH.HI',
        [
          { key: '2026-02-20', value: 0 },
          { key: '2026-03-20', value: expect.closeTo(-30, 9) },
        ],
      ],
    ]);
    expect(data).toMatchObject({
      title: '2026-02-20 以来相对恒生指数',
      unit: '百分点',
      baseline: 0,
      state: 'complete',
    });
  });

  test('says what it lacks where the benchmark has no close; a marked line is the one in full colour', async () => {
    prices('HSTECH.HI 2026-02-20 50', 'HSTECH.HI 2026-03-20 40', 'HXC.GI 2026-02-20 1', 'HXC.GI 2026-03-20 2');
    await desk.call('sync', { yes: true });
    const none = await relative({ codes: 'HSTECH.HI,HXC.GI', range: '1m', benchmark: 'SPX.GI' });
    expect(none).toMatchObject({ state: 'missing', notes: [expect.stringContaining('缺收盘'), expect.any(String)] });
    const marked = await relative({ codes: 'HSTECH.HI,HXC.GI', range: '1m', benchmark: 'HSTECH.HI', mark: 'HXC.GI' });
    expect(marked).toMatchObject({ series: [{ key: 'HXC.GI', own: true }] });
  });
});

test('the distance from the ends of 52 weeks has its trace; where history is too short there is none', async () => {
  const days: string[] = [];
  for (let day = new Date('2025-03-03'); day <= new Date('2026-03-20'); day.setUTCDate(day.getUTCDate() + 1))
    if (![0, 6].includes(day.getUTCDay())) days.push(day.toISOString().slice(0, 10));
  const close = (index: number) => (index === 40 ? 80 : index === 200 ? 125 : 100);
  prices(
    ...days.map((day, index) => `HSI.HI ${day} ${close(index)}`),
    'HSTECH.HI 2026-03-19 9',
    'HSTECH.HI 2026-03-20 9',
  );
  await desk.call('sync', { yes: true });
  const { rows, benchmarks } = await desk.call('indices', { week: WEEK, group: 'sector-vs-benchmarks' });
  const [hsi, hstech] = ['HSI.HI', 'HSTECH.HI'].map((code) => rows.find((row) => row.code === code)?.fromExtremes);
  expect(hsi).toMatchObject({
    high: { pct: expect.closeTo(-20, 9), date: days[200] },
    low: { pct: 25, date: days[40] },
  });
  expect(hstech).toMatchObject({ high: { pct: null }, low: { pct: null } });
  for (const end of ['high', 'low'] as const) {
    const trace = await desk.call('trace', { key: hsi?.[end].trace ?? '' });
    expect(trace.value).toBe(hsi?.[end].pct);
    expect(trace.inputs.map(({ value }) => value)).toEqual([100, end === 'high' ? 125 : 80]);
  }
  expect(benchmarks.map(({ code }) => code)).toEqual(['HSI.HI', 'HSTECH.HI']);
});

test('a table goes out as CSV with its units, unrounded; a text that a sheet would take for a formula is data', async () => {
  const blob = await desk.call('exportTable', {
    name: '指数/区间',
    format: 'csv',
    columns: [
      { header: '代码', decimals: null, inBrackets: false },
      { header: '本周 %', decimals: 1, inBrackets: false },
    ],
    rows: [
      ['=HSI', -0.7394],
      ['000300.SH', null],
    ],
    below: ['数据截至2026-03-20'],
  });
  expect(blob.fileName).toBe('指数_区间.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(desk.desk.blob(blob.id)?.bytes);
  expect(text).toBe("\ufeff代码,本周 %\r\n'=HSI,-0.7394\r\n000300.SH,\r\n\r\n数据截至2026-03-20\r\n");
});

test('a chart’s range goes back from the same day as the change beside it', async () => {
  const days = ['2025-03-19', '2025-03-20', '2025-03-21', '2025-12-19', '2025-12-22', '2026-02-20', '2026-03-20'];
  prices(...days.map((day, index) => `HSI.HI ${day} ${100 + index}`));
  await desk.call('sync', {});
  const { rows } = await desk.call('indices', { week: WEEK, group: 'sector-vs-benchmarks' });
  const changes = rows.find(({ code }) => code === 'HSI.HI')?.changes;
  for (const span of ['1m', '3m', '1y'] as const) {
    const data = await desk.call('figure', { id: 'rebased', week: WEEK, params: { codes: 'HSI.HI', range: span } });
    if (data.kind !== 'lines') throw new Error(data.kind);
    expect(data.series[0]?.points[0]?.key, span).toBe(changes?.[span].baseDate);
    expect((data.series[0]?.points.at(-1)?.value ?? 0) - 100, span).toBeCloseTo(changes?.[span].pct ?? Number.NaN, 9);
  }
});

test('a week that is not over says in its titles how far it goes', async () => {
  prices('HSIII.HI 2026-03-20 100', 'HSIII.HI 2026-03-23 101');
  await desk.call('sync', {});
  const figure = await desk.call('figure', { id: 'sector-vs-benchmarks', week: isoDate('2026-03-23') });
  expect(figure.title).toBe('20260323-0329 恒生互联网科技业涨1.0%（截至2026-03-23）');
});

test('the files that usually bring an input are named by what they brought', async () => {
  prices('HSI.HI 2026-03-20 1', 'HSAHP.HI 2026-03-20 119.81');
  lay('date,channel,buy,sell,net,currency,unit', '2026-03-16 total   -1 CNY 亿');
  await desk.call('sync', {});
  const { inputs } = await desk.call('usualFiles', { week: WEEK });
  const filesOf = (input: string) => inputs.find((one) => one.input === input)?.files;
  expect(filesOf('ahIndex')).toEqual(filesOf('benchmarks'));
  expect(filesOf('southbound')).toHaveLength(1);
  expect(filesOf('southbound')).not.toEqual(filesOf('ahIndex'));
  expect(filesOf('holdings')).toBeUndefined();
});
