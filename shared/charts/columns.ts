import type { EChartsOption } from 'echarts';
import type { Lang } from '../contract/envelope.ts';
import type { ColumnPoint, ColumnsData } from '../figures/figure-data.ts';
import { formatNumber } from '../format/number.ts';
import { type Box, type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { boxElement, textElements } from './drawn-text.ts';
import { type EndLabel, layoutPlot, type PlacedText, type PlotLayout } from './plot-layout.ts';
import { plotOption } from './plot-option.ts';
import { ownLabels, timeLabels } from './time-labels.ts';
import { alignedAxis, logAxis, type ValueAxis, valueAxis } from './value-axis.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

const VALUE_GAP = 3;
/** A column that is to grow is paler than those that stand. */
const PARTIAL_OPACITY = 0.5;

export interface ColumnsLayout {
  readonly frame: FrameLayout;
  readonly axis: ValueAxis;
  /** Of the line over the columns. */
  readonly rightAxis: ValueAxis | undefined;
  /** Where a value stands on the axis: itself, or its logarithm. */
  readonly of: (value: number) => number;
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
  const textHeight = theme.noteSize * LINE_HEIGHT;
  const slot = framed.plot.width / Math.max(1, points.length);
  const texts = points.map(({ value }) => (value === null ? '' : formatNumber(value, data.decimals)));
  const hasValues = !isTimed(data) && texts.every((text) => measure(text, theme.noteSize, false) + 4 < slot * 0.9);
  const { axis, of } = columnsAxis(data);
  const rightAxis = data.overlay && overlayAxis(data.overlay.points, axis);
  const request = { axis, count: points.length, isCentred: true, labels: labelsOf(data, lang), ends: partEnds(data) };
  const area = hasValues ? lowered(framed.plot, textHeight + VALUE_GAP) : framed.plot;
  const plot = layoutPlot({ ...request, ...(rightAxis && { rightAxis }) }, area, theme, measure);
  const columnWidth = Math.max(1, Math.min(40, (plot.plot.width / Math.max(1, points.length)) * 0.66));
  const placeValue = (text: string, value: number, x: number): PlacedText => {
    const width = measure(text, theme.noteSize, false);
    const end = plot.yOf(of(value));
    const y = value < 0 ? end + VALUE_GAP : end - VALUE_GAP - textHeight;
    return { text, box: { x: x - width / 2, y, width, height: textHeight } };
  };
  return {
    frame: framed,
    axis,
    rightAxis,
    of,
    plot,
    values: hasValues
      ? points.flatMap(({ value }, index) =>
          value === null ? [] : [placeValue(texts[index] ?? '', value, plot.xOf(index))],
        )
      : [],
    week: weekBox(points, plot),
    columnWidth,
  };
}

/** Whether the axis places columns by their days. */
export function isTimed({ points }: ColumnsData): boolean {
  return points.every(({ date }) => date !== null);
}

function labelsOf(data: ColumnsData, lang: Lang) {
  const { points } = data;
  return isTimed(data)
    ? timeLabels(
        points.map(({ date }) => date ?? ''),
        lang,
      )
    : ownLabels(points.map(({ label }) => label));
}

/** The least value, and the greatest beside it, that a logarithmic axis can name. */
const [LEAST_LOG, MOST_DECADES] = [1e-6, 1e8];

/** A logarithm has no place for zero: with one such value, or one beyond naming, the axis stays as it is. */
export function columnsAxis({ points, scale, reach = [] }: ColumnsData): Pick<ColumnsLayout, 'axis' | 'of'> {
  const values = [...points.flatMap(({ value }) => value ?? []), ...reach];
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (scale === 'log' && values.length > 0 && least >= LEAST_LOG && most <= least * MOST_DECADES)
    return logAxis(least, most);
  return {
    axis: valueAxis(Math.min(0, ...values), Math.max(0, ...values), { fromZero: true }),
    of: (value) => value,
  };
}

function overlayAxis(points: readonly { readonly value: number }[], axis: ValueAxis): ValueAxis {
  const values = points.map(({ value }) => value);
  return alignedAxis(Math.min(0, ...values), Math.max(0, ...values), axis);
}

/** The parts' names stand beside the newest column, each at its own part. */
function partEnds({ points, parts = [] }: ColumnsData): EndLabel[] {
  const last = points.findLast(({ value }) => value !== null)?.parts ?? [];
  let foot = 0;
  return parts.map(({ label }, place) => {
    const value = last[place]?.value ?? 0;
    foot += value;
    return { value: foot - value / 2, name: '', text: label, bold: false };
  });
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

/**
 * A column figure as an ECharts option: columns signed by colour, or in parts one upon the other; the week's shaded, forecasts
 * told apart by an empty body, and a line over them on an axis of its own.
 */
export function columnsOption(
  data: ColumnsData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  words: { readonly lang: Lang; readonly frame?: ChartFrame | null },
): EChartsOption {
  const layout = columnsLayout(data, theme, size, measure, words);
  const { plot } = layout;
  const small = { size: theme.noteSize, bold: false, colour: theme.ink };
  return plotOption({
    theme,
    frame: layout.frame,
    layout: plot,
    axis: layout.axis,
    rightAxis: layout.rightAxis,
    keys: data.points.map(({ key }) => key),
    isCentred: true,
    series: [...columnSeries(data, theme, layout), ...overlaySeries(data, theme)],
    elements: [
      ...(layout.week ? [boxElement(layout.week, theme.shade)] : []),
      ...layout.values.flatMap(({ text, box }) => textElements(theme, { ...small, lines: [text], box })),
      ...plot.ends.flatMap(({ lines, box }, place) =>
        textElements(theme, { ...small, lines, box, colour: partColour(theme, place) }),
      ),
    ],
  });
}

function columnSeries(data: ColumnsData, theme: ChartTheme, { of, columnWidth }: ColumnsLayout) {
  const common = { type: 'bar' as const, barWidth: columnWidth, emphasis: { disabled: true } };
  const whole = {
    ...common,
    data: data.points.map((point) => ({
      value: point.value === null ? null : of(point.value),
      itemStyle: columnStyle(point, theme, data.isSigned),
    })),
  };
  if (!data.parts) return [whole];
  return data.parts.map(({ label }, place) => ({
    ...common,
    name: label,
    stack: 'parts',
    itemStyle: { color: partColour(theme, place) },
    data: data.points.map(({ parts }) => parts?.[place]?.value ?? null),
  }));
}

/** Parts begin with deep blue: the theme colour is the report's own series'. */
export function partColour({ palette, ink }: ChartTheme, place: number): string {
  return palette[1 + (place % Math.max(1, palette.length - 1))] ?? ink;
}

function overlaySeries({ overlay, points }: ColumnsData, { palette, ink }: ChartTheme) {
  if (!overlay) return [];
  const byKey = new Map(overlay.points.map(({ key, value }) => [key, value]));
  return [
    {
      type: 'line' as const,
      yAxisIndex: 1,
      name: overlay.label,
      data: points.map(({ key }) => byKey.get(key) ?? null),
      connectNulls: true,
      showSymbol: false,
      symbol: 'none',
      itemStyle: { color: palette[1] ?? ink },
      lineStyle: { color: palette[1] ?? ink, width: 2 },
      emphasis: { disabled: true },
      z: 5,
    },
  ];
}

/** The colour of a plain column: of a flow by its direction. */
export function columnColour(value: number | null, theme: ChartTheme, isSigned: boolean): string {
  if (!isSigned) return theme.palette[1] ?? theme.ink;
  return (value ?? 0) < 0 ? theme.signed.down : theme.signed.up;
}

function columnStyle({ value, isForecast, isPartial = false }: ColumnPoint, theme: ChartTheme, isSigned: boolean) {
  const color = columnColour(value, theme, isSigned);
  return isForecast
    ? { color: theme.ground, borderColor: color, borderWidth: 1.5, borderType: 'dashed' as const }
    : isPartial
      ? { color, opacity: PARTIAL_OPACITY }
      : { color };
}
