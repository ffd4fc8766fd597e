import { type IndexRow, SPANS, type Span } from '../../../shared/contract/indices.ts';
import { directionOf, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import type { Column } from '../../components/grid/column.ts';
import { closeColumns, instrumentColumns } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';

/** Close, changes over the usual spans in per cent, and the place in five years. */
export function indexColumns(words: Words, year: string): Column<IndexRow>[] {
  return [
    ...instrumentColumns<IndexRow>(words, { codeWidth: 84, nameWidth: 110 }),
    ...closeColumns<IndexRow>(words, year),
    ...SPANS.map((span) => spanColumn(words, span)),
    percentileColumn(words, '1y'),
    percentileColumn(words, '5y'),
  ];
}

function percentileColumn(words: Words, window: keyof IndexRow['percentiles']): Column<IndexRow> {
  const place = (row: IndexRow) => row.percentiles[window];
  return {
    id: `percentile${window}`,
    header: words(`indices.percentile.${window}`),
    headerTip: words(`indices.percentile.${window}.tip`),
    width: 76,
    align: 'right',
    value: (row) => place(row).pct,
    text: (row) => {
      const { pct } = place(row);
      return pct === null ? MISSING : roundToText(pct, 0);
    },
    tooltip: (row) => (place(row).pct === null ? words('indices.shortHistory') : null),
    trace: (row) => (place(row).pct === null ? null : place(row).trace),
  };
}

function spanColumn(words: Words, span: Span): Column<IndexRow> {
  const change = (row: IndexRow) => row.changes[span];
  return {
    id: span,
    header: words(`indices.span.${span}`),
    width: span === 'ytd' ? 84 : 66,
    align: 'right',
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
