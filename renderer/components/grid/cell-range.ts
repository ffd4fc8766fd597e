/** A cell by its place: the row as it is shown, closing rows counted on, and the column as it stands from the left. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells from where the marking began to where it is now, whichever way it went. */
export interface CellRange {
  readonly anchor: CellPlace;
  readonly head: CellPlace;
}

/** First and last row and column of a range, the last ones in it. */
export interface RangeBounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boundsOf({ anchor, head }: CellRange): RangeBounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isInRange(range: CellRange | null, { row, column }: CellPlace): boolean {
  if (range === null) return false;
  const { top, bottom, left, right } = boundsOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** What the range takes of the rows and columns that are shown. */
export function rangeOf<Row, Column>(
  range: CellRange,
  rows: readonly Row[],
  columns: readonly Column[],
): { rows: readonly Row[]; columns: readonly Column[] } {
  const { top, bottom, left, right } = boundsOf(range);
  return { rows: rows.slice(top, bottom + 1), columns: columns.slice(left, right + 1) };
}

/** Count, sum and mean of numbers that are marked; null where fewer than two are. */
export function sumOfMarked(values: readonly (string | number | null)[]): {
  count: number;
  sum: number;
  mean: number;
} | null {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < 2) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return { count: numbers.length, sum, mean: sum / numbers.length };
}
