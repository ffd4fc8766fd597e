import type { EChartsOption } from 'echarts';
import type { BarsData } from '../figures/figure-data.ts';
import { formatChangePct, formatNumber } from '../format/number.ts';
import { type BarsLayout, layoutBars } from './bars-layout.ts';
import { type Box, type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

/** The value as it stands beside its bar. */
export function barValueText(data: BarsData, value: number): string {
  return data.unit === '%' ? formatChangePct(value, data.decimals) : formatNumber(value, data.decimals);
}

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
  return { frame: framed, bars: layoutBars(points, framed.plot, theme, measure) };
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
        data: data.points.map((point) => ({
          value: point.value,
          name: point.label,
          itemStyle: { color: barColour(theme, point.value, point.own) },
        })),
        emphasis: { disabled: true },
      },
    ],
    graphic: { elements: [...rowTexts(data, theme, bars), zeroLine(theme, bars), ...frameElements(theme, framed)] },
  };
}

function barColour(theme: ChartTheme, value: number, own: boolean): string {
  const colours = own ? theme.own : theme.others;
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

interface TextBlock {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** One element a line: line heights are ours, not the engine's. */
function textElements(theme: ChartTheme, { lines, box, size, bold, colour }: TextBlock) {
  return lines.map((line, index) => ({
    type: 'text' as const,
    silent: true,
    x: box.x,
    y: box.y + (index + 0.5) * size * LINE_HEIGHT,
    style: {
      text: line,
      // Apart, not as one `font`: the picture engine does not read the shorthand.
      fontSize: size,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      fontFamily: theme.fontFamily,
      fill: colour,
      textVerticalAlign: 'middle' as const,
    },
  }));
}

function zeroLine(theme: ChartTheme, { zeroX, plot }: BarsLayout) {
  const shape = { x1: zeroX, y1: plot.y, x2: zeroX, y2: plot.y + plot.height };
  return { type: 'line' as const, silent: true, z: 200, shape, style: { stroke: theme.axis, lineWidth: 1 } };
}

function frameElements(theme: ChartTheme, frame: FrameLayout) {
  if (frame.title === null || frame.footer === null || frame.ruleY === null) return [];
  const title = { lines: frame.titleLines, box: frame.title, size: theme.titleSize, bold: true, colour: theme.ink };
  const footer = {
    lines: frame.footerLines,
    box: frame.footer,
    size: theme.noteSize,
    bold: false,
    colour: theme.mutedInk,
  };
  const shape = { x1: frame.title.x, y1: frame.ruleY, x2: frame.title.x + frame.title.width, y2: frame.ruleY };
  const rule = { type: 'line' as const, silent: true, shape, style: { stroke: theme.rule, lineWidth: 1.5 } };
  return [...textElements(theme, title), rule, ...textElements(theme, footer)];
}
