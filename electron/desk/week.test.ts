import { describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk } = deskPerTest();

const MARCH_16 = isoDate('2026-03-16');
const WEEK = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'];
const days = (code: string, closes: readonly number[], from = WEEK) =>
  from.map((day, index) => `${code} ${day} ${closes[index] ?? closes.at(-1)}`);
const bringIn = async (...rows: string[]) => {
  desk.lay(`${Math.random()}.csv`, pricesCsv(...rows));
  await desk.call('sync', {});
};
const week = (day: string | null = '2026-03-16') => desk.call('week', { week: day === null ? null : isoDate(day) });
const changeOf = async (code: string, day?: string) => (await week(day)).changes.find((change) => change.code === code);

describe('a week’s change', () => {
  test('is last close in the week over last close before its Monday, to the last digit', async () => {
    await bringIn(
      '000300.SH 2026-03-12 4600',
      '000300.SH 2026-03-13 4669.14',
      ...days('000300.SH', [4650, 4640, 4600, 4590.1, 4567.02]),
    );
    expect(await changeOf('000300.SH')).toMatchObject({
      pct: (4567.02 / 4669.14 - 1) * 100,
      close: 4567.02,
      closeDate: '2026-03-20',
      baseClose: 4669.14,
      baseDate: '2026-03-13',
      baseIsOld: false,
      why: null,
    });
    const trace = await desk.call('trace', { key: 'weekChange:000300.SH:2026-03-16' });
    expect(trace).toMatchObject({ value: (4567.02 / 4669.14 - 1) * 100, unit: '%', formula: { id: 'weekChange' } });
    expect(trace.inputs.map(({ key, value, line }) => [key, value, line])).toEqual([
      ['price:000300.SH:2026-03-20:close', 4567.02, 8],
      ['price:000300.SH:2026-03-13:close', 4669.14, 3],
    ]);
  });

  test('is never made of two bases', async () => {
    desk.lay(
      'a.csv',
      'code,date,close,adj\n0700.HK,2026-03-13,500,raw\n0700.HK,2026-03-20,510,raw\n0700.HK,2026-03-13,480,qfq\n0700.HK,2026-03-20,510,qfq\n9988.HK,2026-03-13,100,qfq\n9988.HK,2026-03-20,110,qfq\n9988.HK,2026-03-19,111,hfq\n',
    );
    await desk.call('sync', {});
    expect(await changeOf('0700.HK')).toMatchObject({ baseClose: 500, pct: (510 / 500 - 1) * 100 });
    expect(await changeOf('9988.HK')).toMatchObject({ baseClose: 100, closeDate: '2026-03-20' });
  });

  test('of a stock that was suspended is missing and says so, and its old base is shown when it trades again', async () => {
    const before = ['2026-03-02', '2026-03-03'];
    await bringIn(
      ...days('0700.HK', [500], [...before, '2026-03-13', ...WEEK, '2026-03-23']),
      ...days('2473.HK', [2, 2.1], before),
      '2473.HK 2026-03-23 2.5',
    );
    expect(await changeOf('2473.HK')).toMatchObject({ pct: null, close: null, baseClose: 2.1, why: 'suspended' });
    expect(await changeOf('2473.HK', '2026-03-23')).toMatchObject({
      pct: (2.5 / 2.1 - 1) * 100,
      baseDate: '2026-03-03',
      baseIsOld: true,
    });
    const { readiness } = await week();
    const prices = readiness.find(({ input }) => input === 'prices');
    expect(prices).toMatchObject({ state: 'complete', have: 5, want: 5 });
    expect(prices?.missing.map(({ code, date, why }) => [code, date, why])).toEqual(
      WEEK.map((day) => ['2473.HK', day, 'suspended']),
    );
  });

  test('of a stock whose own file ended is missing for want of data, not for suspension', async () => {
    await bringIn(...days('HSI.HI', [25000], ['2026-03-13', ...WEEK]));
    await bringIn(...days('0700.HK', [500], ['2026-03-12', '2026-03-13']));
    expect(await changeOf('0700.HK')).toMatchObject({ pct: null, why: 'absent' });
  });

  test('of a market that was shut all week says so', async () => {
    await bringIn(
      '000300.SH 2026-02-13 4600',
      'HSI.HI 2026-02-13 26000',
      'HSI.HI 2026-02-16 26100',
      'HSI.HI 2026-02-20 26200',
    );
    expect(await changeOf('000300.SH', '2026-02-16')).toMatchObject({ pct: null, why: 'shut' });
    expect(await changeOf('HSI.HI', '2026-02-16')).toMatchObject({ pct: (26200 / 26000 - 1) * 100 });
    const { readiness, week: span } = await week('2026-02-16');
    expect(span.lastTradingDay).toBe('2026-02-20');
    expect(readiness.flatMap(({ missing }) => missing).filter(({ code }) => code === '000300.SH')).toEqual([]);
  });

  test('of an instrument without anything before the week is missing', async () => {
    await bringIn(...days('3317.HK', [10]));
    expect(await changeOf('3317.HK')).toMatchObject({ pct: null, close: 10, baseClose: null, why: 'absent' });
  });
});

