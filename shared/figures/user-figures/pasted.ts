import { text } from '../../i18n/text.ts';
import { isIsoDate } from '../../market/iso-date.ts';
import { parseNumber } from '../../market/parse-number.ts';
import { unitInHeading } from '../../market/unit-in-heading.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { type PastedRange, parsePaste, periodOf } from './parse-paste.ts';
import { tableOfCells } from './table-of-cells.ts';
import type { ContentOf } from './user-figure.ts';

/** A range that the user pasted, shown as a table or drawn: it rests on no file, so none of its numbers has a trace. */
export function pasted({ as, text: range }: ContentOf<'pasted'>, { rows: { lang, week } }: FigureInput): FigureContent {
  const parsed = parsePaste(range, as);
  const isWhole = parsed.faults.length === 0;
  const head = {
    title: '',
    unit: as === 'bars' || as === 'columns' ? (unitInHeading(parsed.headings[1] ?? '') ?? '') : '',
    decimals: as === 'table' ? 0 : mostDecimals(parsed),
    notes: [text(lang, 'figure.pasted')],
    source: { kind: 'document' as const, names: [] },
    asOf: null,
    state: isWhole ? ('complete' as const) : ('missing' as const),
    missing: isWhole ? [] : ['pasted'],
  };
  const rows = isWhole ? parsed.rows : [];
  switch (as) {
    case 'table':
      return { ...head, kind: 'table', ...tableOfCells(parsed.headings, rows) };
    case 'bars':
      return { ...head, kind: 'bars', points: barsOf(rows) };
    case 'columns':
      return { ...head, kind: 'columns', ...columnsOf(rows, week) };
    case 'lines':
      return { ...head, kind: 'lines', ...linesOf({ ...parsed, rows }) };
  }
}

const valueIn = (cells: readonly string[], column: number) => parseNumber(cells[column] ?? '');

/** Bars stand in the order in which they were pasted. */
function barsOf(rows: PastedRange['rows']) {
  return rows.flatMap((cells, index) => {
    const value = valueIn(cells, 1);
    const label = cells[0] ?? '';
    return value === null ? [] : [{ key: String(index), label, value, own: false, trace: null, closeDate: null }];
  });
}

function columnsOf(rows: PastedRange['rows'], week: FigureInput['rows']['week']) {
  const points = rows.map((cells, index) => {
    const label = cells[0] ?? '';
    const date = periodOf(label);
    const day = date !== null && isIsoDate(date) ? date : null;
    return {
      key: day ?? (label === '' ? String(index) : label),
      label: day ?? label,
      date: day,
      value: valueIn(cells, 1),
      isOfWeek: day !== null && day >= week.from && day <= week.to,
      isForecast: false,
      trace: null,
    };
  });
  return { points, isSigned: points.some(({ value }) => value !== null && value < 0) };
}

function linesOf({ headings, rows }: PastedRange) {
  const keys = rows.map(([key = '']) => periodOf(key) ?? key);
  return {
    series: headings
      .slice(1)
      .map((label, index) => ({
        key: String(index),
        label,
        own: index === 0,
        trace: null,
        points: rows
          .flatMap((cells, row) => {
            const value = valueIn(cells, index + 1);
            return value === null ? [] : [{ key: keys[row] ?? '', value }];
          })
          .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
      }))
      .filter(({ points }) => points.length > 0),
    axis: keys.every(isIsoDate) ? ('dates' as const) : ('periods' as const),
    band: null,
    baseline: null,
  };
}

/** As many decimals as the range itself has, four at most. */
function mostDecimals({ rows }: PastedRange): number {
  const counts = rows.flatMap((cells) => cells.slice(1).map((cell) => /\.(\d+)/.exec(cell)?.[1]?.length ?? 0));
  return Math.min(4, Math.max(0, ...counts));
}
