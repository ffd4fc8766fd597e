import type { Box } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { ellipsize, LINE_HEIGHT, type MeasureText, wrapText } from './wrap-text.ts';

/** What the layout needs of a bar: its words are made here, so that screen and file print the same. */
export interface BarPointData {
  readonly label: string;
  readonly value: number;
  readonly own: boolean;
  readonly valueText: string;
}

/** One row of a bar figure: its name, its bar and its value, each in a box of its own. */
export interface BarRow {
  readonly nameLines: readonly string[];
  readonly name: Box;
  readonly bar: Box;
  readonly value: Box;
  /** The side of the zero line that bar and value stand on. */
  readonly side: 'left' | 'right';
}

export interface BarsLayout {
  readonly rows: readonly BarRow[];
  /** The area of the bars and their values; the names' column lies left of it. */
  readonly plot: Box;
  readonly zeroX: number;
  /** Values at the left and right edge of the plot. */
  readonly min: number;
  readonly max: number;
  readonly barWidth: number;
  /** Smaller than the theme's where the rows are too low for it. */
  readonly fontSize: number;
}

const NAME_GAP = 12;
const VALUE_GAP = 5;
const EDGE = 2;
/** A bar is at most this much thicker than its text is high. */
const MAX_BAR_TO_TEXT = 1.8;
/** The share of the width that is kept for bars and values at the least; the second where a name would be cut off otherwise. */
const PLOT_SHARES = [0.5, 0.4] as const;

/**
 * Places names, bars and values so that none meets another, whatever the names and the values are.
 *
 * Names stand in a column of their own at the left, wrapped at eight characters (Latin names at the width of fourteen);
 * the rest is scaled so that the longest bar and its value fit on each side of the zero line.
 */
export function layoutBars(
  points: readonly BarPointData[],
  area: Box,
  theme: ChartTheme,
  measure: MeasureText,
  /** Bars that are not drawn, for which there has to be room all the same. */
  unseen: readonly BarPointData[] = [],
): BarsLayout {
  const rowHeight = area.height / Math.max(1, points.length);
  const fontSize = Math.min(theme.labelSize, rowHeight / LINE_HEIGHT);
  const names = nameColumn(points, area.width, { rowHeight, fontSize, measure });
  const nameWidth = Math.max(0, ...names.map((name) => name.width));
  const plotX = area.x + Math.min(nameWidth + NAME_GAP, area.width * (1 - PLOT_SHARES[1]));
  const plot: Box = { x: plotX, y: area.y, width: area.x + area.width - plotX, height: area.height };

  const valueWidths = points.map((point) => measure(point.valueText, fontSize, point.own));
  const scaled = [...points, ...unseen];
  const scaledWidths = [...valueWidths, ...unseen.map(({ valueText, own }) => measure(valueText, fontSize, own))];
  const scale = fitScale(scaled, scaledWidths, plot.width - 2 * EDGE);
  const leftmost = reach(scaled, scaledWidths, scale, 'left');
  const rightmost = reach(scaled, scaledWidths, scale, 'right');
  // Only where every value is zero is there room to spare: then the line stands in the middle.
  const zeroX = plot.x + EDGE + leftmost + Math.max(0, plot.width - 2 * EDGE - leftmost - rightmost) / 2;
  const barWidth = Math.min(theme.labelSize * MAX_BAR_TO_TEXT, rowHeight * 0.45);
  const textHeight = fontSize * LINE_HEIGHT;

  const rows = points.map((point, index): BarRow => {
    const name = names[index] ?? { lines: [], width: 0 };
    const middle = area.y + rowHeight * (index + 0.5);
    const side = sideOf(point);
    const length = Math.abs(point.value) * scale;
    const valueWidth = valueWidths[index] ?? 0;
    return {
      nameLines: name.lines,
      name: {
        x: area.x,
        y: middle - (name.lines.length * textHeight) / 2,
        width: name.width,
        height: name.lines.length * textHeight,
      },
      bar: { x: side === 'left' ? zeroX - length : zeroX, y: middle - barWidth / 2, width: length, height: barWidth },
      value: {
        x: side === 'left' ? zeroX - length - VALUE_GAP - valueWidth : zeroX + length + VALUE_GAP,
        y: middle - textHeight / 2,
        width: valueWidth,
        height: textHeight,
      },
      side,
    };
  });
  const unitScale = scale > 0 ? scale : 1;
  return {
    rows,
    plot,
    zeroX,
    min: (plot.x - zeroX) / unitScale,
    max: (plot.x + plot.width - zeroX) / unitScale,
    barWidth,
    fontSize,
  };
}

function sideOf(point: BarPointData): 'left' | 'right' {
  return point.value < 0 ? 'left' : 'right';
}

interface NameRoom {
  readonly rowHeight: number;
  readonly fontSize: number;
  readonly measure: MeasureText;
}

type NamedRow = Pick<BarPointData, 'label' | 'own'>;
type NameLines = { readonly lines: readonly string[]; readonly width: number };

/** The rows' names in a column at the left, each with its lines and their width: wider where one would be cut off otherwise. */
export function nameColumn(rows: readonly NamedRow[], width: number, room: NameRoom): NameLines[] {
  const within = (share: number) => rows.map((row) => nameLines(row, width * (1 - share) - NAME_GAP, room));
  const usual = within(PLOT_SHARES[0]);
  return usual.some(({ lines }) => isCut(lines)) ? within(PLOT_SHARES[1]) : usual;
}

function isCut(lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') ?? false;
}

function nameLines({ label, own }: NamedRow, column: number, { rowHeight, fontSize, measure }: NameRoom): NameLines {
  const textWidth = (text: string) => measure(text, fontSize, own);
  const isHan = /\p{Script=Han}/u.test(label);
  // A little more than eight ems: bold faces and rounding must not push the eighth character down.
  const preferred = Math.min(column, fontSize * (isHan ? 8.3 : 14));
  const maxLines = Math.max(1, Math.floor(rowHeight / (fontSize * LINE_HEIGHT) + 1e-9));
  const lines = wrapText(label, Math.max(0, preferred), maxLines, textWidth);
  // Better a wider column than a name cut off.
  const best = isCut(lines) ? wrapText(label, Math.max(0, column), maxLines, textWidth) : lines;
  const kept = best.map((line) => ellipsize(line, Math.max(0, column), textWidth));
  return { lines: kept, width: Math.max(0, ...kept.map(textWidth)) };
}

/** How far the drawing reaches from the zero line on one side, in pixels. */
function reach(
  points: readonly BarPointData[],
  valueWidths: readonly number[],
  scale: number,
  side: 'left' | 'right',
): number {
  const ends = points.map((point, index) =>
    sideOf(point) === side ? Math.abs(point.value) * scale + VALUE_GAP + (valueWidths[index] ?? 0) : 0,
  );
  return Math.max(0, ...ends);
}

/** Pixels to one unit of the value: the most at which both sides still fit; found by halving, as reach only grows. */
function fitScale(points: readonly BarPointData[], valueWidths: readonly number[], width: number): number {
  const largest = Math.max(0, ...points.map((point) => Math.abs(point.value)));
  if (largest === 0) return 0;
  let low = 0;
  let high = Math.max(0, width) / largest;
  for (let step = 0; step < 48; step += 1) {
    const middle = (low + high) / 2;
    const needed = reach(points, valueWidths, middle, 'left') + reach(points, valueWidths, middle, 'right');
    if (needed <= width) low = middle;
    else high = middle;
  }
  return low;
}