describe('weeks', () => {
  test('exist by Hong Kong or mainland closes alone, and the newest whole one opens by default', async () => {
    await bringIn(
      ...days('HSI.HI', [1], ['2026-03-13', ...WEEK]),
      'HSI.HI 2026-03-23 1',
      'SPX.GI 2026-03-30 1',
      '000300.SH 2026-01-05 1',
    );
    const { weeks, defaultWeek } = await desk.call('weeks', {});
    expect(weeks.map(({ label, have, want, state }) => [label, have, want, state])).toEqual([
      ['20260323-0329', 1, 5, 'partial'],
      ['20260316-0322', 5, 5, 'complete'],
      ['20260309-0315', 1, 5, 'partial'],
      ['20260105-0111', 0, 5, 'partial'],
    ]);
    expect(defaultWeek).toBe('2026-03-16');
    expect((await week(null)).week).toEqual({
      from: '2026-03-16',
      to: '2026-03-22',
      lastTradingDay: '2026-03-20',
      label: '20260316-0322',
    });
  });

  test('are no newer than the newest close that is in, whatever days rejected rows name', async () => {
    await bringIn(...days('0700.HK', [500]), '0700.HK 2026-03-21 500', 'SPX.GI 2026-03-19 6500');
    expect((await desk.call('status', {})).asOf).toEqual([
      { market: 'HK', date: '2026-03-20' },
      { market: 'US', date: '2026-03-19' },
    ]);
  });

  test('name any of their days', async () => {
    await bringIn(...days('HSI.HI', [1]));
    expect((await week('2026-03-22')).week.from).toBe(MARCH_16);
  });
});

describe('readiness', () => {
  test('tells each day that lacks a close, up to today and by each market’s own calendar', async () => {
    await bringIn(
      ...days('HSI.HI', [25000], ['2026-03-13', '2026-03-16', '2026-03-18', '2026-03-19', '2026-03-20']),
      'N225.GI 2026-03-19 53000',
      'N225.GI 2026-03-13 53000',
    );
    const { readiness } = await week();
    const lacks = (code: string) => readiness.flatMap(({ missing }) => missing).filter((one) => one.code === code);
    expect(lacks('HSI.HI')).toEqual([{ code: 'HSI.HI', name: '恒生指数', date: '2026-03-17', why: 'absent' }]);
    // Tokyo was shut on the 20th.
    expect(lacks('N225.GI').map(({ date }) => date)).toEqual(['2026-03-16', '2026-03-17', '2026-03-18']);
    // The desk stands on Tuesday the 24th: nothing after it is missing yet.
    const next = await week('2026-03-23');
    expect(next.readiness.flatMap(({ missing }) => missing).every(({ date }) => date <= '2026-03-24')).toBe(true);
  });
});

