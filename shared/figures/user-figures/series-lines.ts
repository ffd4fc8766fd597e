import { windowFrom } from '../../market/chart-window.ts';
import { isIsoDate } from '../../market/iso-date.ts';
import type { SeriesRow } from '../../week/week-rows.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { seriesPoints, seriesTraceAround, seriesUnit, sourcesOf } from '../series-of-figure.ts';
import { lineForm, shownValues } from './line-values.ts';
import type { ContentOf, SeriesName } from './user-figure.ts';

const DECIMALS = 1;

/** Counted points of a series on one basis that are known at the week's end. */
export function pointsOf({ series, basis }: SeriesName, { rows }: FigureInput): SeriesRow[] {
  return seriesPoints(series, rows).filter((row) => row.basis === basis);
}

/** Statistical series over a window, each a line; forecasts, which nobody counted, are left to columns. */
export function seriesLines(content: ContentOf<'seriesLines'>, input: FigureInput): FigureContent {
  const { lang, week } = input.rows;
  const from = windowFrom(content.window, week.to);
  const within = content.series.map((name) => ({
    name,
    points: pointsOf(name, input).filter(({ kind, lastDay }) => kind !== 'forecast' && lastDay > from),
  }));
  const drawn = within.filter(({ points }) => points.length > 0);
  const missing = within.filter(({ points }) => points.length === 0).map(({ name }) => name.series);
  const common = (drawn[0]?.points ?? []).find(({ period }) =>
    drawn.every(({ points }) => points.some((point) => point.period === period)),
  );
  const form = lineForm(content.values, DECIMALS);
  const series = drawn.map(({ name, points }, index) => ({
    key: `${name.series} ${name.basis}`,
    label: name.series,
    own: index === 0,
    trace: seriesTraceAround(name.series, name.basis),
    points: shownValues(
      content.values,
      points.map(({ period, value }) => ({ key: period, value })),
      { from: '', base: common?.period ?? null },
    ),
  }));
  const unit = drawn[0]?.points.at(-1)?.unit ?? '';
  const isDaily = drawn.every(({ points }) => points.every(({ period }) => isIsoDate(period)));
  return {
    kind: 'lines',
    title: '',
    ...form,
    unit: content.values === 'levels' ? seriesUnit(unit, lang) : form.unit,
    series: series.filter(({ points }) => points.length > 0),
    axis: isDaily ? 'dates' : 'periods',
    band: null,
    notes: missing.map((name) => lackNote(name, lang)),
    source: { kind: 'data', names: sourcesOf(drawn.flatMap(({ points }) => points)) },
    asOf:
      drawn
        .flatMap(({ points }) => points.at(-1)?.lastDay ?? [])
        .sort()
        .at(-1) ?? null,
    state: drawn.length === 0 ? 'missing' : missing.length > 0 ? 'partial' : 'complete',
    missing,
  };
}
