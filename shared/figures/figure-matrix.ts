import { barValueText } from '../charts/bars.ts';
import { formatSigned } from '../format/number.ts';
import type { FigureData } from './figure-data.ts';

/** One value of a figure in one week, as printed. */
export interface MatrixCell {
  readonly value: number;
  readonly text: string;
  readonly trace: string | null;
}

/** A name and its values week by week; null where the week has none of it. */
export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly own: boolean;
  readonly cells: readonly (MatrixCell | null)[];
}

export interface FigureMatrix {
  readonly unit: string;
  readonly rows: readonly MatrixRow[];
}

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly own: boolean;
  readonly cell: MatrixCell | null;
}

/**
 * Names by weeks, from one figure over several weeks, the oldest first: names in the order of the newest week, those that it
 * lacks below. Null where a figure is no list of names with a value each: lines and columns are pictures.
 */
export function matrixOf(figures: readonly FigureData[]): FigureMatrix | null {
  const weeks = figures.map(entriesOf);
  const newest = figures.findLast((_, index) => (weeks[index]?.length ?? 0) > 0);
  if (!newest || weeks.some((entries) => entries === null)) return null;
  const byWeek = weeks.map((entries) => new Map((entries ?? []).map((entry) => [entry.key, entry])));
  const keys = new Set(weeks.toReversed().flatMap((entries) => (entries ?? []).map(({ key }) => key)));
  return {
    unit: newest.unit,
    rows: [...keys].map((key) => {
      const known = byWeek.findLast((week) => week.has(key))?.get(key);
      return {
        key,
        label: known?.label ?? key,
        own: known?.own ?? false,
        cells: byWeek.map((week) => week.get(key)?.cell ?? null),
      };
    }),
  };
}

function entriesOf(figure: FigureData): Entry[] | null {
  switch (figure.kind) {
    case 'bars':
    case 'dots':
      return figure.points.map(({ key, label, own, value, trace }) => ({
        key,
        label,
        own,
        cell: { value, trace, text: textOf(figure, value) },
      }));
    case 'table': {
      // The first column of numbers is what a table is sorted by; closing rows are sums of another kind.
      const column = figure.columns.findIndex((_, place) =>
        figure.rows.some(({ cells }) => (cells[place]?.value ?? null) !== null),
      );
      return figure.rows.flatMap(({ key, cells, isClosing }) => {
        const cell = cells[column];
        if (isClosing || !cell || cell.value === null) return [];
        const label = cells[column - 1]?.text ?? key;
        return [{ key, label, own: false, cell: { value: cell.value, text: cell.text, trace: cell.trace } }];
      });
    }
    default:
      return null;
  }
}

/** The unit stands above the matrix once. */
function textOf(figure: FigureData, value: number): string {
  if (figure.kind !== 'bars' || figure.unit === '%') return formatSigned(value, figure.decimals);
  return barValueText(figure, value);
}
