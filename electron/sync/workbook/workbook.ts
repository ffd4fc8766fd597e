/** One table of a workbook; the row at index 0 is row 1, and cells are text as a person would read them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a file that holds several tables in one is written as. */
export type WorkbookKind = 'xlsx' | 'hkex';

/** The file is of another kind, and has to be saved or unpacked by the program that it comes from. */
const OTHER_KINDS = ['LOCKED_WORKBOOK', 'OLD_WORKBOOK', 'OTHER_WORKBOOK', 'ZIP_FILE'] as const;
/** The file is of this kind and cannot be read, or has nothing to read. */
type Unreadable = 'LARGE_WORKBOOK' | 'BROKEN_WORKBOOK' | 'BROKEN_TAB_DATA' | 'NO_TRADING';

export type WorkbookFault = (typeof OTHER_KINDS)[number] | Unreadable;

/** The file cannot be read as a workbook; the code says why, and what to do. */
export class WorkbookRefused extends Error {
  readonly code: WorkbookFault;
  readonly isOther: boolean;
  constructor(code: WorkbookFault) {
    super(code);
    this.code = code;
    this.isOther = OTHER_KINDS.some((kind) => kind === code);
  }
}

/** A row as text, as its cells would be pasted: parted by tabs, quoted where they hold what would part them. */
export function rowText(cells: readonly string[]): string {
  return cells.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
}

/** A sheet without the columns on its left that hold nothing at all, and without blank cells behind a row's last. */
export function trimmedSheet({ name, rows }: Sheet): Sheet {
  const left = rows.reduce((least, row) => {
    const first = row.findIndex((cell) => cell.trim() !== '');
    return first < 0 ? least : Math.min(least, first);
  }, Number.POSITIVE_INFINITY);
  return { name, rows: rows.map((row) => row.slice(left, row.findLastIndex((cell) => cell.trim() !== '') + 1)) };
}
