import { CHART_RANGES, type ChartRange, rangeStart } from '../market/chart-range.ts';
import { type IsoDate, isIsoDate } from '../market/iso-date.ts';
import type { FigureParams } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/** The least number of points that make a picture. */
const LEAST_POINTS = 5;

/** What a reader wants to see of a figure: some of its days (`range`), and not every line (`hide`, keys with commas). */
export function shownPart(figure: FigureData, params: FigureParams): FigureData {
  return withinRange(withoutSeries(figure, params), params.range);
}

/** The figure without some of its lines; one at least stays. */
export function withoutSeries(figure: FigureData, { hide = '' }: FigureParams): FigureData {
  if (figure.kind !== 'lines') return figure;
  const unwanted = hide.split(',');
  const hidden = figure.series.flatMap(({ key, label, own }, place) =>
    unwanted.includes(key) ? [{ key, label, own, place }] : [],
  );
  if (hidden.length === 0 || hidden.length === figure.series.length) return figure;
  return {
    ...figure,
    series: figure.series.filter(({ key }) => !unwanted.includes(key)),
    hidden,
  };
}

/** Only what stands on an axis of days can be cut; a chart that begins at a base makes its ranges itself. */
function withinRange(figure: FigureData, wanted: string | undefined): FigureData {
  if (figure.ranges || (figure.kind === 'lines' && figure.baseline !== null)) return figure;
  const days = daysOf(figure);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return figure;
  const choices = CHART_RANGES.filter((range) => {
    const start = rangeStart(range, last);
    return range === 'all' || (start > first && days.filter((day) => day > start).length >= LEAST_POINTS);
  });
  if (choices.length < 2) return figure;
  const range = choices.find((choice) => choice === wanted) ?? 'all';
  return { ...cut(figure, range, last), ranges: { chosen: range, choices: [...choices] } };
}

function daysOf(figure: FigureData): IsoDate[] {
  if (figure.kind === 'columns') return figure.points.flatMap(({ date }) => date ?? []);
  if (figure.kind !== 'lines' || figure.axis !== 'dates') return [];
  return figure.series.flatMap(({ points }) => points.map(({ key }) => key).filter(isIsoDate)).sort();
}

function cut(figure: FigureData, range: ChartRange, last: IsoDate): FigureData {
  if (range === 'all') return figure;
  const start = rangeStart(range, last);
  if (figure.kind === 'columns')
    return { ...figure, points: figure.points.filter(({ date }) => date !== null && date > start) };
  if (figure.kind !== 'lines') return figure;
  return {
    ...figure,
    series: figure.series.map((series) => ({ ...series, points: series.points.filter(({ key }) => key > start) })),
  };
}
