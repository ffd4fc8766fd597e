import type { DocumentLine } from '../../../shared/audit/audited-document.ts';

/** The lines of a plain text; lines with tabs that follow each other are a table, as spreadsheets are pasted. */
export function txtLines(text: string): DocumentLine[] {
  let [table, row] = [0, 0];
  return text.split(/\r\n|\r|\n/).flatMap((line, index): DocumentLine[] => {
    if (line.trim() === '') {
      row = 0;
      return [];
    }
    const paragraph = index + 1;
    if (!line.includes('\t')) {
      row = 0;
      const isCaption = /^\s*(?:图|表|Figure|Table)\s*\d+\s*[:：]/.test(line);
      return [
        { text: line, kind: isCaption ? 'caption' : 'text', place: { part: null, page: null, paragraph, cell: null } },
      ];
    }
    row++;
    if (row === 1) table++;
    return line.split('\t').map((cell, column) => ({
      text: cell,
      kind: 'cell',
      place: { part: null, page: null, paragraph, cell: { table, row, column: column + 1 } },
    }));
  });
}
