import { type IndexRow, SPANS, type Span } from '../../../shared/contract/indices.ts';
import { directionOf, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import type { Column } from '../../components/grid/column.ts';
import { closeColumns, instrumentColumns } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';

/** An instrument of the group, and whether the chart has its line. */
export interface IndexLine extends IndexRow {
  readonly isDrawn: boolean;
}

/** Whether a line is drawn; close, changes over the usual spans, places among years of closes, distances from the year's ends. */
export function indexColumns(words: Words, year: string, line: LineChoice): Column<IndexLine>[] {
  return [
    lineColumn(words, line),
    ...instrumentColumns<IndexLine>(words, { codeWidth: 84, nameWidth: 110 }),
    ...closeColumns<IndexLine>(words, year),
    ...SPANS.map((span) => spanColumn(words, span)),
    ...WINDOWS.map((window) => percentileColumn(words, window)),
    extremeColumn(words, 'high'),
    extremeColumn(words, 'low'),
  ];
}

/** How lines are taken into the chart and out of it. */
interface LineChoice {
  readonly most: number;
  readonly isFull: boolean;
  readonly toggle: (row: IndexLine) => void;
}

const WINDOWS = ['1y', '3y', '5y'] as const;

function lineColumn(words: Words, { most, isFull, toggle }: LineChoice): Column<IndexLine> {
  return {
    id: 'line',
    header: words('indices.line'),
    headerTip: words('indices.line.tip', { count: most }),
    width: 48,
    value: ({ isDrawn }) => (isDrawn ? '1' : '0'),
    text: ({ isDrawn }) => (isDrawn ? '☑' : '☐'),
    tone: ({ isDrawn }) => (isDrawn ? null : 'muted'),
    tooltip: ({ isDrawn, name }) =>
      isDrawn
        ? words('indices.lineOff', { name })
        : isFull
          ? words('indices.linesFull', { count: most })
          : words('indices.lineOn', { name }),
    act: toggle,
    isControl: true,
  };
}

function extremeColumn(words: Words, side: 'high' | 'low'): Column<IndexLine> {
  const distance = (row: IndexRow) => row.fromExtremes[side];
  return {
    id: side,
    header: words(`indices.extreme.${side}`),
    headerTip: words(`indices.extreme.${side}.tip`),
    width: 92,
    align: 'right',
    unit: '%',
    decimals: 1,
    value: (row) => distance(row).pct,
    text: (row) => formatSigned(distance(row).pct),
    tone: (row) => (distance(row).pct === null ? 'muted' : null),
    tooltip: (row) => {
      const { pct, date } = distance(row);
      return pct === null ? words('indices.noExtreme') : words('indices.extremeOn', { date: date ?? '' });
    },
    trace: (row) => (distance(row).pct === null ? null : distance(row).trace),
  };
}

function percentileColumn(words: Words, window: keyof IndexRow['percentiles']): Column<IndexLine> {
  const place = (row: IndexRow) => row.percentiles[window];
  return {
    id: `percentile${window}`,
    header: words(`indices.percentile.${window}`),
    headerTip: words(`indices.percentile.${window}.tip`),
    width: 76,
    align: 'right',
    unit: '%',
    decimals: 0,
    value: (row) => place(row).pct,
    text: (row) => {
      const { pct } = place(row);
      return pct === null ? MISSING : roundToText(pct, 0);
    },
    tooltip: (row) => (place(row).pct === null ? words('indices.shortHistory') : null),
    trace: (row) => (place(row).pct === null ? null : place(row).trace),
  };
}

function spanColumn(words: Words, span: Span): Column<IndexLine> {
  const change = (row: IndexRow) => row.changes[span];
  return {
    id: span,
    header: words(`indices.span.${span}`),
    width: span === 'ytd' ? 84 : 66,
    align: 'right',
    unit: '%',
    decimals: 1,
    value: (row) => change(row).pct,
    text: (row) => formatSigned(change(row).pct),
    tone: (row) => (change(row).pct === null ? 'muted' : directionOf(change(row).pct, 1)),
    tooltip: (row) => {
      const { pct, baseDate } = change(row);
      return pct === null ? words('why.absent') : words('indices.since', { date: baseDate ?? '' });
    },
    trace: (row) => (change(row).pct === null ? null : change(row).trace),
  };
}
