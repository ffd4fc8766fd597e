import { exactValue } from '../../../shared/format/number.ts';
import type { TableOrder } from '../table-order.ts';
import { csvText } from './csv.ts';

/** A table of a view as CSV that Excel reads: numbers unrounded, what is missing empty, the lines below after an empty one. */
export function writeCsvTable({ columns, rows, below }: TableOrder): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? exactValue(cell) : (cell ?? ''))));
  const foot = below.length === 0 ? [] : [[], ...below.map((line) => [line])];
  return csvText([columns.map(({ header }) => header), ...cells, ...foot]);
}
