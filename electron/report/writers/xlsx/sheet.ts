import type { CellObject, SheetData } from 'write-excel-file/node';
import { sheetName, widthOf } from './cells.ts';

/** A sheet of the report's workbook. */
export interface BookSheet {
  readonly sheet: string;
  readonly data: SheetData;
  readonly columns: { readonly width: number }[];
  readonly stickyRowsCount: number;
}

/** A table with lines above and below it; those and the header stay in sight when scrolled. */
export function bookSheet(
  name: string,
  table: {
    readonly above: readonly CellObject[];
    readonly header: readonly CellObject[];
    readonly rows: readonly (readonly CellObject[])[];
    readonly below: readonly CellObject[];
  },
): BookSheet {
  const { above, header, rows, below } = table;
  return {
    sheet: sheetName(name),
    data: [
      ...above.map((cell) => [cell]),
      [...header],
      ...rows.map((row) => [...row]),
      ...(below.length > 0 ? [[], ...below.map((cell) => [cell])] : []),
    ],
    columns: header.map((_, index) => ({ width: widthOf([header, ...rows].map((row) => shown(row[index]))) })),
    stickyRowsCount: above.length + 1,
  };
}

/** A day takes the room of its ten characters. */
function shown(cell: CellObject | undefined): string | number {
  const value = cell?.value;
  if (value instanceof Date) return 'yyyy-mm-dd';
  return typeof value === 'number' ? value : String(value ?? '');
}
