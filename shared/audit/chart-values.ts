import type { Chapter } from '../chapter/chapter.ts';
import { bookExhibits } from '../chapter/chapter.ts';
import { type FigureData, traceOfPoint } from '../figures/figure-data.ts';
import { exactDecimals, exactValue } from '../format/number.ts';
import { periodName, shortPeriod } from '../format/period.ts';
import { roundToText } from '../format/round.ts';
import type { Verdict } from './judge.ts';
import { decimalsOf } from './numbers-in-text.ts';
import { plainText } from './plain-text.ts';

/** A native chart as a table: a row a category behind the row of headings; its first column names the categories. */
export interface ChartCells {
  readonly rows: readonly (readonly string[])[];
}

/**
 * What each value of a chart is found to be where it draws one of the desk's figures: of bars by their names, of columns and lines
 * by their places. Null where the chart is not of the figure's shape.
 */
export function chartVerdicts(
  chart: ChartCells,
  figure: string | null,
  chapter: Chapter,
): ((row: number, column: number) => Verdict | null) | null {
  const drawn = bookExhibits(chapter).find(({ id }) => id === figure)?.figure;
  const expected = drawn && valuesOf(drawn, chart);
  if (!expected) return null;
  return (row, column) => {
    const known = expected(row, column);
    const shown = chart.rows[row]?.[column];
    if (!known || shown === undefined || !/^[+-]?[\d.,]+%?$/.test(plainText(shown).trim())) return null;
    return verdictOf(plainText(shown).trim(), known);
  };
}

interface Point {
  readonly value: number;
  readonly trace: string | null;
}
type PointAt = (row: number, column: number) => Point | null;

function valuesOf(figure: FigureData, { rows }: ChartCells): PointAt | null {
  const series = seriesOf(figure);
  const categories = categoriesOf(series, rows.slice(1));
  if (!categories) return null;
  const bySeries = series.map((points) => new Map(points.map((point) => [point.at, point])));
  // Columns of the week and of forecasts are series of their own, each with the others' places empty.
  const isOne = figure.kind !== 'lines';
  return (row, column) => {
    const point = bySeries[isOne ? 0 : column - 1]?.get(categories[row - 1] ?? '');
    return point === undefined || point.value === null ? null : { value: point.value, trace: point.trace };
  };
}

interface SeriesPoint {
  /** What names its category: the first stands for it among the series. */
  readonly at: string;
  readonly names: readonly string[];
  readonly value: number | null;
  readonly trace: string | null;
}

/** Which category each row is: by its name, or by its place where days are counted as workbooks count them. */
function categoriesOf(
  series: readonly (readonly SeriesPoint[])[],
  body: readonly (readonly string[])[],
): (string | undefined)[] | null {
  const points = series.flat();
  const byName = new Map(points.flatMap(({ names, at }) => names.map((name) => [plainText(name), at] as const)));
  const found = body.map(([name = '']) => byName.get(plainText(name).trim()));
  if (body.length > 0 && found.every((at) => at !== undefined)) return found;
  const all = [...new Set(points.map(({ at }) => at))].sort();
  const isCounted = body.every(([name = '']) => /^\d{5}$/.test(name));
  return isCounted && body.length === all.length ? all : null;
}

/** Each series' points with the names of their categories. */
function seriesOf(figure: FigureData): SeriesPoint[][] {
  switch (figure.kind) {
    case 'bars':
      return [figure.points.map(({ key, label, value, trace }) => ({ at: key, names: [label], value, trace }))];
    case 'columns':
      if (figure.parts) return [];
      return [figure.points.map(({ key, label, value, trace }) => ({ at: key, names: [key, label], value, trace }))];
    case 'lines':
      return figure.series.map((one) =>
        one.points.map(({ key, value }) => ({
          at: key,
          names: [key, periodName(key, 'zh'), periodName(key, 'en'), shortPeriod(key, 'zh'), shortPeriod(key, 'en')],
          value,
          trace: traceOfPoint(one, key),
        })),
      );
    default:
      return [];
  }
}

function verdictOf(shown: string, { value, trace }: Point): Verdict {
  const digits = shown.replace(/[+,%]/g, '');
  const decimals = decimalsOf({ digits });
  const isExact = decimals > 6 || exactDecimals(value) < decimals;
  const expected = isExact ? String(exactValue(value)) : roundToText(value, decimals);
  const isRight = Number(digits) === Number(expected);
  return { state: isRight ? 'match' : 'mismatch', expected, trace };
}
