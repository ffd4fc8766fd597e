import type { EChartsOption } from 'echarts';
import type { Lang } from '../contract/envelope.ts';
import type { ColumnPoint, ColumnsData } from '../figures/figure-data.ts';
import { formatNumber } from '../format/number.ts';
import { type Box, type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { boxElement, textElements } from './drawn-text.ts';
import { layoutPlot, type PlacedText, type PlotLayout } from './plot-layout.ts';
import { plotOption } from './plot-option.ts';
import { ownLabels, timeLabels } from './time-labels.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

const VALUE_GAP = 3;

export interface ColumnsLayout {
  readonly frame: FrameLayout;
  readonly axis: ValueAxis;
  readonly plot: PlotLayout;
  /** Values beyond their columns, where all of them have room; else none. */
  readonly values: readonly PlacedText[];
  /** Behind the columns of the week. */
  readonly week: Box | null;
  readonly columnWidth: number;
}

/** Where everything of a column figure stands. */
export function columnsLayout(
  data: ColumnsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  { lang, frame = null }: { readonly lang: Lang; readonly frame?: ChartFrame | null },
): ColumnsLayout {
  const framed = layoutFrame(frame, theme, size, measure);
  const { points } = data;
  const values = points.flatMap(({ value }) => value ?? []);
  const isTimed = points.every(({ date }) => date !== null);
  const labels = isTimed
    ? timeLabels(
        points.map(({ date }) => date ?? ''),
        lang,
      )
    : ownLabels(points.map(({ label }) => label));
  const textHeight = theme.noteSize * LINE_HEIGHT;
  const slot = framed.plot.width / Math.max(1, points.length);
  const texts = points.map(({ value }) => (value === null ? '' : formatNumber(value, data.decimals)));
  const hasValues = !isTimed && texts.every((text) => measure(text, theme.noteSize, false) + 4 < slot * 0.9);
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), { fromZero: true });
  const area = hasValues ? lowered(framed.plot, textHeight + VALUE_GAP) : framed.plot;
  const plot = layoutPlot({ axis, count: points.length, isCentred: true, labels, ends: [] }, area, theme, measure);
  const columnWidth = Math.max(1, Math.min(40, (plot.plot.width / Math.max(1, points.length)) * 0.66));
  return {
    frame: framed,
    axis,
    plot,
    values: hasValues
      ? points.map(({ value }, index) => placeValue(texts[index] ?? '', value ?? 0, plot.xOf(index)))
      : [],
    week: weekBox(points, plot),
    columnWidth,
  };

  function placeValue(text: string, value: number, x: number): PlacedText {
    const width = measure(text, theme.noteSize, false);
    const end = plot.yOf(value);
    const y = value < 0 ? end + VALUE_GAP : end - VALUE_GAP - textHeight;
    return { text, box: { x: x - width / 2, y, width, height: textHeight } };
  }
}

/** The area without a strip at its top, in which the tallest column's value stands. */
function lowered({ x, y, width, height }: Box, strip: number): Box {
  return { x, y: y + strip, width, height: Math.max(0, height - strip) };
}

function weekBox(points: readonly ColumnPoint[], { plot, xOf }: PlotLayout): Box | null {
  const of = points.flatMap(({ isOfWeek }, index) => (isOfWeek ? [index] : []));
  const [first, last] = [of.at(0), of.at(-1)];
  if (first === undefined || last === undefined || of.length === points.length) return null;
  const half = plot.width / points.length / 2;
  const left = xOf(first) - half;
  return { x: left, y: plot.y, width: xOf(last) + half - left, height: plot.height };
}

/** A column figure as an ECharts option: columns signed by colour, the week's shaded, forecasts told apart by an empty body. */
export function columnsOption(
  data: ColumnsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  words: { readonly lang: Lang; readonly frame?: ChartFrame | null },
): EChartsOption {
  const layout = columnsLayout(data, theme, size, measure, words);
  const small = { size: theme.noteSize, bold: false, colour: theme.ink };
  return plotOption({
    theme,
    frame: layout.frame,
    layout: layout.plot,
    axis: layout.axis,
    keys: data.points.map(({ key }) => key),
    isCentred: true,
    series: [
      {
        type: 'bar',
        barWidth: layout.columnWidth,
        emphasis: { disabled: true },
        data: data.points.map((point) => ({ value: point.value, itemStyle: columnStyle(point, theme, data.isSigned) })),
      },
    ],
    elements: [
      ...(layout.week ? [boxElement(layout.week, theme.shade)] : []),
      ...layout.values.flatMap(({ text, box }) => textElements(theme, { ...small, lines: [text], box })),
    ],
  });
}

function columnStyle({ value, isForecast }: ColumnPoint, theme: ChartTheme, isSigned: boolean) {
  const direction = (value ?? 0) < 0 ? theme.signed.down : theme.signed.up;
  const color = isSigned ? direction : (theme.palette[1] ?? theme.ink);
  return isForecast
    ? { color: theme.ground, borderColor: color, borderWidth: 1.5, borderType: 'dashed' as const }
    : { color };
}
