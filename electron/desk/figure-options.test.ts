import { describe, expect, test } from 'vitest';
import type { ColumnsData, FigureData, FigureOf } from '../../shared/figures/figure-data.ts';
import { roundTo } from '../../shared/format/round.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

// Figures drawn otherwise than usual, and those beyond the report, over the shipped sample.
const WEEK = isoDate('2026-03-16');
const desk = sampleDesk();

async function figure<Kind extends FigureData['kind']>(
  kind: Kind,
  id: string,
  params: Readonly<Record<string, string>> = {},
  week = WEEK,
): Promise<FigureOf<Kind>> {
  const data = await desk.call('figure', { id, week, params });
  if (!isKind(data, kind)) throw new Error(`${id} is ${data.kind}`);
  return data;
}

function isKind<Kind extends FigureData['kind']>(data: FigureData, kind: Kind): data is FigureOf<Kind> {
  return data.kind === kind;
}

const sumOf = (points: ColumnsData['points']) => points.reduce((sum, { value }) => sum + (value ?? 0), 0);

describe('options', () => {
  test('a line of the year’s sum stands over the days, each point the sum of the days up to it', async () => {
    const { points, overlay, notes } = await figure('columns', 'southbound-daily', { cumulative: 'on' });
    const last = overlay?.points.at(-1);
    expect(last?.key).toBe('2026-03-20');
    expect(last?.value).toBeCloseTo(sumOf(points.filter(({ key }) => key >= '2026-01-01')), 6);
    expect(notes.join()).toContain('右轴');
    const trace = await desk.call('trace', { key: `${overlay?.trace.before}2026-03-20${overlay?.trace.after}` });
    expect(trace.value).toBeCloseTo(last?.value ?? Number.NaN, 9);
    expect((await figure('columns', 'southbound-daily')).overlay).toBeUndefined();
  });

  test('what is chosen is kept, goes into every picture, and can be taken back', async () => {
    await desk.call('updateSettings', { figureOptions: { 'agent-forecast': { scale: 'log' } } });
    const chosen = await figure('columns', 'agent-forecast');
    expect(chosen).toMatchObject({ scale: 'log', options: [{ key: 'scale', chosen: 'log' }] });
    expect(chosen.notes).toContain('对数轴');
    await desk.call('undoChange', {});
    expect((await figure('columns', 'agent-forecast')).scale).toBe('linear');
  });

  test('an option that there is not counts as the usual one', async () => {
    const data = await figure('columns', 'agent-forecast', { scale: 'cubic' });
    expect(data.options?.[0]?.chosen).toBe('linear');
  });

  test('parts stand one upon the other and make up the total as it prints, each with its trace', async () => {
    const { points, parts } = await figure('columns', 'token-calls', { columns: 'stacked' });
    expect(parts?.map(({ label }) => label)).toEqual(['国产模型', '海外模型']);
    for (const { value, parts: own = [] } of points) {
      const sum = own.reduce((total, part) => total + (part.value ?? 0), 0);
      expect(roundTo(sum, 2)).toBe(roundTo(value ?? 0, 2));
    }
    const part = points.at(-1)?.parts?.[0];
    expect((await desk.call('trace', { key: part?.trace ?? '' })).value).toBe(part?.value);
  });

  test('the window of the AH index decides its percentile, its band and the levels named', async () => {
    for (const years of ['3', '5', '10']) {
      const { title, guides, band, series } = await figure('lines', 'ah-index', { years });
      expect(title).toContain(`近${years}年`);
      expect(guides).toHaveLength(3);
      expect([guides?.[0]?.value, guides?.[2]?.value]).toEqual([band?.low, band?.high]);
      const values = (series[0]?.points ?? []).map(({ value }) => value);
      const below = values.filter((value) => value <= (guides?.[1]?.value ?? 0)).length;
      expect(below / values.length).toBeCloseTo(0.5, 1);
    }
  });
});

