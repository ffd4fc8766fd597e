import { daySerial } from './day-categories.ts';
import type { Categories } from './native-chart.ts';

/** The one sheet of a chart's workbook. */
export const SHEET = 'Sheet1';

/** A column as sheets name it: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The cells of a column below its header, as a chart refers to them. */
export function columnRange(index: number, count: number): string {
  const name = columnName(index);
  return `${SHEET}!$${name}$2:$${name}$${count + 1}`;
}

/** The cell of a column's header. */
export function headerCell(index: number): string {
  return `${SHEET}!$${columnName(index)}$1`;
}

/** What stands in the cells of the categories: words, or days as workbooks count them. */
export function categoryCells(categories: Categories): readonly (string | number)[] {
  return categories.kind === 'words' ? categories.texts : categories.days.map(daySerial);
}
