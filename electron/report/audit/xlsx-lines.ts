import type { DocumentLine } from '../../../shared/audit/audited-document.ts';

/** A sheet of a workbook: its name, and its rows as text. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The lines of a workbook: each sheet is a table, whose first cells that stand alone are its title. */
export function sheetLines(sheets: readonly SheetRows[]): DocumentLine[] {
  return sheets.flatMap(({ name, rows }, index) =>
    rows.flatMap((cells, at) => {
      const filled = cells.filter((cell) => cell.trim() !== '');
      if (filled.length === 0) return [];
      const [only = ''] = filled;
      if (filled.length === 1 && !/^[\d.,+\-()%]+$/.test(only.trim()))
        return [
          {
            text: only,
            kind: at === 0 || /^\s*(?:图|表|Figure|Table)\s*\d+/.test(only) ? ('caption' as const) : ('text' as const),
            place: { part: null, page: name, paragraph: at + 1, cell: null },
          },
        ];
      return cells.map(
        (text, column): DocumentLine => ({
          text,
          kind: 'cell',
          place: { part: null, page: name, paragraph: 1, cell: { table: index + 1, row: at + 1, column: column + 1 } },
        }),
      );
    }),
  );
}
