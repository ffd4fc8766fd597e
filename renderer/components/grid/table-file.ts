import type { InputOf } from '../../../shared/contract/operations.ts';
import { type Column, dataColumns } from './column.ts';
import type { TableHandle } from './table-handle.ts';
import { headerOf, isCovered } from './table-text.ts';

/** A table for a file: columns as they stand and those that every file has, rows as they are filtered and sorted, sums at the end, values unrounded. */
export function tableFile<Row>(
  table: TableHandle<Row>,
  more: readonly Column<Row>[],
): Pick<InputOf<'exportTable'>, 'columns' | 'rows' | 'closingRows'> {
  const shown = dataColumns(table.columns());
  const columns = [...shown, ...dataColumns(more).filter(({ id }) => !shown.some((column) => column.id === id))];
  const closing = table.sums();
  const rows = [...table.shown(), ...closing];
  return {
    columns: columns.map((column) => {
      const { decimals = null, inBrackets = false, isDate = false } = column;
      return {
        header: headerOf(column),
        decimals: typeof decimals === 'function' ? rows.map(decimals) : decimals,
        inBrackets,
        isDate,
      };
    }),
    rows: rows.map((row) =>
      columns.map((column, index) => (isCovered(columns, index, row) ? null : cellOf(column, row))),
    ),
    closingRows: closing.length,
  };
}

/** Of a sum that has no code the name stands where the code does, as on screen. */
function cellOf<Row>({ span, text, value }: Column<Row>, row: Row): string | number | null {
  return span !== undefined && span(row) > 1 ? text(row) : value(row);
}