describe('the sector against its benchmarks', () => {
  const CODES = { 'HSIII.HI': 0.97, 'HSI.HI': 0.993, 'HSTECH.HI': 0.979, '000300.SH': 0.978, 'HXC.GI': 0.943 };
  const whole = () =>
    Object.entries(CODES).flatMap(([code, ratio]) => [`${code} 2026-03-13 1000`, ...days(code, [1000 * ratio])]);

  test('states the finding in its title, best first, in both languages', async () => {
    await bringIn(...whole());
    const zh = await desk.call('figure', { id: 'sector-vs-benchmarks', week: MARCH_16 });
    expect(zh).toMatchObject({
      no: '图1',
      title: '20260316-0322 恒生互联网科技业跌3.0%',
      state: 'complete',
      notes: [],
      asOf: '2026-03-20',
    });
    if (zh.kind !== 'bars') throw new Error(zh.kind);
    expect(zh.points.map(({ key, own }) => [key, own])).toEqual([
      ['HSI.HI', false],
      ['HSTECH.HI', false],
      ['000300.SH', false],
      ['HSIII.HI', true],
      ['HXC.GI', false],
    ]);
    const en = await desk.call('figure', { id: 'sector-vs-benchmarks', week: MARCH_16 }, 'en');
    expect(en).toMatchObject({ no: 'Figure 1', title: '20260316-0322: Hang Seng Internet & IT Index down 3.0%' });
    expect((await week()).figures[0]).toEqual({
      id: 'sector-vs-benchmarks',
      no: '图1',
      title: zh.title,
      state: 'complete',
      missing: [],
    });
  });

  test('draws no bar for what is missing, names it, and tells a close of another day', async () => {
    await bringIn(...whole().filter((row) => !row.startsWith('HSTECH') && !row.startsWith('HXC.GI 2026-03-20')));
    const figure = await desk.call('figure', { id: 'sector-vs-benchmarks', week: MARCH_16 });
    expect(figure).toMatchObject({ state: 'partial', missing: ['HSTECH.HI'] });
    expect(figure.notes).toEqual(['恒生科技指数：缺数据', '纳斯达克中国金龙截至2026-03-19']);
    expect(figure).toHaveProperty('points.length', 4);
  });

  test('is written as CSV, SVG, PNG and JSON, the same bytes each time', async () => {
    await bringIn(...whole());
    const bytesOf = async (format: 'csv' | 'svg' | 'png' | 'json') => {
      const blob = await desk.call('exportFigure', { id: 'sector-vs-benchmarks', week: null, format, theme: 'print' });
      expect(blob.fileName).toBe(`图01-20260316-0322 恒生互联网科技业跌3.0%.${format}`);
      return Buffer.from(desk.desk.blob(blob.id)?.bytes ?? []);
    };
    const csv = (await bytesOf('csv')).toString();
    expect(csv).toContain('HSIII.HI,恒生互联网科技业,-3,2026-03-20,sector-vs-benchmarks\r\n');
    const svg = (await bytesOf('svg')).toString();
    for (const words of ['恒生互联网科技业', '-3.0%', '-5.7%', '图1：20260316-0322 恒生互联网科技业跌3.0%'])
      expect(svg).toContain(words);
    expect((await bytesOf('svg')).toString()).toBe(svg);
    const png = await bytesOf('png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1316, 520]);
    expect(await bytesOf('png')).toEqual(png);
    expect(JSON.parse((await bytesOf('json')).toString())).toMatchObject({ id: 'sector-vs-benchmarks', kind: 'bars' });
  });

  test('that has nothing to draw is not written, and one that does not exist is told', async () => {
    await bringIn(...days('0700.HK', [500], ['2026-03-13', ...WEEK]));
    const order = { week: null, format: 'svg', theme: 'print' };
    expect((await desk.failure('exportFigure', { id: 'sector-vs-benchmarks', ...order })).code).toBe('FIGURE_EMPTY');
    expect(await desk.failure('exportFigure', { id: 'nope', ...order })).toMatchObject({
      code: 'NO_SUCH_FIGURE',
      hint: expect.stringContaining('可选：sector-vs-benchmarks, constituents, '),
    });
  });
});
