import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { ColumnsData, LinesData, TableData } from '../figures/figure-data.ts';
import { addDays, isoDate } from '../market/iso-date.ts';
import type { Box } from './chart-frame.ts';
import { type ChartThemeName, chartTheme } from './chart-theme.ts';
import { columnsLayout } from './columns.ts';
import { linesLayout } from './lines.ts';
import type { PlotLayout } from './plot-layout.ts';
import { tableLayout } from './table.ts';
import { expectApart, measure, meets } from './test-geometry.ts';
import { timeLabels } from './time-labels.ts';
import { valueAxis } from './value-axis.ts';

const boxesOf = (plot: PlotLayout): Box[] => [
  ...plot.ticks.map(({ box }) => box),
  ...plot.labels.map(({ box }) => box),
  ...plot.rightTicks.map(({ box }) => box),
  ...plot.ends.filter(({ lines }) => lines.length > 0).map(({ box }) => box),
];

const head = {
  id: 'x',
  no: '图10',
  title: '港股通净流出54.68亿元',
  unit: '亿元',
  decimals: 2,
  notes: [],
  source: { kind: 'data' as const, names: [] },
  asOf: isoDate('2026-03-20'),
  state: 'complete' as const,
  missing: [],
};
const START = isoDate('2021-03-01');
const frame = {
  title: '图10：港股通净流出54.68亿元，环比收窄',
  footer: ['数据来源：Wind，截至2026-03-20', '注：示例数据'],
};

const drawing = fc.record({
  width: fc.integer({ min: 280, max: 1900 }),
  height: fc.integer({ min: 150, max: 1000 }),
  theme: fc.constantFrom<ChartThemeName>('print', 'light', 'dark'),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  framed: fc.boolean(),
});
const value = fc.oneof(
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.constantFrom(0, 25_277.32, -0.001, 1e6),
);

describe('column figures', () => {
  it('never let a text meet another or leave the picture', () => {
    const given = fc.record({
      drawing,
      values: fc.array(value, { minLength: 1, maxLength: 120 }),
      isTimed: fc.boolean(),
      every: fc.constantFrom(1, 7, 30),
      over: fc.constantFrom('nothing' as const, 'line' as const, 'parts' as const),
      scale: fc.constantFrom('linear' as const, 'log' as const),
    });
    fc.assert(
      fc.property(given, ({ drawing: at, values, isTimed, every, over, scale }) => {
        const data: ColumnsData = {
          ...head,
          kind: 'columns',
          isSigned: true,
          scale,
          ...(over === 'line' && {
            overlay: {
              label: '累计（右轴）',
              trace: { before: '', after: '' },
              points: values.map((each, index) => ({ key: String(index), value: each * 7 })),
            },
          }),
          ...(over === 'parts' && { parts: ['国产模型', 'Models abroad'].map((label) => ({ key: label, label })) }),
          points: values.map((each, index) => ({
            key: String(index),
            label: `${2025 + index}E`,
            date: isTimed ? addDays(START, index * every) : null,
            value: each,
            isOfWeek: index >= values.length - 5,
            isForecast: index > 2,
            trace: 't',
            ...(over === 'parts' && { parts: [0.4, 0.6].map((share) => ({ value: each * share, trace: 't' })) }),
          })),
        };
        const theme = chartTheme(at.theme, DEFAULT_SETTINGS, 'sans-serif');
        const layout = columnsLayout(data, theme, at, measure, { lang: at.lang, frame: at.framed ? frame : null });
        const valueBoxes = layout.values.map(({ box }) => box);
        expectApart(
          [...boxesOf(layout.plot), ...[layout.frame.title, layout.frame.footer].filter((box) => box !== null)],
          at,
        );
        // Values stand beyond their columns, one beside the other; gridlines may pass behind them.
        for (const [index, box] of valueBoxes.entries())
          for (const other of valueBoxes.slice(index + 1)) expect(meets(box, other)).toBe(false);
      }),
      { seed: 20260316, numRuns: 400 },
    );
  });
});

function keyOn(axis: LinesData['axis'], index: number): string {
  if (axis === 'periods') return `2025-01..${String(index + 10)}`;
  const day = addDays(START, index * (axis === 'dates' ? 9 : 3));
  return axis === 'dates' ? day : day.slice(5);
}

