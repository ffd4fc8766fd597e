import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { TableOrder } from '../../table-order.ts';
import {
  dayCell,
  emptyCell,
  headerCell,
  numberCell,
  numberFormat,
  quietCell,
  rowLook,
  sheetName,
  textCell,
  widthOf,
} from './cells.ts';

/**
 * A table as a workbook of one sheet: values unrounded under number formats that print them as the desk does, the header in the
 * report's colour and in sight when scrolled, sums set off by a rule. Days are dates; text stays text, whatever it begins with.
 */
export async function writeXlsxTable({
  name,
  columns,
  rows,
  below,
  closingRows,
  colour,
}: TableOrder): Promise<Uint8Array> {
  const header = columns.map(({ header: value, decimals, isDate }) =>
    headerCell(value, decimals === null && !isDate ? 'left' : 'right', colour),
  );
  const firstSum = rows.length - closingRows;
  const body = rows.map((row, at) =>
    row.map((value, index) => {
      const look = rowLook({ isSum: at >= firstSum, isFirstSum: at === firstSum });
      if (value === null) return emptyCell(look);
      const column = columns[index];
      if (typeof value === 'number') return numberCell(value, formatOf(column, at), look);
      return column?.isDate ? dayCell(value, look) : textCell(value, look);
    }),
  );
  const foot = below.map((value) => [quietCell(value)]);
  const sheet: SheetData = [header, ...body, ...(foot.length > 0 ? [[], ...foot] : [])];
  const bytes = await writeExcelFile(sheet, {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({ width: widthOf([column.header, ...rows.map((row) => row[index])]) })),
  }).toBuffer();
  return new Uint8Array(bytes);
}

function formatOf(column: TableOrder['columns'][number] | undefined, row: number): string {
  const { decimals = null, inBrackets = false } = column ?? {};
  return numberFormat(Array.isArray(decimals) ? (decimals[row] ?? null) : decimals, inBrackets);
}
