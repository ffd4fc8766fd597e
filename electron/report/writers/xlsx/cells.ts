import type { CellObject } from 'write-excel-file/node';
import { exactValue } from '../../../../shared/format/number.ts';
import { isIsoDate } from '../../../../shared/market/iso-date.ts';

/** How a cell looks beside its value. */
export type CellLook = Omit<CellObject, 'value' | 'type' | 'format'>;

const HAIRLINE = '#d0d0d0';
const RULE = '#7f7f7f';
const DATE_FORMAT = 'yyyy-mm-dd';
/** Characters that a column shows at the most; Chinese ones are twice as wide. */
const MOST_WIDE = 40;
/** More characters than these make a workbook that cannot be opened. */
const LONGEST_TEXT = 32_767;
/** Before it workbooks count a day that there never was. */
const FIRST_DAY = '1900-03-01';

/** Text stays text, whatever it begins with: none is ever a formula. */
export function textCell(value: string, look: CellLook = {}): CellObject {
  return { ...look, value: value.slice(0, LONGEST_TEXT), type: String };
}

/** Unrounded, under a number format that prints it as the desk does. */
export function numberCell(value: number, format: string, look: CellLook = {}): CellObject {
  return { ...look, value: exactValue(value), type: Number, format };
}

/** A day as a date; what is no day stays text. */
export function dayCell(value: string, look: CellLook = {}): CellObject {
  if (!isIsoDate(value) || value < FIRST_DAY) return textCell(value, look);
  return { ...look, value: new Date(`${value}T00:00:00Z`), type: Date, format: DATE_FORMAT };
}

export function emptyCell(look: CellLook): CellObject {
  return { ...look, type: String };
}

/** White and bold in the report's colour. */
export function headerCell(value: string, align: 'left' | 'right', colour: string): CellObject {
  return textCell(value, { fontWeight: 'bold', textColor: '#ffffff', backgroundColor: colour, align, wrap: true });
}

/** A line that says what has to be known of a table. */
export function quietCell(value: string): CellObject {
  return textCell(value, { textColor: RULE });
}

/** A row of a table: a hairline below each; sums are bold, and the first of them set off by a rule. */
export function rowLook({ isSum, isFirstSum }: { readonly isSum: boolean; readonly isFirstSum: boolean }): CellLook {
  return {
    bottomBorderColor: HAIRLINE,
    bottomBorderStyle: 'hair',
    ...(isFirstSum ? { topBorderColor: RULE, topBorderStyle: 'thin' } : {}),
    ...(isSum ? { fontWeight: 'bold' } : {}),
  };
}

/** Null decimals: as the program likes. */
export function numberFormat(decimals: number | null, inBrackets: boolean): string {
  if (decimals === null) return 'General';
  const plain = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return inBrackets ? `${plain}_);(${plain})` : plain;
}

/** At most 31 characters, and none that a sheet's name may not hold. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*:[\]]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}

/** Width of a column that holds these. */
export function widthOf(values: readonly (string | number | null | undefined)[]): number {
  const wide = (text: string) => [...text].reduce((width, sign) => width + (sign > '\u2e80' ? 2 : 1), 0);
  return Math.min(MOST_WIDE, Math.max(6, ...values.map((value) => wide(printed(value)))) + 2);
}

function printed(value: string | number | null | undefined): string {
  return typeof value === 'number' ? value.toPrecision(8) : (value ?? '');
}
