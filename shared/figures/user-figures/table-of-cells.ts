import { parseNumber } from '../../market/parse-number.ts';
import type { TableData } from '../figure-data.ts';

/** A table as it was written: columns whose cells are all numbers stand at the right, and a cell that is one holds its value. */
export function tableOfCells(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<TableData, 'columns' | 'rows'> {
  const isNumeric = headings.map((_, column) => {
    const values = rows.map((cells) => parseNumber(cells[column] ?? ''));
    return values.some((value) => value !== null) && values.every((value) => value === null || !Number.isNaN(value));
  });
  return {
    columns: headings.map((header, index) => ({
      key: String(index),
      header,
      align: isNumeric[index] ? 'right' : 'left',
    })),
    rows: rows.map((cells, row) => ({
      key: String(row),
      isClosing: false,
      cells: headings.map((_, column) => ({
        text: cells[column] ?? '',
        value: isNumeric[column] ? parseNumber(cells[column] ?? '') : null,
        trace: null,
        tone: null,
        note: null,
      })),
    })),
  };
}
