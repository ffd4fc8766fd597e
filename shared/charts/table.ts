import type { EChartsOption } from 'echarts';
import type { TableCell, TableData } from '../figures/figure-data.ts';
import { type Box, type ChartFrame, type FrameLayout, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { boxElement, frameElements, lineElement, textElements } from './drawn-text.ts';
import { LINE_HEIGHT, type MeasureText, wrapText } from './wrap-text.ts';

interface PlacedCell {
  readonly lines: readonly string[];
  readonly box: Box;
}

interface PlacedRow {
  readonly box: Box;
  readonly cells: readonly PlacedCell[];
}

export interface TableLayout {
  readonly frame: FrameLayout;
  readonly head: PlacedRow;
  readonly rows: readonly PlacedRow[];
  /** Widths, and the room beside each text. */
  readonly columns: readonly number[];
  readonly padX: number;
  readonly height: number;
}

/** Beside a cell's text; where the table is too wide, the narrower one. */
const PADS_X = [8, 4] as const;
const PAD_Y = 4;
const CELL_LINES = 4;
/** Room between caption, table and source. */
const AROUND = 12;

/** Where everything of a typeset table stands; its height follows from its width. */
export function tableLayout(
  data: TableData,
  theme: ChartTheme,
  width: number,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): TableLayout {
  const size = { width, height: 0 };
  const around = layoutFrame(frame, theme, size, measure);
  const top = around.plot.y;
  const { columns, padX } = columnWidths(data, theme, around.plot.width, measure);
  const row = (cells: readonly string[], y: number, bold: boolean) =>
    placeRow(cells, { data, columns, padX, x: around.plot.x, y, theme, measure, bold });
  const head = row(
    data.columns.map(({ header }) => header),
    top,
    true,
  );
  const rows: PlacedRow[] = [];
  let y = top + head.box.height;
  for (const { cells, isClosing } of data.rows) {
    const placed = row(
      cells.map(({ text }) => text),
      y,
      isClosing,
    );
    rows.push(placed);
    y += placed.box.height;
  }
  const height = y + AROUND + (around.footer?.height ?? 0);
  return { frame: layoutFrame(frame, theme, { width, height }, measure), head, rows, columns, padX, height };
}

interface RowRoom {
  readonly data: TableData;
  readonly columns: readonly number[];
  readonly padX: number;
  readonly x: number;
  readonly y: number;
  readonly theme: ChartTheme;
  readonly measure: MeasureText;
  readonly bold: boolean;
}

function placeRow(texts: readonly string[], { data, columns, padX, x, y, theme, measure, bold }: RowRoom): PlacedRow {
  const size = theme.labelSize;
  const lineHeight = size * LINE_HEIGHT;
  let left = x;
  const cells = texts.map((text, index) => {
    const width = columns[index] ?? 0;
    const room = Math.max(1, width - 2 * padX);
    const lines = wrapText(text, room + 0.5, CELL_LINES, (words) => measure(words, size, bold));
    const widest = Math.max(0, ...lines.map((line) => measure(line, size, bold)));
    const isRight = data.columns[index]?.align === 'right';
    const box = {
      x: isRight ? left + width - padX - widest : left + padX,
      y: y + PAD_Y,
      width: widest,
      height: lines.length * lineHeight,
    };
    left += width;
    return { lines, box };
  });
  const height = Math.max(lineHeight, ...cells.map(({ box }) => box.height)) + 2 * PAD_Y;
  return { box: { x, y, width: left - x, height }, cells };
}

/** Each column as wide as its widest text; where that is too much, words give way and numbers stay whole. */
function columnWidths(
  data: TableData,
  theme: ChartTheme,
  width: number,
  measure: MeasureText,
): { readonly columns: number[]; readonly padX: number } {
  const texts = data.columns.map(({ header }, index) => {
    const cells = data.rows.map((row) => measure(row.cells[index]?.text ?? '', theme.labelSize, row.isClosing));
    return Math.max(measure(header, theme.labelSize, true), ...cells);
  });
  const totalWith = (padX: number) => texts.reduce((sum, each) => sum + each + 2 * padX, 0);
  const padX = PADS_X.find((pad) => totalWith(pad) <= width) ?? PADS_X[1];
  const natural = texts.map((each) => each + 2 * padX);
  const spare = width - totalWith(padX);
  if (spare >= 0) return { columns: natural.map((each) => each + spare / Math.max(1, natural.length)), padX };
  const isWords = data.columns.map(({ align }) => align === 'left');
  const fixed = natural.reduce((sum, each, index) => sum + (isWords[index] ? 0 : each), 0);
  // A short column of words keeps its width; what is wider than its share gives the rest.
  let room = width - fixed;
  let open = natural.filter((_, index) => isWords[index]).toSorted((a, b) => a - b);
  let share = room / Math.max(1, open.length);
  for (let first = open[0]; first !== undefined && first <= share; first = open[0]) {
    room -= first;
    open = open.slice(1);
    share = room / Math.max(1, open.length);
  }
  return { columns: natural.map((each, index) => (isWords[index] ? Math.min(each, share) : each)), padX };
}

/** A typeset table as an option of the drawing engine, so that it goes out as pictures do. */
export function tableOption(
  data: TableData,
  theme: ChartTheme,
  width: number,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): EChartsOption {
  const layout = tableLayout(data, theme, width, measure, frame);
  const isPrint = theme.name === 'print';
  const headInk = isPrint ? theme.ground : theme.mutedInk;
  const texts = (cells: readonly PlacedCell[], bold: boolean, colour: (index: number) => string) =>
    cells.flatMap(({ lines, box }, index) =>
      textElements(theme, { lines, box, size: theme.labelSize, bold, colour: colour(index) }),
    );
  const rule = ({ box }: PlacedRow, at: 'top' | 'bottom', colour: string) => {
    const y = at === 'top' ? box.y : box.y + box.height;
    return lineElement([box.x, y], [box.x + box.width, y], colour);
  };
  const firstClosing = data.rows.findIndex(({ isClosing }) => isClosing);
  return {
    animation: false,
    backgroundColor: theme.ground,
    graphic: {
      elements: [
        ...(isPrint ? [boxElement(layout.head.box, theme.rule)] : []),
        ...texts(layout.head.cells, true, () => headInk),
        rule(layout.head, 'bottom', theme.gridLine),
        ...layout.rows.flatMap((row, index) => {
          const { cells = [], isClosing = false } = data.rows[index] ?? {};
          return [
            ...texts(row.cells, isClosing, (cell) => cellColour(cells[cell], theme)),
            rule(row, 'bottom', theme.gridLine),
            ...(index === firstClosing ? [rule(row, 'top', theme.axis)] : []),
          ];
        }),
        ...frameElements(theme, layout.frame),
      ],
    },
  };
}

/** In print the bracket says it; on screen colour does too. */
function cellColour(cell: TableCell | undefined, theme: ChartTheme): string {
  if (!cell || theme.name === 'print') return theme.ink;
  if (cell.tone === 'up') return theme.signed.up;
  if (cell.tone === 'down') return theme.signed.down;
  return cell.tone === 'muted' ? theme.mutedInk : theme.ink;
}
