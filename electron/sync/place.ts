/** The most rows that a sheet of a workbook can have is half of this; a text has no sheets, and its lines no such bound. */
const ROWS_A_SHEET = 2 ** 21;

/** Where a record of a workbook stands. */
export interface Place {
  /** The sheet's number; 0 is the first. */
  readonly sheet: number;
  /** 1 is the first row of the sheet. */
  readonly row: number;
}

/**
 * Sheet and row as one whole number, as facts, names and issues keep where they come from: for the first sheet the row itself,
 * and in the order of sheets and rows for all.
 */
export function lineOfPlace({ sheet, row }: Place): number {
  return sheet * ROWS_A_SHEET + row;
}

/** A line as it is told: of a workbook the sheet's name and the row on it, of a text the line itself. */
export function placeInWords(
  line: number,
  sheets: readonly string[] | undefined,
): { readonly sheet: string | null; readonly line: number } {
  if (!sheets) return { sheet: null, line };
  const { sheet, row } = placeOfLine(line);
  return { sheet: sheets[sheet] ?? null, line: row };
}

/** The sheet and row of such a number; a text's lines are not to be taken apart. */
export function placeOfLine(line: number): Place {
  return { sheet: Math.floor(line / ROWS_A_SHEET), row: line % ROWS_A_SHEET };
}