describe('what is shown of a figure', () => {
  test('a range keeps the days after its start, and names the ranges that there are', async () => {
    const all = await figure('lines', 'ah-index');
    const half = await figure('lines', 'ah-index', { range: '6m' });
    expect(all.ranges).toMatchObject({ chosen: 'all', choices: ['1m', '3m', '6m', 'ytd', '1y', '3y', 'all'] });
    expect(half.ranges?.chosen).toBe('6m');
    const expected = all.series[0]?.points.filter(({ key }) => key > '2025-09-20');
    expect(half.series[0]?.points).toEqual(expected);
  });

  test('a line that is hidden is gone from picture and CSV; the last one stays', async () => {
    const params = { hide: '吃类,穿类' };
    const data = await figure('lines', 'online-retail', params);
    expect(data.series.map(({ key }) => key)).toEqual(['社会消费品零售总额', '网上商品零售额', '用类']);
    expect(data.hidden?.map(({ key, place }) => [key, place])).toEqual([
      ['吃类', 2],
      ['穿类', 3],
    ]);
    const order = { id: 'online-retail', week: WEEK, params, format: 'csv', theme: 'print' } as const;
    const { id } = await desk.call('exportFigure', order);
    expect(new TextDecoder().decode(desk.desk.blob(id)?.bytes)).not.toContain('吃类');
    const none = await figure('lines', 'online-retail', { hide: data.series.map(({ key }) => key).join() });
    expect(none.series).toHaveLength(2);
    const every = [...data.series, ...(data.hidden ?? [])].map(({ key }) => key).join();
    expect((await figure('lines', 'online-retail', { hide: every })).series).toHaveLength(5);
  });
});

describe('figures beyond the report', () => {
  test('the sector’s trend begins at zero on one day for both, and its title’s difference is that of the prints', async () => {
    const { series, title } = await figure('lines', 'sector-trend');
    expect(series.map(({ key }) => key)).toEqual(['HSIII.HI', '000300.SH']);
    expect(new Set(series.map(({ points }) => points[0]?.key)).size).toBe(1);
    for (const { points } of series) expect(points[0]?.value).toBeCloseTo(0, 9);
    const [own = 0, market = 0] = series.map(({ points }) => roundTo(points.at(-1)?.value ?? 0, 1));
    expect(title).toContain(`跑输沪深300 ${Math.abs(roundTo(own - market, 1))} 个百分点`);
    expect((await figure('lines', 'sector-trend', { range: 'ytd' })).title).toMatch(/^年初以来/);
  });

  test('southbound by year: the sum of its days, year over year at the same date', async () => {
    const { series, title } = await figure('lines', 'southbound-cumulative');
    expect(series.map(({ key, own }) => [key, own])).toEqual([
      ['2025', false],
      ['2026', true],
    ]);
    const daily = await figure('columns', 'southbound-daily', { range: 'ytd' });
    const now = series[1]?.points.at(-1)?.value ?? 0;
    expect(now).toBeCloseTo(sumOf(daily.points), 6);
    const before = series[0]?.points.findLast(({ key }) => key <= '03-20')?.value ?? 0;
    expect(title).toContain(now > before ? '高于上年同期' : '低于上年同期');
  });

  test('AH pairs: how many widened and narrowed agrees with the dots', async () => {
    const { points, title } = await figure('dots', 'ah-pairs');
    const moved = points.map(({ value, before }) => roundTo(value, 1) - roundTo(before ?? value, 1));
    const [up, down] = [moved.filter((by) => by > 0).length, moved.filter((by) => by < 0).length];
    expect(title).toContain(`${points.length}对AH股中${up}对溢价扩大、${down}对收窄`);
    const { ahPairs } = await desk.call('week', { week: WEEK });
    for (const { key, value } of points) expect(ahPairs.find(({ hCode }) => hCode === key)?.premiumPct).toBe(value);
  });

  test('holdings: the greatest rises and falls, each the difference of two stated holdings', async () => {
    const { points } = await figure('bars', 'holdings-change');
    expect(points.map(({ value }) => value)).toEqual(points.map(({ value }) => value).toSorted((a, b) => b - a));
    for (const { trace, value } of points) {
      const { inputs, ...told } = await desk.call('trace', { key: trace ?? '' });
      expect(told.value).toBeCloseTo(value, 12);
      expect((inputs[0]?.value ?? 0) - (inputs[1]?.value ?? 0)).toBeCloseTo(value, 12);
      expect(inputs.every(({ key }) => key.startsWith('holdings:'))).toBe(true);
    }
  });

  test('a week before there is anything says so, and claims nothing', async () => {
    for (const id of ['sector-trend', 'ah-pairs', 'holdings-change', 'southbound-cumulative']) {
      const data = await desk.call('figure', { id, week: isoDate('2020-03-02') });
      expect(data).toMatchObject({ state: 'missing' });
      expect(data.title).not.toMatch(/\d%|跑输|居首|同期/);
    }
  });
});