describe('line figures', () => {
  it('never let a text meet another or leave the picture, however many lines end at one height', () => {
    const given = fc.record({
      drawing,
      series: fc.array(fc.array(value, { minLength: 2, maxLength: 60 }), { minLength: 1, maxLength: 14 }),
      label: fc.constantFrom('恒生指数', '恒生沪深港通AH股溢价指数', 'Hang Seng Internet & IT Index', 'CSI 300'),
      axis: fc.constantFrom('dates' as const, 'periods' as const, 'yearDays' as const),
      guides: fc.array(value, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(given, ({ drawing: at, series, label, axis, guides }) => {
        const data: LinesData = {
          ...head,
          kind: 'lines',
          axis,
          band: { low: -10, high: 10 },
          baseline: 0,
          guides: guides.map((each) => ({ value: each, label: `75%分位 ${each.toPrecision(4)}` })),
          series: series.map((values, place) => ({
            key: String(place),
            label,
            own: place === 0,
            trace: { before: '', after: '' },
            points: values.map((each, index) => ({
              key: keyOn(axis, index),
              value: each,
            })),
          })),
        };
        const theme = chartTheme(at.theme, DEFAULT_SETTINGS, 'sans-serif');
        const layout = linesLayout(data, theme, at, measure, { lang: at.lang, frame: at.framed ? frame : null });
        expectApart(
          [...boxesOf(layout.plot), ...[layout.frame.title, layout.frame.footer].filter((box) => box !== null)],
          at,
        );
      }),
      { seed: 20260317, numRuns: 400 },
    );
  });
});

describe('typeset tables', () => {
  it('keep each cell in its own place, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('公共云/金融云/政务云/汽车合规云', '(23.75)', '52.59', 'Hang Seng Internet & IT Index', ''),
      fc.string({ unit: fc.constantFrom('云', '产', 'a', '1', ' ', '，'), maxLength: 40 }),
    );
    const given = fc.record({
      width: fc.integer({ min: 640, max: 1200 }),
      columns: fc.array(fc.constantFrom('left' as const, 'right' as const), { minLength: 1, maxLength: 7 }),
      rows: fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(given, ({ width, columns, rows }) => {
        const data: TableData = {
          ...head,
          kind: 'table',
          columns: columns.map((align, index) => ({ key: String(index), header: `列${index}`, align })),
          rows: rows.map((cells, index) => ({
            key: String(index),
            isClosing: index > 15,
            cells: cells.slice(0, columns.length).map((text, at) => ({
              // Numbers are short: a column of them never has to give way.
              text: columns[at] === 'right' ? '(23.75)' : text,
              value: null,
              trace: null,
              tone: null,
              note: null,
            })),
          })),
        };
        const theme = chartTheme('print', DEFAULT_SETTINGS, 'sans-serif');
        const { head: top, rows: placed, height, frame: around } = tableLayout(data, theme, width, measure, frame);
        const boxes = [top, ...placed].flatMap(({ cells }) => cells.map(({ box }) => box));
        expectApart([...boxes, ...[around.title, around.footer].filter((box) => box !== null)], { width, height });
      }),
      { seed: 20260318, numRuns: 300 },
    );
  });
});

describe('axes', () => {
  it('have round ticks within, four at most beside zero, and hold every value', () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (a, b, fromZero) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const axis = valueAxis(low, high, { fromZero });
        expect(axis.ticks.filter((tick) => tick.value !== 0).length).toBeLessThanOrEqual(4);
        expect(axis.min).toBeLessThanOrEqual(low);
        expect(axis.max).toBeGreaterThanOrEqual(high);
        expect(new Set(axis.ticks.map(({ text }) => text)).size).toBe(axis.ticks.length);
        if (fromZero) expect(axis.min <= 0 && axis.max >= 0).toBe(true);
      }),
      { seed: 20260319, numRuns: 500 },
    );
  });

  test('name months on a short axis, and write year and month on a long one', () => {
    const days = (count: number) => Array.from({ length: count }, (_, index) => addDays(isoDate('2026-01-05'), index));
    const texts = (count: number, lang: 'zh' | 'en') => timeLabels(days(count), lang)[0]?.map(({ text }) => text);
    expect(texts(60, 'zh')).toEqual(['1月', '2月', '3月']);
    expect(texts(60, 'en')).toEqual(['Jan', 'Feb', 'Mar']);
    expect(texts(300, 'zh')?.slice(0, 2)).toEqual(['26/01', '26/02']);
  });
});
