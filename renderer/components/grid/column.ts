/** A column of a grid, in words of the desk rather than of the grid's maker. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Longer words of the header, shown on hover. */
  readonly headerTip?: string;
  readonly width: number;
  /** Takes the room that is left; `width` is then the least. */
  readonly grows?: boolean;
  readonly align?: 'left' | 'right';
  /** Stays at the left edge when the table is scrolled sideways. */
  readonly isPinned?: boolean;
  /** Not shown until the user chooses it. */
  readonly isHidden?: boolean;
  /** Of a number: its unit (`%`, `亿港元`), which stands in the header of files. */
  readonly unit?: string;
  /** Of a number whose unit differs by row, as prices do by market; empty where it has none of its own. Only one unit is summed. */
  readonly unitOf?: (row: Row) => string;
  /** Of a number: its decimals in workbooks and sums, and whether what is negative stands in brackets there. */
  readonly decimals?: number | ((row: Row) => number);
  readonly inBrackets?: boolean;
  /** Its values are days (`2026-03-20`), which workbooks have as dates. */
  readonly isDate?: boolean;
  /** Shades the cell: its share of the column's largest, from -1 to 1. */
  readonly heat?: (row: Row) => number | null;
  /** What it is sorted and filtered by. */
  readonly value: (row: Row) => string | number | null;
  /** As it is printed. */
  readonly text: (row: Row) => string;
  /** Code of the instrument that the cell names: it is found by the spelling of its name as well, and a double click opens its page. */
  readonly instrument?: (row: Row) => string;
  readonly tone?: (row: Row) => 'up' | 'down' | 'flat' | 'muted' | 'caution' | null;
  readonly isBold?: (row: Row) => boolean;
  readonly tooltip?: (row: Row) => string | null;
  /** How many columns a cell of the row takes; what it covers is not shown. */
  readonly span?: (row: Row) => number;
  /** Values that are drawn small in the cell, in place of its text. */
  readonly spark?: (row: Row) => readonly (number | null)[];
  /** What a click or Enter does in place of choosing the row. */
  readonly act?: (row: Row) => void;
  /** A handle by which rows are dragged to another place: what the row is called on the way. */
  readonly handle?: (row: Row) => string;
  /** Not data: left out of what is copied and saved. */
  readonly isControl?: boolean;
  /** Key of the number's trace: a click or Enter opens it. */
  readonly trace?: (row: Row) => string | null;
}

/** Decimals of a column's number in a row; null where it holds no numbers. */
export function decimalsOf<Row>({ decimals }: Column<Row>, row: Row): number | null {
  return typeof decimals === 'function' ? decimals(row) : (decimals ?? null);
}

/** Columns that hold data. */
export function dataColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return columns.filter(({ isControl }) => !isControl);
}
