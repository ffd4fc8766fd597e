import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { exactValue } from '../../../shared/format/number.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import type { TableOrder } from '../table-order.ts';

const HAIRLINE = '#d0d0d0';
const RULE = '#7f7f7f';
const DATE_FORMAT = 'yyyy-mm-dd';
/** Characters that a column shows at the most; Chinese ones are twice as wide. */
const MOST_WIDE = 40;

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
  const header = columns.map(({ header: value, decimals, isDate }) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    textColor: '#ffffff',
    backgroundColor: colour,
    align: decimals === null && !isDate ? ('left' as const) : ('right' as const),
    wrap: true,
  }));
  const firstSum = rows.length - closingRows;
  const body = rows.map((row, at) =>
    row.map((value, index) => {
      const look = {
        bottomBorderColor: HAIRLINE,
        bottomBorderStyle: 'hair' as const,
        ...(at === firstSum ? { topBorderColor: RULE, topBorderStyle: 'thin' as const } : {}),
        ...(at >= firstSum ? { fontWeight: 'bold' as const } : {}),
      };
      if (value === null) return { ...look, type: String };
      const column = columns[index];
      if (typeof value === 'number')
        return { ...look, value: exactValue(value), type: Number, format: numberFormat(column, at) };
      if (column?.isDate && isDay(value))
        return { ...look, value: new Date(`${value}T00:00:00Z`), type: Date, format: DATE_FORMAT };
      return { ...look, value, type: String };
    }),
  );
  const foot = below.map((value) => [{ value, type: String, textColor: RULE }]);
  const sheet: SheetData = [header, ...body, ...(foot.length > 0 ? [[], ...foot] : [])];
  const bytes = await writeExcelFile(sheet, {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: columns.map((_, index) => ({
      width: widthOf([columns[index]?.header ?? '', ...rows.map((row) => printed(row[index]))]),
    })),
  }).toBuffer();
  return new Uint8Array(bytes);
}

/** Before it workbooks count a day that there never was. */
const FIRST_DAY = '1900-03-01';

function isDay(value: string): boolean {
  return isIsoDate(value) && value >= FIRST_DAY;
}

function numberFormat(column: TableOrder['columns'][number] | undefined, row: number): string {
  const { decimals: given = null } = column ?? {};
  const decimals = Array.isArray(given) ? (given[row] ?? null) : given;
  if (decimals === null) return 'General';
  const plain = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return column?.inBrackets ? `${plain}_);(${plain})` : plain;
}

/** At most 31 characters, and none that a sheet's name may not hold. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*:[\]]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}

function printed(value: string | number | null | undefined): string {
  return typeof value === 'number' ? value.toPrecision(8) : (value ?? '');
}

function widthOf(texts: readonly string[]): number {
  const wide = (text: string) => [...text].reduce((width, sign) => width + (sign > '\u2e80' ? 2 : 1), 0);
  return Math.min(MOST_WIDE, Math.max(6, ...texts.map(wide)) + 2);
}
