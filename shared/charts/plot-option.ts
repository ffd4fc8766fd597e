import type { EChartsOption } from 'echarts';
import type { FrameLayout } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { frameElements, lineElement, textElements } from './drawn-text.ts';
import type { PlotLayout } from './plot-layout.ts';
import type { ValueAxis } from './value-axis.ts';

/** What an upright chart draws in its plot. */
interface PlotDrawing {
  readonly theme: ChartTheme;
  readonly frame: FrameLayout;
  readonly layout: PlotLayout;
  readonly axis: ValueAxis;
  /** At the right, for the series that say `yAxisIndex: 1`. */
  readonly rightAxis?: ValueAxis | undefined;
  readonly keys: readonly string[];
  readonly isCentred: boolean;
  readonly series: NonNullable<EChartsOption['series']>;
  /** Beside gridlines and axis texts. */
  readonly elements: readonly object[];
}

/** The option of a chart with values upwards and categories along its foot; every text is placed by the layout. */
export function plotOption({
  theme,
  frame,
  layout,
  axis,
  rightAxis,
  keys,
  isCentred,
  series,
  elements,
}: PlotDrawing): EChartsOption {
  const { plot, ticks, labels, textSize } = layout;
  const right = plot.x + plot.width;
  const small = { size: textSize, bold: false, colour: theme.mutedInk };
  const gridLines = ticks.map(({ value, y }) =>
    lineElement([plot.x, y], [right, y], value === 0 ? theme.axis : theme.gridLine, { z: value === 0 ? 3 : -1 }),
  );
  const foot = plot.y + plot.height;
  // Where zero lies outside, the foot is the axis.
  const footLine = axis.min >= 0 ? [lineElement([plot.x, foot], [right, foot], theme.axis, { z: 3 })] : [];
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.fontFamily },
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, outerBoundsMode: 'none' },
    xAxis: { type: 'category', show: false, boundaryGap: isCentred, data: [...keys] },
    yAxis: [axis, ...(rightAxis ? [rightAxis] : [])].map(({ min, max }) => ({ type: 'value', show: false, min, max })),
    series,
    graphic: {
      elements: [
        ...elements,
        ...gridLines,
        ...footLine,
        ...ticks.flatMap(({ text, box }) => textElements(theme, { ...small, lines: [text], box })),
        ...layout.rightTicks.flatMap(({ text, box }) => textElements(theme, { ...small, lines: [text], box })),
        ...labels.flatMap(({ text, box }) => textElements(theme, { ...small, lines: [text], box })),
        ...frameElements(theme, frame),
      ],
    },
  };
}
