import { alongKeys, lineColours, lineEnds, lineKeys, linesAxis, shownValues } from '../../../shared/charts/lines.ts';
import { layoutPlot, type PlotLayout } from '../../../shared/charts/plot-layout.ts';
import type { LineSeries, LinesData } from '../../../shared/figures/figure-data.ts';
import { exactValue, formatNumber } from '../../../shared/format/number.ts';
import { shortPeriod } from '../../../shared/format/period.ts';
import { axisOnTicks, nativeAxis } from './axis-of.ts';
import { dayCategories, yearDayCategories } from './day-categories.ts';
import type { Categories, NativeChart, NativeLook, NativeSeries, PointLabel } from './native-chart.ts';
import { plainCode, signedCode } from './number-code.ts';
import { plainSeries } from './plain-series.ts';
import { sharesOf } from './plot-shares.ts';

const [OWN_WIDTH, OTHER_WIDTH, GUIDE_WIDTH] = [2.4, 1.8, 1];
const MARKER = 5;

/** A line figure: each line named at its end, guides across as thin lines of their own. */
export function linesChart(data: LinesData, look: NativeLook): NativeChart {
  const { theme, size, measure } = look;
  const keys = lineKeys(data);
  const axis = axisOnTicks(linesAxis(data), shownValues(data));
  const ends = lineEnds(data);
  const area = { x: 0, y: 0, ...size };
  const layout = layoutPlot({ axis, count: keys.length, isCentred: false, labels: [], ends }, area, theme, measure);
  return {
    id: data.id,
    categories: categoriesOf(data, keys, look),
    series: [
      ...bandSeries(data, keys, look),
      ...lineSeries(data, keys, layout, look),
      ...guideSeries(data, keys, layout, look),
    ],
    bars: { isHorizontal: false, isStacked: false, gapPct: 100 },
    left: nativeAxis(axis, { baseline: data.baseline }),
    right: null,
    hasLegend: false,
    blanks: 'span',
    plot: sharesOf(layout.plot, size),
    joinsPoints: false,
    labelSize: theme.noteSize,
  };
}

function categoriesOf({ axis }: LinesData, keys: readonly string[], { lang }: NativeLook): Categories {
  if (axis === 'dates') return dayCategories(keys, lang);
  if (axis === 'yearDays') return yearDayCategories(keys, lang);
  return { kind: 'words', texts: keys.map((key) => shortPeriod(key, lang)) };
}

function lineSeries(
  data: LinesData,
  keys: readonly string[],
  layout: PlotLayout,
  { theme, size }: NativeLook,
): NativeSeries[] {
  const colours = lineColours(data, theme);
  const code = valueCode(data);
  return data.series.map((series, place) => {
    const colour = colours[place] ?? theme.ink;
    const says = data.series.length === 1 ? 'value' : 'both';
    const look = { index: lastIndex(series, keys), code, bold: series.own, colour, says } as const;
    const label = endLabel(look, { layout, place, value: series.points.at(-1)?.value ?? 0, height: size.height });
    return plainSeries({
      name: series.label,
      form: 'line',
      values: alongKeys(series, keys).map((value) => (value === null ? null : exactValue(value))),
      code,
      colour,
      width: series.own ? OWN_WIDTH : OTHER_WIDTH,
      marker: data.axis === 'periods' ? { size: MARKER, isHollow: false } : null,
      labels: { position: 'r', isAll: false, points: label },
    });
  });
}

/** Guides with their words, from the first day to the last. */
function guideSeries(
  { guides = [], decimals, series }: LinesData,
  keys: readonly string[],
  layout: PlotLayout,
  { theme, size }: NativeLook,
): NativeSeries[] {
  const code = plainCode(decimals);
  const look = { index: keys.length - 1, code, bold: false, colour: theme.mutedInk, says: 'name' } as const;
  return guides.map(({ value, label }, place) =>
    plainSeries({
      name: label,
      form: 'line',
      values: keys.map((_, index) => (index === 0 || index === keys.length - 1 ? exactValue(value) : null)),
      code,
      colour: theme.mutedInk,
      width: GUIDE_WIDTH,
      isDashed: true,
      labels: {
        position: 'r',
        isAll: false,
        points: endLabel(look, { layout, place: series.length + place, value, height: size.height }),
      },
    }),
  );
}

/** A band as two areas one upon the other, of which the lower is not seen. */
function bandSeries({ band, decimals }: LinesData, keys: readonly string[], { theme }: NativeLook): NativeSeries[] {
  if (!band) return [];
  const code = plainCode(decimals);
  const [low, high] = [formatNumber(band.low, decimals), formatNumber(band.high, decimals)];
  const area = (name: string, value: number, opacityPct: number) =>
    plainSeries({
      name,
      form: 'area',
      values: keys.map(() => exactValue(value)),
      code,
      colour: theme.shade,
      opacityPct,
    });
  return [area(low, band.low, 0), area(`${low}–${high}`, band.high - band.low, 100)];
}

/** Which of the ends it is, and where. */
interface EndPlace {
  readonly layout: PlotLayout;
  readonly place: number;
  readonly value: number;
  readonly height: number;
}

/** The words at a line's end, moved to where they meet no others; none where there is no room for them. */
function endLabel(
  look: Omit<PointLabel, 'position' | 'down'>,
  { layout: { ends, yOf }, place, value, height }: EndPlace,
): PointLabel[] {
  const end = ends[place];
  if (!end || end.lines.length === 0) return [];
  const middle = end.box.y + end.box.height / 2;
  return [{ ...look, position: 'r', down: (middle - yOf(value)) / height }];
}

function lastIndex({ points }: LineSeries, keys: readonly string[]): number {
  return keys.indexOf(points.at(-1)?.key ?? '');
}

function valueCode({ unit, isDifference = false, decimals, series }: LinesData): string {
  if (unit === '%') return signedCode(decimals, '%');
  if (isDifference) return signedCode(decimals, '');
  return plainCode(
    decimals,
    series.flatMap(({ points }) => points.map(({ value }) => value)),
  );
}
