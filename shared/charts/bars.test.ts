import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { BarsData } from '../figures/figure-data.ts';
import { isoDate } from '../market/iso-date.ts';
import { barsLayout, barsOption } from './bars.ts';
import { type ChartThemeName, chartTheme } from './chart-theme.ts';
import { measure, meets } from './test-geometry.ts';

function figure(points: readonly { label: string; value: number; own: boolean }[]): BarsData {
  return {
    id: 'sector-vs-benchmarks',
    kind: 'bars',
    no: '图1',
    title: '20260316-0322 恒生互联网科技业跌3.0%',
    unit: '%',
    decimals: 1,
    points: points.map((point, index) => ({
      ...point,
      key: `K${index}`,
      trace: `weekChange:K${index}`,
      closeDate: isoDate('2026-03-20'),
    })),
    notes: [],
    source: { kind: 'data', names: ['Tushare'] },
    asOf: isoDate('2026-03-20'),
    state: 'complete',
    missing: [],
  };
}

const name = fc.oneof(
  fc.constantFrom(
    '恒生指数',
    '恒生互联网科技业',
    '纳斯达克中国金龙指数',
    '恒生沪深港通AH溢价指数',
    'Hang Seng Internet & Information Technology Index',
    'NASDAQ Golden Dragon China',
    'CSI 300',
  ),
  fc.string({ unit: fc.constantFrom('恒', '生', '（', '）', '，', 'A', 'H', ' ', '3', 'm'), maxLength: 40 }),
);
const point = fc.record({
  label: name,
  value: fc.oneof(fc.double({ min: -99, max: 400, noNaN: true }), fc.constantFrom(0, -0.04, 0.04, -5.7, 1e-9)),
  own: fc.boolean(),
});
const drawing = fc.record({
  points: fc.array(point, { maxLength: 20 }),
  width: fc.integer({ min: 260, max: 1900 }),
  height: fc.integer({ min: 130, max: 1000 }),
  theme: fc.constantFrom<ChartThemeName>('print', 'light', 'dark'),
  framed: fc.boolean(),
});

function laidOut({
  points,
  width,
  height,
  theme,
  framed,
}: typeof drawing extends fc.Arbitrary<infer Value> ? Value : never) {
  const frame = framed ? { title: '图1：恒生互联网科技业跌3.0%', footer: ['数据来源：Tushare，截至2026-03-20'] } : null;
  const layout = barsLayout(
    figure(points),
    chartTheme(theme, DEFAULT_SETTINGS, 'sans-serif'),
    { width, height },
    measure,
    frame,
  );
  const { rows } = layout.bars;
  return {
    ...layout,
    texts: [...rows.flatMap((row) => [row.name, row.value]), layout.frame.title, layout.frame.footer].filter(
      (box) => box !== null,
    ),
    bars: rows.map((row) => row.bar),
    zeroX: layout.bars.zeroX,
    plot: layout.bars.plot,
  };
}

describe('bar figures', () => {
  it('never let a text meet another text or a bar, nor leave the picture', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const { texts, bars } = laidOut(given);
        for (const [index, box] of texts.entries()) {
          for (const other of texts.slice(index + 1)) expect(meets(box, other)).toBe(false);
          for (const bar of bars) expect(meets(box, bar)).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(given.width + 1e-6);
          expect(box.y).toBeGreaterThanOrEqual(-1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(given.height + 1e-6);
        }
      }),
      { seed: 20260316, numRuns: 600 },
    );
  });

  it('keep each bar on its own side of one zero line, its length in proportion to its value', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const { bars, zeroX, bars: rows } = laidOut(given);
        const longest = Math.max(0, ...given.points.map((each) => Math.abs(each.value)));
        const span = Math.max(0, ...rows.map((box) => box.width));
        for (const [index, bar] of bars.entries()) {
          const value = given.points[index]?.value ?? 0;
          expect(value < 0 ? bar.x + bar.width : bar.x).toBeCloseTo(zeroX, 6);
          if (longest > 0) expect(bar.width).toBeCloseTo((Math.abs(value) / longest) * span, 4);
        }
      }),
      { seed: 20260322, numRuns: 300 },
    );
  });

  it('draw the layout: the axis maps each value onto the end of its bar', () => {
    const data = figure([
      { label: '恒生指数', value: -0.7, own: false },
      { label: '恒生互联网科技业', value: -3.01, own: true },
      { label: '恒生创新药', value: 2.9, own: false },
    ]);
    const theme = chartTheme('light', DEFAULT_SETTINGS, 'sans-serif');
    const { bars } = barsLayout(data, theme, { width: 480, height: 180 }, measure);
    const atEnd = (value: number) => bars.plot.x + ((value - bars.min) / (bars.max - bars.min)) * bars.plot.width;
    expect(atEnd(0)).toBeCloseTo(bars.zeroX, 6);
    expect(atEnd(-3.01)).toBeCloseTo(bars.rows[1]?.bar.x ?? Number.NaN, 6);
    expect(atEnd(2.9)).toBeCloseTo((bars.rows[2]?.bar.x ?? 0) + (bars.rows[2]?.bar.width ?? 0), 6);
  });

  it('wrap Chinese names at six to eight characters into lines of even length', () => {
    const data = figure([{ label: '纳斯达克中国金龙指数', value: 1, own: false }]);
    const { bars } = barsLayout(
      data,
      chartTheme('light', DEFAULT_SETTINGS, 'sans-serif'),
      { width: 480, height: 60 },
      measure,
    );
    expect(bars.rows[0]?.nameLines).toEqual(['纳斯达克中', '国金龙指数']);
  });

  it('say direction by colour on screen and by the series in print', () => {
    const data = figure([
      { label: '恒生指数', value: -0.7, own: false },
      { label: '恒生互联网科技业', value: 3, own: true },
    ]);
    const colours = (name: ChartThemeName, redUp: boolean) =>
      JSON.stringify(
        barsOption(
          data,
          chartTheme(name, { ...DEFAULT_SETTINGS, redUp }, 'sans-serif'),
          { width: 480, height: 180 },
          measure,
        ).series,
      );
    expect(colours('light', true)).toContain('#c4342d');
    expect(colours('light', false)).toContain('#1f8a5b');
    expect(colours('print', true)).toBe(colours('print', false));
  });
});
