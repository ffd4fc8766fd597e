import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ProvenanceRow } from '../../report-order.ts';
import { emptyCell, headerCell, numberCell, rowLook, textCell } from './cells.ts';
import { type BookSheet, bookSheet } from './sheet.ts';

/** Names of the columns, and whether numbers stand in them. */
const COLUMNS = [
  ['place', false],
  ['number', false],
  ['value', true],
  ['unit', false],
  ['formula', false],
  ['input', false],
  ['inputValue', true],
  ['inputUnit', false],
  ['file', false],
  ['fileSheet', false],
  ['line', true],
  ['column', false],
  ['text', false],
  ['importedAt', false],
] as const;

/** A row for each value that a number of the report rests on: file, sheet, line, column and raw text. */
export function provenanceSheet(rows: readonly ProvenanceRow[], { lang, style }: Chapter): BookSheet {
  const look = rowLook({ isSum: false, isFirstSum: false });
  const colour = style.palette[0] ?? '#7f7f7f';
  return bookSheet(text(lang, 'report.book.sheet.provenance'), {
    above: [],
    header: COLUMNS.map(([name, isNumber]) =>
      headerCell(text(lang, `report.book.${name}`), isNumber ? 'right' : 'left', colour),
    ),
    rows: rows.map((row) =>
      valuesOf(row).map((value) => {
        if (value === null) return emptyCell(look);
        return typeof value === 'number' ? numberCell(value, 'General', look) : textCell(value, look);
      }),
    ),
    below: [],
  });
}

function valuesOf({ place, label, value, unit, formula, input }: ProvenanceRow): (string | number | null)[] {
  const number = [place, label, value, unit, formula];
  if (!input) return number;
  const { file, sheet, line, column, text: raw, importedAt } = input;
  return [...number, input.label, input.value, input.unit, file, sheet, line, column, raw, importedAt];
}
