import type { Recognised, Unknown } from './detect.ts';
import { footerOf } from './footer.ts';
import type { FileRecord } from './records.ts';

/** Who is told what a file holds, while it is read. */
export interface Scanned {
  /** A table begins: makes what takes its records, or null to leave the rest of the file unread. A workbook may hold several. */
  readonly begin: (found: Recognised | Unknown) => ((record: FileRecord) => void) | null;
  /** Who signed below the data. */
  readonly onFooter?: (vendor: string | null) => void;
  /** A sheet with rows that is not read, since it is no table like the workbook's first; its first row. */
  readonly onUnread?: (sheet: string, first: FileRecord) => void;
}

/** Takes of a table's records those that are data: below the header, and no note, footer or repeated header. */
export function dataOnly(
  { headerLine, header, table }: Recognised,
  take: (record: FileRecord) => void,
  { onFooter }: Scanned,
): (record: FileRecord) => void {
  return (record) => {
    if (record.line <= headerLine || isBlank(record) || (headerLine > 0 && repeats(record, header))) return;
    const footer = footerOf(record.cells);
    if (footer) onFooter?.(footer.vendor);
    else if (!table.isNote?.(record.cells)) take(record);
  };
}

/** Some exports print their header again further down. */
function repeats({ cells }: FileRecord, header: readonly string[]): boolean {
  return cells.length >= header.length && header.every((cell, index) => cells[index]?.trim() === cell);
}

function isBlank(record: FileRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}
