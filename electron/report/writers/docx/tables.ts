import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableData } from '../../../../shared/figures/figure-data.ts';
import { INK, SIZE, STYLE } from './look.ts';

const NONE: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' };
/** No line at all: of tables that only place things side by side. */
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70 } as const;
const WIDE = /[\u2e80-\uffef]/;
/** The widest column is at most so many times as wide as what the table would give to each. */
const LEAST_EMS = 3;

/** How a table looks: in a document of ours its cells have a style; one of the house's own has no style of ours. */
export interface TableLook {
  readonly colour: string;
  readonly cells: 'styled' | 'plain';
}

/** A table in the house style: header in the theme colour and repeated, hairlines between rows, numbers to the right; its first cell is its bookmark. */
export function dataTable(data: TableData, width: number, { colour, cells }: TableLook, bookmark: string): Table {
  const widths = columnWidths(data, width);
  const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: colour };
  const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: INK.hairline };
  const firstClosing = data.rows.findIndex(({ isClosing }) => isClosing);
  const tagged = (run: TextRun, isFirst: boolean) => (isFirst ? new Bookmark({ id: bookmark, children: [run] }) : run);
  const cell = (words: string, index: number, look: { header?: boolean; closing?: boolean; ruled?: boolean }) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      verticalAlign: VerticalAlignTable.CENTER,
      ...(look.header && { shading: { type: 'clear', color: 'auto', fill: colour } }),
      ...(look.ruled && { borders: { top: rule } }),
      children: [
        new Paragraph({
          ...(cells === 'styled' ? { style: STYLE.cell } : { spacing: { before: 0, after: 0 } }),
          alignment: data.columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: look.header === true,
          children: [
            tagged(
              new TextRun({
                text: words,
                ...(cells === 'plain' && { size: SIZE.small }),
                ...(look.header && { bold: true, color: 'FFFFFF' }),
                ...(look.closing && { bold: true }),
              }),
              look.header === true && index === 0,
            ),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, top: rule, bottom: rule, insideHorizontal: hair },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: data.columns.map(({ header }, index) => cell(header, index, { header: true })),
      }),
      ...data.rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.cells.map(({ text }, index) =>
              cell(text, index, { closing: row.isClosing, ruled: at === firstClosing }),
            ),
          }),
      ),
    ],
  });
}

/** What the cells of a table say, row by row, the header first. */
export function cellTexts({ columns, rows }: TableData): string[][] {
  return [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
}

/** The same as one text. */
export function cellsText(data: TableData): string {
  return JSON.stringify(cellTexts(data));
}

/** Columns as wide as their longest words ask for, together as wide as the table. */
function columnWidths({ columns, rows }: TableData, width: number): number[] {
  const asked = columns.map(({ header }, index) =>
    Math.max(LEAST_EMS, ems(header), ...rows.map((row) => Math.min(ems(row.cells[index]?.text ?? ''), 24))),
  );
  const all = asked.reduce((sum, one) => sum + one, 0);
  const widths = asked.map((one) => Math.floor((one / all) * width));
  const left = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + left : one));
}

/** Width of words in characters of Chinese. */
function ems(words: string): number {
  return [...words].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.55), 0) + 0.8;
}

/** Things side by side, without a line between them. */
export function sideBySide(
  cells: readonly { readonly width: number; readonly children: readonly (Paragraph | Table)[] }[],
): Table {
  const flush = { top: 0, bottom: 0, left: 0, right: 0 };
  return new Table({
    width: { size: cells.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: cells.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: flush,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ width, children }) =>
            new TableCell({ width: { size: width, type: WidthType.DXA }, margins: flush, children: [...children] }),
        ),
      }),
    ],
  });
}
