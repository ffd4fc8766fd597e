import type PptxGenJS from 'pptxgenjs';
import { type ChartTheme, enlarged } from '../../../../shared/charts/chart-theme.ts';
import { type TableLayout, tableLayout } from '../../../../shared/charts/table.ts';
import type { MeasureText } from '../../../../shared/charts/wrap-text.ts';
import type { TableData, TableRow } from '../../../../shared/figures/figure-data.ts';
import { type Deck, FACE_SLACK, INK, inches, type Place, pixels, points, themeColour, wordsLook } from './deck.ts';

/** Text of tables against that of charts: first as large, then smaller until all rows have room. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.7] as const;
/** The size of a table that goes on to a second slide. */
const PAGED_SCALE = 0.84;
/** Rows are at most this much higher than their text asks for. */
const MOST_STRETCH = 1.35;
/** Above and below the text of a cell, in inches. */
const PAD_Y = 0.03;
/** What the layout keeps below a table for a source, which here stands elsewhere. */
const AROUND = 12;

/** The rows of one slide. */
export interface TablePage {
  readonly data: TableData;
  readonly rows: readonly TableRow[];
}

/** The rows slide by slide: all on one, smaller where they are many, else on as many as they need. */
export function tablePages(
  data: TableData,
  room: Place,
  { theme, measure }: Deck,
): { readonly theme: ChartTheme; readonly pages: TablePage[] } {
  const layoutAt = (scaled: ChartTheme) => tableLayout(data, scaled, pixels(room.w), withSlack(measure));
  const fitting = SCALES.map((scale) => enlarged(theme, scale)).find(
    (scaled) => layoutAt(scaled).height - AROUND <= pixels(room.h),
  );
  if (fitting) return { theme: fitting, pages: [{ data, rows: data.rows }] };
  const paged = enlarged(theme, PAGED_SCALE);
  return { theme: paged, pages: pagesOf(data, layoutAt(paged), pixels(room.h)) };
}

function pagesOf(data: TableData, { head, rows }: TableLayout, room: number): TablePage[] {
  const pages: TableRow[][] = [[]];
  let left = room - head.box.height;
  for (const [index, row] of data.rows.entries()) {
    const height = rows[index]?.box.height ?? 0;
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = room - head.box.height;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages.map((rows) => ({ data, rows }));
}

/** A table in the house style: header in the theme colour, hairlines between rows, numbers to the right. */
export function addTable(
  slide: PptxGenJS.Slide,
  deck: Deck,
  { data, rows, id, theme }: TablePage & { readonly id: string; readonly theme: ChartTheme },
  room: Place,
): void {
  const { chapter } = deck;
  const measure = withSlack(deck.measure);
  // Widths are those of the whole table, so that its parts on two slides are alike.
  const { columns, padX } = tableLayout(data, theme, pixels(room.w), measure);
  const { head, rows: placed, height } = tableLayout({ ...data, rows: [...rows] }, theme, pixels(room.w), measure);
  const stretch = Math.min(MOST_STRETCH, pixels(room.h) / (height - AROUND));
  const colour = themeColour(chapter);
  const firstClosing = data.rows.find(({ isClosing }) => isClosing)?.key;
  const cell = (words: string, index: number, look: { isHead?: boolean; isClosing?: boolean; isRuled?: boolean }) => ({
    text: words,
    options: {
      ...wordsLook(chapter),
      align: data.columns[index]?.align ?? ('left' as const),
      bold: look.isHead === true || look.isClosing === true,
      color: look.isHead ? 'FFFFFF' : INK.text,
      ...(look.isHead && { fill: { color: colour } }),
      border: borders(look.isRuled === true, colour),
    },
  });
  const body = rows.map((row) =>
    row.cells.map(({ text: words }, index) =>
      cell(words, index, { isClosing: row.isClosing, isRuled: row.key === firstClosing }),
    ),
  );
  slide.addTable([data.columns.map(({ header }, index) => cell(header, index, { isHead: true })), ...body], {
    x: room.x,
    y: room.y,
    w: room.w,
    colW: columns.map(inches),
    rowH: [head, ...placed].map(({ box }) => inches(box.height * stretch)),
    fontSize: points(theme.labelSize),
    valign: 'middle',
    margin: [PAD_Y, inches(padX), PAD_Y, inches(padX)],
    objectName: `figure:${id}`,
  });
}

/** Widths as a wider face than the bundled one has them. */
function withSlack(measure: MeasureText): MeasureText {
  return (words, size, bold) => measure(words, size, bold) / FACE_SLACK;
}

function borders(
  isRuled: boolean,
  colour: string,
): [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] {
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const hairline: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: INK.hairline };
  return [isRuled ? { type: 'solid', pt: 1.25, color: colour } : hairline, none, hairline, none];
}
