import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { ColumnsData, FigureData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import {
  BARS,
  CHARTS,
  COLUMNS,
  DOTS,
  LINES,
  OVERLAID,
  PICTURE,
  STACKED,
  YEAR_DAYS,
} from '../../testing/figures-of-each-kind.ts';
import { below, parseXml, type ReadColumn, readCache, readSheet } from '../../testing/read-native-chart.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { createFontMeasure } from '../writers/font-measure.ts';
import { daySerial } from './day-categories.ts';
import type { NativeLook } from './native-chart.ts';
import { type ChartParts, nativeCharts } from './native-charts.ts';

const font = createFontMeasure(path.resolve(import.meta.dirname, '../../../resources'));
const look: NativeLook = {
  theme: chartTheme('print', DEFAULT_SETTINGS, 'Arial'),
  fonts: { latin: 'Arial', eastAsian: '楷体' },
  lang: 'zh',
  measure: font.width,
  size: { width: 658, height: 260 },
};

function chartOf(figure: FigureData): ChartParts {
  const [chart] = nativeCharts([figure], look);
  if (!chart) throw new Error(`no chart of ${figure.id}`);
  return chart;
}

/** The chart and its workbook say the same, and so does what is returned. */
function columnsOf({ chartXml, workbook }: ChartParts): ReadColumn[] {
  const cache = readCache(chartXml);
  expect(readSheet(workbook)).toEqual(cache);
  expect(cache.length).toBeGreaterThan(1);
  return cache;
}

function column(columns: readonly ReadColumn[], header: string): ReadColumn['values'] {
  const found = columns.find((one) => one.header === header);
  if (!found) throw new Error(`no column ${header}`);
  return found.values;
}

const exact = (value: number | null) => (value === null ? null : exactValue(value));

/** Children of elements in the order of their schema (ECMA-376, part 1, 21.2): PowerPoint repairs a file with another. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners chart spPr txPr externalData',
  'c:chart': 'autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:barChart': 'barDir grouping varyColors ser gapWidth overlap axId',
  'c:lineChart': 'grouping varyColors ser hiLowLines marker axId',
  'c:areaChart': 'grouping varyColors ser axId',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth',
  'c:dPt': 'idx invertIfNegative bubble3D spPr',
  'c:dLbls':
    'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:dLbl':
    'idx layout numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:catAx':
    'axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl',
  'c:dateAx':
    'axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblOffset baseTimeUnit majorUnit majorTimeUnit',
  'c:valAx':
    'axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
  'c:scaling': 'logBase orientation max min',
  'c:legend': 'legendPos legendEntry overlay txPr',
};

function expectOrdered(chartXml: string): void {
  const root = parseXml(chartXml);
  for (const [name, order] of Object.entries(ORDER)) {
    const known = order.split(' ');
    for (const element of name === 'c:chartSpace' ? [root] : below(root, name)) {
      const places = [...element.childNodes].map(({ nodeName }) => known.indexOf(nodeName.replace('c:', '')));
      expect(places, name).not.toContain(-1);
      expect(places, name).toEqual(places.toSorted((a, b) => a - b));
    }
  }
}

describe('charts of each kind', () => {
  test.each(CHARTS.map((figure) => [figure.id, figure] as const))(
    '%s: the chart holds what its workbook holds',
    (_, figure) => {
      const chart = chartOf(figure);
      const [categories] = columnsOf(chart);
      expect(new Set(categories?.values).size).toBe(categories?.values.length);
      expectOrdered(chart.chartXml);
      expect(chartOf(figure)).toEqual(chart);
    },
  );

  test.each(CHARTS.map((figure) => [figure.id, figure] as const))(
    '%s: each axis that a series names is there',
    (_, figure) => {
      const root = parseXml(chartOf(figure).chartXml);
      const idsOf = (name: string) =>
        below(root, name).flatMap((group) => below(group, 'c:axId').map((id) => id.getAttribute('val')));
      const axes = ['c:catAx', 'c:dateAx', 'c:valAx'].flatMap(idsOf);
      expect(new Set(axes).size).toBe(axes.length);
      expect(new Set(['c:barChart', 'c:lineChart', 'c:areaChart'].flatMap(idsOf))).toEqual(new Set(axes));
    },
  );

  test('bars: values unrounded; what prints as zero prints without a sign', () => {
    const chart = chartOf(BARS);
    const [names, values] = columnsOf(chart);
    expect(names?.values).toEqual(BARS.points.map(({ label }) => label));
    expect(values?.values).toEqual(BARS.points.map(({ value }) => exactValue(value)));
    const codes = below(parseXml(chart.chartXml), 'c:dLbl').map((label) =>
      below(label, 'c:numFmt')[0]?.getAttribute('formatCode'),
    );
    expect(codes).toEqual(['+0.00;-0.00;0.00', '"0.00";"0.00";"0.00"', '"0.00";"0.00";"0.00"']);
  });

  test('dots: now and before, and no point where nothing was before', () => {
    const columns = columnsOf(chartOf(DOTS));
    expect(column(columns, '本周')).toEqual(DOTS.points.map(({ value }) => exactValue(value)));
    expect(column(columns, '上周')).toEqual(DOTS.points.map(({ before }) => exact(before)));
  });

  test('columns: a day without a value is a hole, not zero; the week is shaded', () => {
    const [days, values, week] = columnsOf(chartOf(COLUMNS));
    expect(days?.values).toEqual(COLUMNS.points.map(({ key }) => daySerial(key)));
    expect(values?.values).toEqual(COLUMNS.points.map(({ value }) => exact(value)));
    expect(values?.values).toContain(null);
    expect(values?.values).toContain(-0.004);
    expect(week?.values.map((value) => value !== null)).toEqual(COLUMNS.points.map(({ isOfWeek }) => isOfWeek));
  });

  test('columns in parts: each part a series of its own', () => {
    const columns = columnsOf(chartOf(STACKED));
    for (const [place, label] of ['甲', '乙'].entries())
      expect(column(columns, label)).toEqual(STACKED.points.map(({ parts }) => exact(parts?.[place]?.value ?? null)));
  });

  test('columns with a line over them: both zeros are one line', () => {
    const chart = chartOf(OVERLAID);
    expect(column(columnsOf(chart), '累计').slice(1)).toEqual(
      OVERLAID.overlay?.points.map(({ value }) => exactValue(value)),
    );
    const shares = below(parseXml(chart.chartXml), 'c:valAx').map((axis) => {
      const [min, max] = ['c:min', 'c:max'].map((name) => Number(below(axis, name)[0]?.getAttribute('val')));
      return (min ?? 0) / (max ?? 1);
    });
    expect(shares).toHaveLength(2);
    expect(shares[1]).toBeCloseTo(shares[0] ?? Number.NaN, 9);
  });

  test('lines: every point of a long one; guides and bands beside them', () => {
    const columns = columnsOf(chartOf(LINES));
    const [own, other] = LINES.series;
    expect(column(columns, '自己')).toEqual(own?.points.map(({ value }) => exactValue(value)));
    const values = column(columns, '其他');
    expect(values).toHaveLength(1250);
    expect(values.filter((value) => value !== null)).toEqual(other?.points.map(({ value }) => exactValue(value)));
    expect(column(columns, '25% 分位').filter((value) => value !== null)).toEqual([95.5, 95.5]);
    expect(column(columns, '95.50–104.25')[0]).toBe(8.75);
  });

  test('years over each other: the days of a leap year', () => {
    const [days] = columnsOf(chartOf(YEAR_DAYS));
    expect(days?.values.at(5)).toBe(daySerial('2000-02-29'));
  });

  test('values that are all one have an axis with room', () => {
    const level = LINES.series.map((series) => ({
      ...series,
      points: series.points.map(({ key }) => ({ key, value: 100 })),
    }));
    const none = COLUMNS.points.map((point) => ({ ...point, value: null }));
    for (const figure of [
      { ...LINES, band: null, guides: [], series: level },
      { ...COLUMNS, points: none },
      { ...DOTS, points: DOTS.points.map((point) => ({ ...point, value: 0, before: 0 })) },
    ]) {
      for (const axis of below(parseXml(chartOf(figure).chartXml), 'c:valAx')) {
        const [min, max] = ['c:min', 'c:max'].map((name) => Number(below(axis, name)[0]?.getAttribute('val')));
        expect(max).toBeGreaterThan(min ?? Number.NaN);
      }
    }
  });

  test('pictures, and what has nothing to draw, are no charts', () => {
    const empty: ColumnsData = { ...COLUMNS, points: [] };
    expect(nativeCharts([PICTURE, empty, { ...BARS, state: 'missing' }], look)).toEqual([]);
  });
});

describe('charts of the sample week', () => {
  const desk = sampleDesk();

  test('each figure: the chart holds what its workbook holds', async () => {
    const { figures } = await desk.call('figures', { week: null });
    const charts = nativeCharts(figures, look);
    expect(charts.map(({ id }) => id)).toContain('ah-index');
    expect(charts.length).toBeGreaterThan(10);
    for (const chart of charts) {
      columnsOf(chart);
      expectOrdered(chart.chartXml);
    }
  });
});
