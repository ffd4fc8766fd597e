import { type Chapter, type Exhibit, exhibitName } from '../../../../shared/chapter/chapter.ts';
import { type DataCell, dataTable } from '../../../../shared/charts/data-table.ts';
import { text } from '../../../../shared/i18n/text.ts';
import {
  type CellLook,
  dayCell,
  emptyCell,
  headerCell,
  numberCell,
  numberFormat,
  quietCell,
  rowLook,
  textCell,
} from './cells.ts';
import { type BookSheet, bookSheet } from './sheet.ts';

/** The data of a figure or table: title and unit above, values unrounded, source and note below. */
export function exhibitSheet(exhibit: Exhibit, { lang, style }: Chapter): BookSheet {
  const { figure, caption, source, note } = exhibit;
  const colour = style.palette[0] ?? '#7f7f7f';
  const { columns, rows } = dataTable(figure, lang);
  const shown = columns.map((column, index) => ({ ...column, index })).filter(({ isPrint }) => !isPrint);
  const sums = figure.kind === 'table' ? figure.rows.filter(({ isClosing }) => isClosing).length : 0;
  const firstSum = rows.length - sums;
  return bookSheet(exhibitName(exhibit, lang), {
    above: [
      textCell(caption?.text ?? figure.title, { fontWeight: 'bold' }),
      ...(figure.unit === '' ? [] : [quietCell(text(lang, 'report.book.unitIs', { unit: figure.unit }))]),
    ],
    header: shown.map(({ header, align }) => headerCell(header, align, colour)),
    rows: rows.map(({ cells, bold }, at) =>
      shown.map(({ index, align }) => {
        const look = { ...rowLook({ isSum: bold, isFirstSum: at === firstSum }), align };
        const cell = cells[index];
        return cell ? bookCell(cell, figure.kind === 'table' ? null : figure.decimals, look) : emptyCell(look);
      }),
    ),
    below: [source, note, ...exhibit.holes].filter((line) => line !== '').map(quietCell),
  });
}

/** `decimals` null: as many as the cell prints, with its brackets. */
function bookCell({ value, text: print }: DataCell, decimals: number | null, look: CellLook) {
  if (value === null) return dayCell(print, look);
  const format = decimals === null ? printedFormat(print) : numberFormat(decimals, false);
  return numberCell(value, format, look);
}

/** A percentage keeps its sign: its value is in hundredths already. */
function printedFormat(print: string): string {
  const decimals = /\.(\d+)/.exec(print)?.[1]?.length ?? 0;
  const plain = numberFormat(decimals, /^\(.*\)$/.test(print));
  return print.endsWith('%') ? `${plain}"%"` : plain;
}
