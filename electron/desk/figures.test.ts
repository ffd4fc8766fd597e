import { describe, expect, test } from 'vitest';
import { dataTable } from '../../shared/charts/data-table.ts';
import { mainTrace } from '../../shared/charts/read-chart.ts';
import { FIGURES } from '../../shared/figures/figures.ts';
import { VIEW_FIGURES } from '../../shared/figures/views/view-figures.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

// Every figure over the shipped sample, where each has all that it needs.
const WEEK = isoDate('2026-03-16');
const PARAMS: Readonly<Record<string, Record<string, string>>> = {
  'active-name': { code: '9988.HK', weeks: '13', channel: 'sh' },
  'ah-pair': { code: '0981.HK', years: '1' },
  'ah-window': { years: '10' },
  'holding-history': { code: '1211.HK', range: '1y' },
  'price-history': { code: '1211.HK', range: '1y' },
  'rating-history': { code: 'PDD.O' },
  rebased: { group: 'sector-vs-benchmarks', range: 'ytd' },
  relative: { group: 'sector-vs-benchmarks', range: '1y', benchmark: '000300.SH' },
  'southbound-running': { weeks: '13', channel: 'all', by: 'month' },
  'southbound-range': { weeks: '4', channel: 'sz' },
};
/** Charts whose points are relative to a first one. */
const RELATIVE: readonly string[] = ['rebased', 'relative', 'rating-history', 'sector-trend', 'southbound-running'];
const desk = sampleDesk();

const figure = (id: string, lang: 'zh' | 'en' = 'zh') =>
  desk.call('figure', { id, week: WEEK, params: PARAMS[id] ?? {} }, lang);

describe.each([...FIGURES, ...VIEW_FIGURES].map(({ id }) => id))('%s', (id) => {
  test('states its finding in both languages over the same numbers, and each number has its trace', async () => {
    const [zh, en] = [await figure(id), await figure(id, 'en')];
    expect(zh.state).not.toBe('missing');
    for (const said of [zh.title, en.title, ...zh.notes, ...en.notes])
      expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
    const valuesOf = (data: typeof zh) =>
      dataTable(data, 'zh').rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(valuesOf(en)).toEqual(valuesOf(zh));
    const key = mainTrace(zh);
    if (key === null) {
      // Cells of an exhibit are words of a document, those of 评级说明 words of the scheme.
      expect(['price-table', 'rating-scheme']).toContain(id);
      return;
    }
    const trace = await desk.call('trace', { key });
    const shown = dataTable(zh, 'zh').rows.flatMap(({ cells }) => cells.filter((cell) => cell.trace === key));
    expect(shown.length).toBeGreaterThan(0);
    if (RELATIVE.includes(id)) {
      // Where the picture shows a value relative to its first, the trace is of the close or the day behind it.
      expect(trace.inputs.length).toBeGreaterThan(0);
      return;
    }
    for (const { value } of shown) expect(trace.value).toBeCloseTo(value ?? Number.NaN, 9);
  });

  test('goes out as a picture and as CSV with title and source', async () => {
    const zh = await figure(id);
    const bytes = async (format: 'svg' | 'csv') => {
      const order = { id, week: WEEK, params: PARAMS[id] ?? {}, format, theme: 'print' } as const;
      const blob = await desk.call('exportFigure', order);
      return new TextDecoder().decode(desk.desk.blob(blob.id)?.bytes);
    };
    const [svg, csv] = [await bytes('svg'), await bytes('csv')];
    expect(svg).toContain('<svg');
    expect(csv).toContain(zh.title.replaceAll('"', '""'));
    if (id !== 'rating-scheme') expect(csv).toContain('示例数据');
    expect(csv.split('\r\n').length).toBeGreaterThan(dataTable(zh, 'zh').rows.length);
  });
});

test('figures are numbered by their place, tables apart, and come together as one by one', async () => {
  const { figures } = await desk.call('figures', { week: WEEK });
  // 评级说明 is none of the board's.
  const beyond = ['', '', '', '', ''];
  expect(figures.map(({ no }) => no)).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `图${index + 1}`),
    '表1',
    '图11',
    ...beyond,
  ]);
  for (const each of figures) expect(await figure(each.id)).toEqual(each);
});

test('the band of the AH index is the middle half of its window, and the percentile that of the week', async () => {
  const data = await figure('ah-index');
  if (data.kind !== 'lines') throw new Error(data.kind);
  const values = (data.series[0]?.points ?? []).map(({ value }) => value).sort((a, b) => a - b);
  const below = values.filter((value) => value < (data.band?.low ?? 0)).length / values.length;
  const above = values.filter((value) => value > (data.band?.high ?? 0)).length / values.length;
  expect(below).toBeGreaterThan(0.24);
  expect(below).toBeLessThanOrEqual(0.25);
  expect(above).toBeGreaterThan(0.24);
  expect(above).toBeLessThanOrEqual(0.25);
});

test('a forecast is told apart, and the days of the week are marked', async () => {
  const forecast = await figure('agent-forecast');
  if (forecast.kind !== 'columns') throw new Error(forecast.kind);
  expect(forecast.points.map(({ label, isForecast }) => [label, isForecast])).toEqual([
    ['2025', false],
    ...[2026, 2027, 2028, 2029, 2030, 2031].map((year) => [`${year}E`, true]),
  ]);
  const daily = await figure('southbound-daily');
  if (daily.kind !== 'columns') throw new Error(daily.kind);
  expect(daily.points.filter(({ isOfWeek }) => isOfWeek)).toHaveLength(5);
  expect(daily.points[0]?.key.slice(0, 7)).toBe('2026-01');
});

test('English states units in its own words', async () => {
  expect((await figure('token-calls', 'en')).unit).toBe('tn');
  expect((await figure('token-calls')).unit).toBe('万亿');
});

describe('weeks that have less', () => {
  const of = (id: string, week: string) => desk.call('figure', { id, week: isoDate(week) });

  test('a week in which southbound was shut says so, and lacks nothing', async () => {
    const week = await desk.call('week', { week: isoDate('2026-02-16') });
    expect(week).toMatchObject({ southbound: null, southboundShut: true });
    expect(await of('southbound-daily', '2026-02-16')).toMatchObject({ title: '港股通当周休市', state: 'complete' });
    expect((await of('active-stocks', '2026-02-16')).notes).toEqual(['港股通十大成交活跃股：休市']);
    // The week after is compared with the last that traded, and says so.
    const next = await of('southbound-daily', '2026-02-23');
    expect(next.title).toContain('较此前有交易的一周');
  });

  test('a forecast is not shown in a week before anything of its series was counted', async () => {
    expect(await of('agent-forecast', '2020-03-02')).toMatchObject({ state: 'missing', points: [] });
  });

  test('where none of a group has a close, one line says so, and nothing is the sample’s', async () => {
    expect((await of('themes', '2020-03-02')).notes).toEqual(['14 个标的均缺数据']);
  });
});
