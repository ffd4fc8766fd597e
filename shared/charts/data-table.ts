import type { Lang } from '../contract/envelope.ts';
import {
  type BarsData,
  type ColumnPoint,
  type ColumnsData,
  type DotsData,
  type FigureData,
  type LineSeries,
  type LinesData,
  type TableData,
  traceOfPoint,
} from '../figures/figure-data.ts';
import { formatExact, formatNumber } from '../format/number.ts';
import { periodName } from '../format/period.ts';
import { text } from '../i18n/text.ts';
import { barValueText } from './bars.ts';
import { dotChangeText, dotValueText } from './dots-layout.ts';
import { lineKeys, lineValueText } from './lines.ts';

/** A column of the table behind a figure. */
interface DataColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Rounded for the eye, beside a column that has the value itself: left out where a program reads. */
  readonly isPrint: boolean;
}

export interface DataCell {
  /** As shown. */
  readonly text: string;
  /** Unrounded; null where the cell holds words, or nothing. */
  readonly value: number | null;
  readonly trace: string | null;
}

/** The data behind a figure as rows: what the screen shows for it, and what goes out as CSV. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly { readonly key: string; readonly bold: boolean; readonly cells: readonly DataCell[] }[];
}

/**
 * The last column of a figure that goes out as CSV, each row naming its figure: so that a file of worked-out numbers that comes
 * back is never read as what a source states.
 */
export const FIGURE_COLUMN = 'weekly-desk-figure';

/** The table behind a figure of any kind. */
export function dataTable(data: FigureData, lang: Lang): DataTable {
  switch (data.kind) {
    case 'bars':
      return barsTable(data, lang);
    case 'dots':
      return dotsTable(data, lang);
    case 'columns':
      return columnsTable(data, lang);
    case 'lines':
      return linesTable(data, lang);
    case 'table':
      return tableTable(data);
    case 'picture':
      return { columns: [], rows: [] };
  }
}

const left = (header: string): DataColumn => ({ header, align: 'left', isPrint: false });
const right = (header: string, isPrint = false): DataColumn => ({ header, align: 'right', isPrint });
const words = (said: string): DataCell => ({ text: said, value: null, trace: null });
/** The value itself, beside its print, which leads to the trace. */
const exact = (value: number): DataCell => ({ text: formatExact(value), value, trace: null });

function barsTable(data: BarsData, lang: Lang): DataTable {
  // Bars that are no changes of closes have no days.
  const isOfCloses = data.points.some(({ closeDate }) => closeDate !== null);
  return {
    columns: [
      left(text(lang, 'figure.csv.code')),
      left(text(lang, 'figure.csv.name')),
      right(text(lang, 'figure.csv.printed'), true),
      right(text(lang, isOfCloses ? 'figure.csv.value' : 'figure.csv.amount', { unit: data.unit })),
      ...(isOfCloses ? [right(text(lang, 'figure.csv.closeDate'))] : []),
    ],
    rows: data.points.map((point) => ({
      key: point.key,
      bold: point.own,
      cells: [
        words(point.key),
        words(point.label),
        { text: barValueText(data, point.value), value: point.value, trace: point.trace },
        exact(point.value),
        ...(isOfCloses ? [words(point.closeDate ?? '')] : []),
      ],
    })),
  };
}

function dotsTable(data: DotsData, lang: Lang): DataTable {
  const inUnit = (label: string) => `${label} ${data.unit}`.trim();
  return {
    columns: [
      left(text(lang, 'figure.csv.code')),
      left(text(lang, 'figure.csv.name')),
      right(text(lang, 'figure.csv.printed'), true),
      right(text(lang, 'figure.csv.change'), true),
      right(inUnit(data.labels.now)),
      left(text(lang, 'figure.csv.day')),
      right(inUnit(data.labels.before)),
      left(text(lang, 'figure.csv.dayBefore')),
    ],
    rows: data.points.map((point) => ({
      key: point.key,
      bold: point.own,
      cells: [
        words(point.key),
        words(point.label),
        { text: dotValueText(data, point.value), value: point.value, trace: point.trace },
        words(dotChangeText(data, point)),
        exact(point.value),
        words(point.closeDate),
        point.before === null ? words('') : exact(point.before),
        words(point.beforeDate ?? ''),
      ],
    })),
  };
}

function columnsTable(data: ColumnsData, lang: Lang): DataTable {
  const { parts = [], overlay } = data;
  const over = new Map(overlay?.points.map(({ key, value }) => [key, value]));
  return {
    columns: [
      left(text(lang, 'figure.csv.period')),
      right(text(lang, 'figure.csv.printed'), true),
      right(text(lang, 'figure.csv.amount', { unit: data.unit })),
      left(text(lang, 'figure.csv.kind')),
      ...parts.map(({ label }) => right(`${label} ${data.unit}`.trim())),
      ...(overlay ? [right(`${overlay.label} ${data.unit}`.trim())] : []),
    ],
    // The newest first: that is what is looked for.
    rows: data.points.toReversed().map((point) => ({
      key: point.key,
      bold: point.isOfWeek,
      cells: [
        words(point.key),
        {
          text: formatNumber(point.value, data.decimals),
          value: point.value,
          trace: point.value === null ? null : point.trace,
        },
        point.value === null ? words('') : exact(point.value),
        words(point.isForecast ? text(lang, 'figure.csv.forecast') : text(lang, 'figure.csv.actual')),
        ...parts.map((_, place) => partCell(point.parts?.[place])),
        ...(overlay ? [overlayCell(over.get(point.key), overlay.trace, point.key)] : []),
      ],
    })),
  };
}

function partCell(part: NonNullable<ColumnPoint['parts']>[number] | undefined): DataCell {
  return part === undefined || part.value === null ? words('') : { ...exact(part.value), trace: part.trace };
}

function overlayCell(
  value: number | undefined,
  { before, after }: NonNullable<LineSeries['trace']>,
  key: string,
): DataCell {
  return value === undefined ? words('') : { ...exact(value), trace: before + key + after };
}

function linesTable(data: LinesData, lang: Lang): DataTable {
  const values = data.series.map(({ points }) => new Map(points.map(({ key, value }) => [key, value])));
  return {
    columns: [
      left(text(lang, 'figure.csv.period')),
      ...data.series.map(({ label }) => right(data.unit === '' ? label : `${label} ${data.unit}`)),
    ],
    rows: lineKeys(data)
      .toReversed()
      .map((key) => ({
        key,
        bold: false,
        cells: [
          words(periodName(key, lang)),
          ...data.series.map((series, index) => {
            const value = values[index]?.get(key);
            if (value === undefined) return words('');
            return { text: lineValueText(data, value), value, trace: traceOfPoint(series, key) };
          }),
        ],
      })),
  };
}

function tableTable(data: TableData): DataTable {
  return {
    columns: data.columns.map(({ header, align }) => ({ header, align, isPrint: false })),
    rows: data.rows.map(({ key, isClosing, cells }) => ({ key, bold: isClosing, cells })),
  };
}
