import { text } from '../../i18n/text.ts';
import { windowFrom } from '../../market/chart-window.ts';
import { isIsoDate } from '../../market/iso-date.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { seriesTrace, seriesUnit, sourcesOf } from '../series-of-figure.ts';
import { pointsOf } from './series-lines.ts';
import type { ContentOf } from './user-figure.ts';

const DECIMALS = 2;

/** One statistical series over a window as columns, its forecasts told apart. */
export function seriesColumns({ series, window }: ContentOf<'seriesColumns'>, input: FigureInput): FigureContent {
  const { lang, week } = input.rows;
  const from = windowFrom(window, week.to);
  const points = pointsOf(series, input).filter(({ lastDay }) => lastDay > from);
  const isThere = points.length > 0;
  const hasForecast = points.some(({ kind }) => kind === 'forecast');
  return {
    kind: 'columns',
    title: '',
    unit: seriesUnit(points.at(-1)?.unit ?? '', lang),
    decimals: DECIMALS,
    isSigned: points.some(({ value }) => value < 0),
    points: points.map((row) => ({
      key: row.period,
      label: row.period + (row.kind === 'forecast' ? 'E' : ''),
      date: isIsoDate(row.period) ? row.period : null,
      value: row.value,
      isOfWeek: isIsoDate(row.period) && row.lastDay >= week.from && row.lastDay <= week.to,
      isForecast: row.kind === 'forecast',
      trace: seriesTrace(row),
    })),
    notes: [
      ...(isThere ? [] : [lackNote(series.series, lang)]),
      ...(hasForecast ? [text(lang, 'figure.forecasts')] : []),
    ],
    source: { kind: 'data', names: sourcesOf(points) },
    asOf: points.findLast(({ kind }) => kind !== 'forecast')?.lastDay ?? null,
    state: isThere ? 'complete' : 'missing',
    missing: isThere ? [] : [series.series],
  };
}
