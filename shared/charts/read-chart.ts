import type { Lang } from '../contract/envelope.ts';
import { type ColumnPoint, type FigureData, traceOfPoint } from '../figures/figure-data.ts';
import { formatChangePct, formatExact, MISSING } from '../format/number.ts';
import { periodName } from '../format/period.ts';
import { barValueText } from './bars.ts';
import { lineKeys, lineValueText } from './lines.ts';

/** Lines are worked out to more digits than anyone reads; so many beyond the printed ones are told. */
const MORE_DECIMALS = 2;

/** What a reader points at: its day, its value to the last digit, and what it came from. */
export function tooltipLines(data: FigureData, index: number, lang: Lang): string[] {
  const unit = data.unit === '' ? '' : ` ${data.unit}`;
  if (data.kind === 'bars') {
    const point = data.points[index];
    if (!point) return [];
    return [
      `${point.label}  ${barValueText(data, point.value)}`,
      `${point.closeDate}  ${formatExact(point.value)}${unit}`,
    ];
  }
  if (data.kind === 'columns') {
    const point = data.points[index];
    if (!point) return [];
    return [point.label, point.value === null ? MISSING : `${formatExact(point.value)}${unit}`];
  }
  if (data.kind === 'table') return [];
  const key = lineKeys(data)[index];
  if (key === undefined) return [];
  const values = data.series.flatMap(({ label, points }) => {
    const place = points.findIndex((point) => point.key === key);
    const [point, before] = [points[place], points[place - 1]];
    if (!point) return [];
    const name = data.series.length === 1 ? '' : `${label}  `;
    const value = lineValueText({ ...data, decimals: data.decimals + MORE_DECIMALS }, point.value);
    const change = data.unit === '' && before ? `  ${changeSince(before.value, point.value)}` : '';
    return `${name}${value}${change}`;
  });
  return [periodName(key, lang), ...values];
}

function changeSince(before: number, value: number): string {
  return before === 0 ? '' : `(${formatChangePct((value / before - 1) * 100, 2)})`;
}

/** The trace of what stands at an index of the axis; of several lines the one whose value there is nearest. */
export function traceAt(data: FigureData, index: number, value: number): string | null {
  if (data.kind === 'table') return null;
  if (data.kind === 'bars') return data.points[index]?.trace ?? null;
  if (data.kind === 'columns') return traceOfColumn(data.points[index]);
  const key = lineKeys(data)[index];
  if (key === undefined) return null;
  const found = data.series
    .flatMap((series) => {
      const point = series.points.find((one) => one.key === key);
      return point ? [{ trace: traceOfPoint(series, key), distance: Math.abs(point.value - value) }] : [];
    })
    .sort((a, b) => a.distance - b.distance);
  return found[0]?.trace ?? null;
}

/** Where there is no number there is nothing to trace. */
function traceOfColumn(point: ColumnPoint | undefined): string | null {
  return point && point.value !== null ? point.trace : null;
}

/** The trace of the number that the figure is about: the report's own bar, the newest column, the end of the first line. */
export function mainTrace(data: FigureData): string | null {
  switch (data.kind) {
    case 'bars':
      return (data.points.find(({ own }) => own) ?? data.points[0])?.trace ?? null;
    case 'columns':
      return traceOfColumn(data.points.findLast(({ value }) => value !== null));
    case 'lines': {
      const series = data.series.find(({ own }) => own) ?? data.series[0];
      const last = series?.points.at(-1);
      return series && last ? traceOfPoint(series, last.key) : null;
    }
    case 'table':
      return data.rows.flatMap(({ cells }) => cells.flatMap(({ trace }) => trace ?? []))[0] ?? null;
  }
}

/** What the picture shows, in a sentence for those who cannot see it. */
export function summaryOf(data: FigureData): string {
  switch (data.kind) {
    case 'bars':
      return data.points.map((point) => `${point.label} ${barValueText(data, point.value)}`).join('; ');
    case 'columns':
      return data.points
        .slice(-5)
        .map(({ label, value }) => `${label} ${formatExact(value)}`)
        .join('; ');
    case 'lines':
      return data.series
        .map((series) => `${series.label} ${lineValueText(data, series.points.at(-1)?.value ?? 0)}`)
        .join('; ');
    case 'table':
      return '';
  }
}
