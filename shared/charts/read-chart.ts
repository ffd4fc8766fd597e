import type { Lang } from '../contract/envelope.ts';
import {
  type BarsData,
  type ColumnPoint,
  type ColumnsData,
  type DotsData,
  type FigureData,
  type LinesData,
  traceOfPoint,
} from '../figures/figure-data.ts';
import { formatChangePct, formatExact, MISSING } from '../format/number.ts';
import { periodName } from '../format/period.ts';
import { barValueText } from './bars.ts';
import { dotWords } from './dots-layout.ts';
import { lineKeys, lineValueText } from './lines.ts';

/** Lines are worked out to more digits than anyone reads; so many beyond the printed ones are told. */
const MORE_DECIMALS = 2;

/** What a chart says of where a reader points; a pointer asks many times a second, so all is looked up beforehand. */
export interface ChartReader {
  /** Where a day or period stands on the axis; -1 where the chart does not have it. */
  readonly indexOf: (key: string) => number;
  readonly keyAt: (index: number) => string | undefined;
  /** The day, the value to the last digit, and what it changed by. */
  readonly tooltipAt: (index: number) => string[];
  /** The trace of what stands at an index of the axis; of several lines the one whose value there is nearest. */
  readonly traceAt: (index: number, value: number) => string | null;
}

/** Reads a figure that is drawn on axes; a table is read cell by cell. */
export function readChart(data: FigureData, lang: Lang): ChartReader {
  switch (data.kind) {
    case 'bars':
      return readerOf(
        keysOf(data.points),
        (index) => barTooltip(data, index),
        (index) => data.points[index]?.trace ?? null,
      );
    case 'dots':
      return readerOf(
        keysOf(data.points),
        (index) => dotTooltip(data, index),
        (index) => data.points[index]?.trace ?? null,
      );
    case 'columns':
      return readerOf(
        keysOf(data.points),
        (index) => columnTooltip(data, index),
        (index, value) => traceInColumn(data.points[index], value),
      );
    case 'lines':
      return linesReader(data, lang);
    case 'picture':
    case 'table':
      return readerOf(
        [],
        () => [],
        () => null,
      );
  }
}

const keysOf = (points: readonly { readonly key: string }[]) => points.map(({ key }) => key);

function readerOf(
  keys: readonly string[],
  tooltipAt: ChartReader['tooltipAt'],
  traceAt: ChartReader['traceAt'],
): ChartReader {
  const places = new Map(keys.map((key, index) => [key, index]));
  return { indexOf: (key) => places.get(key) ?? -1, keyAt: (index) => keys[index], tooltipAt, traceAt };
}

const unitAfter = ({ unit }: FigureData) => (unit === '' ? '' : ` ${unit}`);

function barTooltip(data: BarsData, index: number): string[] {
  const point = data.points[index];
  if (!point) return [];
  return [
    `${point.label}  ${barValueText(data, point.value)}`,
    `${point.closeDate === null ? '' : `${point.closeDate}  `}${formatExact(point.value)}${unitAfter(data)}`,
  ];
}

function dotTooltip(data: DotsData, index: number): string[] {
  const point = data.points[index];
  if (!point) return [];
  const { now, before } = data.labels;
  return [
    point.label,
    `${now} ${point.closeDate}  ${formatExact(point.value)}${unitAfter(data)}`,
    ...(point.before === null
      ? []
      : [`${before} ${point.beforeDate ?? ''}  ${formatExact(point.before)}${unitAfter(data)}`]),
  ];
}

function columnTooltip(data: ColumnsData, index: number): string[] {
  const point = data.points[index];
  if (!point) return [];
  const said = (value: number | null) => (value === null ? MISSING : `${formatExact(value)}${unitAfter(data)}`);
  const { overlay, parts = [] } = data;
  const over = overlay?.points.find(({ key }) => key === point.key);
  return [
    point.label,
    said(point.value),
    ...parts.map(({ label }, place) => `${label}  ${said(point.parts?.[place]?.value ?? null)}`),
    ...(overlay && over ? [`${overlay.label}  ${said(over.value)}`] : []),
  ];
}

/** Of a column in parts the one in which the pointer is; above them the whole. */
function traceInColumn(point: ColumnPoint | undefined, value: number): string | null {
  let foot = 0;
  for (const part of point?.parts ?? []) {
    foot += part.value ?? 0;
    if (value <= foot) return part.trace;
  }
  return traceOfColumn(point);
}

function linesReader(data: LinesData, lang: Lang): ChartReader {
  const keys = lineKeys(data);
  const places = data.series.map(({ points }) => new Map(points.map(({ key }, place) => [key, place])));
  const exact = { ...data, decimals: data.decimals + MORE_DECIMALS };
  /** Each series' point at a key, with the one before it. */
  const at = (key: string) =>
    data.series.flatMap((series, index) => {
      const place = places[index]?.get(key) ?? -1;
      const [point, before] = [series.points[place], series.points[place - 1]];
      return point ? [{ series, value: point.value, before: before?.value ?? null }] : [];
    });
  const tooltipAt = (index: number) => {
    const key = keys[index];
    if (key === undefined) return [];
    const values = at(key).map(({ series, value, before }) => {
      const name = data.series.length === 1 ? '' : `${series.label}  `;
      const change = data.unit === '' && before !== null ? `  ${changeSince(before, value)}` : '';
      return `${name}${lineValueText(exact, value)}${change}`;
    });
    return [periodName(key, lang), ...values];
  };
  const traceAt = (index: number, value: number) => {
    const key = keys[index];
    if (key === undefined) return null;
    const [nearest] = at(key).sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value));
    return nearest ? traceOfPoint(nearest.series, key) : null;
  };
  return readerOf(keys, tooltipAt, traceAt);
}

function changeSince(before: number, value: number): string {
  return before === 0 ? '' : `(${formatChangePct((value / before - 1) * 100, 2)})`;
}

/** Where there is no number there is nothing to trace. */
function traceOfColumn(point: ColumnPoint | undefined): string | null {
  return point && point.value !== null ? point.trace : null;
}

/** The trace of the number that the figure is about: the report's own bar, the newest column, the end of the first line. */
export function mainTrace(data: FigureData): string | null {
  switch (data.kind) {
    case 'bars':
    case 'dots':
      return (data.points.find(({ own }) => own) ?? data.points[0])?.trace ?? null;
    case 'columns':
      return traceOfColumn(data.points.findLast(({ value }) => value !== null));
    case 'lines': {
      const series = data.series.find(({ own }) => own) ?? data.series[0];
      const last = series?.points.at(-1);
      return series && last ? traceOfPoint(series, last.key) : null;
    }
    case 'picture':
      return null;
    case 'table':
      return data.rows.flatMap(({ cells }) => cells.flatMap(({ trace }) => trace ?? []))[0] ?? null;
  }
}

/** What the picture shows, in a sentence for those who cannot see it. */
export function summaryOf(data: FigureData): string {
  switch (data.kind) {
    case 'bars':
      return data.points.map((point) => `${point.label} ${barValueText(data, point.value)}`).join('; ');
    case 'dots':
      return data.points.map((point) => dotWords(data, point)).join('; ');
    case 'columns':
      return data.points
        .slice(-5)
        .map(({ label, value }) => `${label} ${formatExact(value)}`)
        .join('; ');
    case 'lines':
      return data.series
        .map((series) => `${series.label} ${lineValueText(data, series.points.at(-1)?.value ?? 0)}`)
        .join('; ');
    case 'picture':
    case 'table':
      return '';
  }
}
