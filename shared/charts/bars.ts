import type { EChartsOption } from 'echarts';
import type { BarsData } from '../figures/figure-data.ts';
import { formatChangePct, formatNumber, formatSigned } from '../format/number.ts';
import { type BarsLayout, layoutBars } from './bars-layout.ts';
import { type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { frameElements, lineElement, textElements } from './drawn-text.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

/** The value as it stands beside its bar. */
export function barValueText(data: BarsData, value: number): string {
  if (data.unit === '%') return formatChangePct(value, data.decimals);
  return data.isDifference ? formatSigned(value, data.decimals) : formatNumber(value, data.decimals);
}

/** A row of a printed figure against the height of its name's one line. */
const LINE_OF_NAME = 1.25;

/** The least height at which each name has two lines to itself and bars do not crowd. */
export function barsHeight(points: number, theme: ChartTheme): number {
  return Math.max(1, points) * Math.ceil(theme.labelSize * LINE_HEIGHT * 2);
}

/** Where everything of a bar figure stands, for the drawing and for the tests that hold nothing meets. */
export function barsLayout(
  data: BarsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): { readonly frame: FrameLayout; readonly bars: BarsLayout } {
  const framed = layoutFrame(frame, theme, size, measure);
  const points = data.points.map(({ label, value, own }) => ({
    label,
    value,
    own,
    valueText: barValueText(data, value),
  }));
  const reach = (data.reach ?? []).map((value) => ({
    label: '',
    value,
    own: true,
    valueText: barValueText(data, value),
  }));
  return { frame: framed, bars: layoutBars(points, framed.plot, theme, measure, reach) };
}

/** Of a bare bar figure the least height at a width of the page: one line a name where none is cut off then, else two. */
export function printedBarsHeight(data: BarsData, theme: ChartTheme, width: number, measure: MeasureText): number {
  const count = Math.max(1, data.points.length);
  const height = count * Math.ceil(theme.labelSize * LINE_HEIGHT * LINE_OF_NAME);
  const { rows, fontSize } = barsLayout(data, theme, { width, height }, measure).bars;
  const isWhole = rows.every(({ nameLines }, index) => nameLines.join('') === data.points[index]?.label);
  return isWhole && fontSize === theme.labelSize ? height : barsHeight(count, theme);
}

/**
 * A bar figure as an ECharts option (needs BarChart, GridComponent and GraphicComponent, and nothing else).
 *
 * Every text is placed by the layout rather than by the engine, so that the picture is the same wherever it is drawn:
 * on a canvas with the window's face, or as SVG with the bundled one. `frame` is null where the page around the chart
 * says title and source itself.
 */
export function barsOption(
  data: BarsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): EChartsOption {
  const { frame: framed, bars } = barsLayout(data, theme, size, measure, frame);
  const colours = barColours(data, theme);
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.fontFamily },
    grid: {
      left: bars.plot.x,
      top: bars.plot.y,
      width: bars.plot.width,
      height: bars.plot.height,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: bars.min, max: bars.max },
    yAxis: { type: 'category', show: false, inverse: true, data: data.points.map((point) => point.key) },
    series: [
      {
        type: 'bar',
        barWidth: bars.barWidth,
        data: data.points.map((point, index) => ({
          value: point.value,
          name: point.label,
          itemStyle: { color: colours[index] ?? theme.ink },
        })),
        emphasis: { disabled: true },
      },
    ],
    graphic: { elements: [...rowTexts(data, theme, bars), zeroLine(theme, bars), ...frameElements(theme, framed)] },
  };
}

/** The colour of each bar: muted beside the report's own series; without one, each in full by its direction. */
export function barColours({ points }: BarsData, theme: ChartTheme): string[] {
  const others = points.some(({ own }) => own) ? theme.others : theme.signed;
  return points.map(({ value, own }) => barColour(value, own ? theme.own : others));
}

function barColour(value: number, colours: ChartTheme['own']): string {
  if (value === 0) return colours.flat;
  return value > 0 ? colours.up : colours.down;
}

function rowTexts(data: BarsData, theme: ChartTheme, layout: BarsLayout) {
  return layout.rows.flatMap((row, index) => {
    const point = data.points[index];
    if (!point) return [];
    const name = { lines: row.nameLines, box: row.name, size: layout.fontSize, bold: point.own, colour: theme.ink };
    const value = { ...name, lines: [barValueText(data, point.value)], box: row.value };
    return [...textElements(theme, name), ...textElements(theme, value)];
  });
}

function zeroLine(theme: ChartTheme, { zeroX, plot }: BarsLayout) {
  return lineElement([zeroX, plot.y], [zeroX, plot.y + plot.height], theme.axis);
}
