import type { EChartsOption } from 'echarts';
import type { DotsData } from '../figures/figure-data.ts';
import { directionOf } from '../format/number.ts';
import { type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { type DotsLayout, layoutDots } from './dots-layout.ts';
import { frameElements, lineElement, textElements } from './drawn-text.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

const DOT = 8;
/** Room below the rows for the axis, in lines of notes. */
const AXIS_LINES = 1.6;

/** The least height at which rows do not crowd. */
export function dotsHeight(points: number, theme: ChartTheme): number {
  return Math.ceil(
    Math.max(1, points) * theme.labelSize * LINE_HEIGHT * 1.5 + theme.noteSize * LINE_HEIGHT * AXIS_LINES,
  );
}

/** Where everything of a dot figure stands. */
export function dotsLayout(
  data: DotsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): { readonly frame: FrameLayout; readonly dots: DotsLayout } {
  const framed = layoutFrame(frame, theme, size, measure);
  return { frame: framed, dots: layoutDots(data, framed.plot, theme, measure) };
}

/** A dot figure as an ECharts option: a full dot for now, an empty one for before, a line between them. */
export function dotsOption(
  data: DotsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): EChartsOption {
  const { frame: framed, dots } = dotsLayout(data, theme, size, measure, frame);
  const { plot, axis, xOf } = dots;
  const edge = (xOf(axis.min) - plot.x) / ((xOf(axis.max) - xOf(axis.min)) / (axis.max - axis.min || 1));
  const colour = theme.palette[1] ?? theme.ink;
  const points = (of: (point: DotsData['points'][number]) => number | null) =>
    data.points.map((point) => ({ value: of(point), name: point.label }));
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.fontFamily },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: axis.min - edge, max: axis.max + edge },
    yAxis: { type: 'category', show: false, inverse: true, data: data.points.map(({ key }) => key) },
    series: [
      {
        type: 'line',
        data: points(({ before }) => before),
        lineStyle: { opacity: 0 },
        symbol: 'circle',
        symbolSize: DOT,
        showAllSymbol: true,
        itemStyle: { color: theme.ground, borderColor: theme.mutedInk, borderWidth: 1.3 },
        emphasis: { disabled: true },
        z: 4,
      },
      {
        type: 'line',
        data: points(({ value }) => value),
        lineStyle: { opacity: 0 },
        symbol: 'circle',
        symbolSize: DOT,
        showAllSymbol: true,
        itemStyle: { color: colour },
        emphasis: { disabled: true },
        z: 5,
      },
    ],
    graphic: {
      elements: [...gridLines(theme, dots), ...rowElements(data, theme, dots), ...frameElements(theme, framed)],
    },
  };
}

function gridLines(theme: ChartTheme, { ticks, plot, xOf, axis }: DotsLayout) {
  const foot = plot.y + plot.height;
  const zero = axis.min <= 0 && axis.max >= 0 ? [lineElement([xOf(0), plot.y], [xOf(0), foot], theme.axis)] : [];
  return [
    ...ticks.map(({ x }) => lineElement([x, plot.y], [x, foot], theme.gridLine, { z: -1 })),
    ...zero,
    ...ticks.flatMap(({ text, box }) =>
      textElements(theme, { lines: [text], box, size: theme.noteSize, bold: false, colour: theme.mutedInk }),
    ),
  ];
}

function rowElements(data: DotsData, theme: ChartTheme, { rows, fontSize }: DotsLayout) {
  return rows.flatMap((row, index) => {
    const point = data.points[index];
    if (!point) return [];
    const said = { size: fontSize, bold: point.own, colour: theme.ink };
    const towards =
      row.beforeX === null ? [] : [lineElement([row.beforeX, row.y], [row.nowX, row.y], theme.mutedInk, { z: 2 })];
    const direction = directionOf(point.before === null ? 0 : point.value - point.before, data.decimals);
    return [
      ...towards,
      ...textElements(theme, { ...said, lines: row.nameLines, box: row.name }),
      ...textElements(theme, { ...said, lines: [row.value.text], box: row.value.box }),
      ...textElements(theme, {
        ...said,
        bold: false,
        lines: [row.change.text],
        box: row.change.box,
        colour: direction === 'flat' ? theme.mutedInk : theme.signed[direction],
      }),
    ];
  });
}
