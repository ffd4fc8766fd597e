import type { EChartsOption } from 'echarts';
import type { Lang } from '../contract/envelope.ts';
import type { LineSeries, LinesData } from '../figures/figure-data.ts';
import { formatChangePct, formatNumber, formatSigned } from '../format/number.ts';
import { shortPeriod } from '../format/period.ts';
import { type Box, type ChartFrame, type ChartSize, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { boxElement, lineElement, textElements } from './drawn-text.ts';
import { type EndLabel, layoutPlot, type PlotLayout } from './plot-layout.ts';
import { plotOption } from './plot-option.ts';
import { ownLabels, timeLabels } from './time-labels.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import type { MeasureText } from './wrap-text.ts';

export interface LinesLayout {
  readonly frame: FrameLayout;
  readonly axis: ValueAxis;
  readonly plot: PlotLayout;
  readonly band: Box | null;
  /** Days or periods along the foot, those of all series together. */
  readonly keys: readonly string[];
}

/** Where everything of a line figure stands. */
export function linesLayout(
  data: LinesData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  { lang, frame = null }: { readonly lang: Lang; readonly frame?: ChartFrame | null },
): LinesLayout {
  const framed = layoutFrame(frame, theme, size, measure);
  const keys = lineKeys(data);
  const axis = linesAxis(data);
  const plot = layoutPlot(
    {
      axis,
      count: keys.length,
      isCentred: false,
      labels: footLabels(data, keys, lang),
      ends: lineEnds(data),
    },
    framed.plot,
    theme,
    measure,
  );
  return { frame: framed, axis, plot, band: bandBox(data, axis, plot), keys };
}

/** The axis on which every value, the baseline and the guides have room. */
export function linesAxis(data: LinesData): ValueAxis {
  const shown = shownValues(data);
  return valueAxis(smallest(shown), largest(shown), { fromZero: false });
}

/** Every value that has to stand within the axis. */
export function shownValues({ series, baseline, guides = [], reach = [] }: LinesData): number[] {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return [...values, ...reach, ...(baseline === null ? [] : [baseline]), ...guides.map(({ value }) => value)];
}

/** Months below days, also where years lie one over the other; else the periods themselves. */
function footLabels({ axis }: LinesData, keys: readonly string[], lang: Lang) {
  if (axis === 'periods') return ownLabels(keys.map((key) => shortPeriod(key, lang)));
  return timeLabels(axis === 'dates' ? keys : keys.map((key) => `2000-${key}`), lang, axis === 'yearDays');
}

/** Days or periods of all series, in their order. */
export function lineKeys({ series }: LinesData): string[] {
  const [first, ...others] = series.map(({ points }) => points.map(({ key }) => key));
  if (others.length === 0) return first ?? [];
  return [...new Set([first ?? [], ...others].flat())].sort();
}

/** A value as it stands at the line's end and in the tooltip. */
export function lineValueText(data: LinesData, value: number): string {
  if (data.unit === '%') return formatChangePct(value, data.decimals);
  return data.isDifference ? formatSigned(value, data.decimals) : formatNumber(value, data.decimals);
}

/** What stands at the end of each line, then of each guide. */
export function lineEnds(data: LinesData): EndLabel[] {
  return [
    ...data.series.map((series) => ({
      value: series.points.at(-1)?.value ?? 0,
      ...endLabel(series, data),
      bold: series.own,
    })),
    ...(data.guides ?? []).map(({ value, label }) => ({ value, name: '', text: label, bold: false })),
  ];
}

/** The series' name and its last value; a single line goes without its name, which the title has. */
function endLabel(series: LineSeries, data: LinesData): Pick<EndLabel, 'name' | 'text'> {
  const last = series.points.at(-1);
  return {
    name: data.series.length === 1 ? '' : series.label,
    text: last ? lineValueText(data, last.value) : '',
  };
}

function bandBox({ band }: LinesData, axis: ValueAxis, { plot, yOf }: PlotLayout): Box | null {
  if (!band) return null;
  const clamp = (value: number) => yOf(Math.min(Math.max(value, axis.min), axis.max));
  const [top, bottom] = [clamp(band.high), clamp(band.low)];
  return { x: plot.x, y: top, width: plot.width, height: bottom - top };
}

/** A line figure as an ECharts option: lines named at their ends, no legend. */
export function linesOption(
  data: LinesData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  words: { readonly lang: Lang; readonly frame?: ChartFrame | null },
): EChartsOption {
  const layout = linesLayout(data, theme, size, measure, words);
  const { plot, keys } = layout;
  const colours = lineColours(data, theme);
  const baseline = data.baseline === null ? null : plot.yOf(data.baseline);
  return plotOption({
    theme,
    frame: layout.frame,
    layout: plot,
    axis: layout.axis,
    keys,
    isCentred: false,
    series: data.series.map((series, index) => ({
      type: 'line' as const,
      name: series.label,
      data: alongKeys(series, keys),
      // A day without a value of this market is passed over, not a hole.
      connectNulls: true,
      symbol: 'circle',
      showSymbol: data.axis === 'periods',
      symbolSize: 5,
      itemStyle: { color: colours[index] ?? theme.ink },
      lineStyle: { color: colours[index] ?? theme.ink, width: series.own ? 2 : 1.4 },
      emphasis: { disabled: true },
      z: series.own ? 5 : 4,
    })),
    elements: [
      ...(layout.band ? [boxElement(layout.band, theme.shade)] : []),
      ...(baseline === null
        ? []
        : [lineElement([plot.plot.x, baseline], [plot.plot.x + plot.plot.width, baseline], theme.axis, { z: 3 })]),
      ...plot.ends.flatMap(({ lines, box }, index) =>
        textElements(theme, {
          lines,
          box,
          size: plot.textSize,
          bold: data.series[index]?.own ?? false,
          colour: colours[index] ?? theme.mutedInk,
        }),
      ),
      ...(data.guides ?? []).map(({ value }) => {
        const y = plot.yOf(value);
        return lineElement([plot.plot.x, y], [plot.plot.x + plot.plot.width, y], theme.gridLine, { z: 2 });
      }),
    ],
  });
}

/** The report's own line in the theme colour, the others in the palette's next; a line alone in deep blue. */
export function lineColours({ series, hidden = [] }: LinesData, { palette, ink }: ChartTheme): string[] {
  const all: { readonly key: string; readonly own: boolean }[] = [...series];
  for (const one of hidden) all.splice(one.place, 0, one);
  const others = palette.slice(1);
  let next = 0;
  const colours = new Map(
    all.map(({ key, own }) => {
      const colour = own && all.length > 1 ? palette[0] : others[next++ % Math.max(1, others.length)];
      return [key, colour ?? ink] as const;
    }),
  );
  return series.map(({ key }) => colours.get(key) ?? ink);
}

/** A value for each key, or null; a single series has them all. */
export function alongKeys({ points }: Pick<LineSeries, 'points'>, keys: readonly string[]): (number | null)[] {
  if (points.length === keys.length) return points.map(({ value }) => value);
  const byKey = new Map(points.map(({ key, value }) => [key, value]));
  return keys.map((key) => byKey.get(key) ?? null);
}

const smallest = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
