import type { DotsData } from '../figures/figure-data.ts';
import { formatNumber, formatSigned } from '../format/number.ts';
import { roundTo } from '../format/round.ts';
import { nameColumn } from './bars-layout.ts';
import type { Box } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import { LINE_HEIGHT, type MeasureText } from './wrap-text.ts';

/** One row of a dot figure: its name at the left, its two dots, and its value with the change at the right. */
export interface DotsRow {
  readonly nameLines: readonly string[];
  readonly name: Box;
  readonly y: number;
  readonly nowX: number;
  /** Null where nothing is known of the time before. */
  readonly beforeX: number | null;
  readonly value: { readonly text: string; readonly box: Box };
  readonly change: { readonly text: string; readonly box: Box };
}

export interface DotsLayout {
  readonly rows: readonly DotsRow[];
  readonly plot: Box;
  readonly axis: ValueAxis;
  readonly ticks: readonly { readonly text: string; readonly x: number; readonly box: Box }[];
  readonly fontSize: number;
  readonly xOf: (value: number) => number;
}

const GAP = 12;
const TICK_GAP = 4;
/** Dots are not cut off at the plot's edges. */
const EDGE = 6;

/** A row's value as it prints. */
export function dotValueText({ unit, decimals }: DotsData, value: number): string {
  return unit === '%' ? `${formatNumber(value, decimals)}%` : formatNumber(value, decimals);
}

/** What the printed value changed by since the printed one before; nothing where there is none. */
export function dotChangeText(data: DotsData, { value, before }: DotsData['points'][number]): string {
  if (before === null) return '';
  return formatSigned(roundTo(value, data.decimals) - roundTo(before, data.decimals), data.decimals);
}

/** Places names, dots, values and the axis so that none meets another: each of the texts has a column of its own. */
export function layoutDots(data: DotsData, area: Box, theme: ChartTheme, measure: MeasureText): DotsLayout {
  const tickSize = theme.noteSize;
  const footHeight = tickSize * LINE_HEIGHT + TICK_GAP;
  const rowHeight = Math.max(1, (area.height - footHeight) / Math.max(1, data.points.length));
  const fontSize = Math.min(theme.labelSize, rowHeight / LINE_HEIGHT);
  const names = nameColumn(data.points, area.width, { rowHeight, fontSize, measure });
  const texts = data.points.map((point) => ({
    value: dotValueText(data, point.value),
    change: dotChangeText(data, point),
  }));
  const widthOf = (text: string, own: boolean) => measure(text, fontSize, own);
  const nameWidth = Math.max(0, ...names.map(({ width }) => width));
  const valueWidth = Math.max(0, ...texts.map(({ value }, index) => widthOf(value, ownOf(data, index))));
  const changeWidth = Math.max(0, ...texts.map(({ change }) => widthOf(change, false)));
  const left = area.x + nameWidth + GAP;
  const right = area.x + area.width - valueWidth - (changeWidth > 0 ? changeWidth + GAP : 0) - GAP;
  const plot = { x: left, y: area.y, width: Math.max(1, right - left), height: Math.max(1, area.height - footHeight) };
  const values = data.points.flatMap(({ value, before }) => (before === null ? [value] : [value, before]));
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), { fromZero: true });
  const scale = Math.max(1, plot.width - 2 * EDGE) / (axis.max - axis.min || 1);
  const xOf = (value: number) => plot.x + EDGE + (value - axis.min) * scale;
  const rightAligned = (text: string, edge: number, y: number, own: boolean) => {
    const width = widthOf(text, own);
    return {
      text,
      box: { x: edge - width, y: y - (fontSize * LINE_HEIGHT) / 2, width, height: fontSize * LINE_HEIGHT },
    };
  };
  const rows = data.points.map((point, index): DotsRow => {
    const name = names[index] ?? { lines: [], width: 0 };
    const y = plot.y + rowHeight * (index + 0.5);
    const height = name.lines.length * fontSize * LINE_HEIGHT;
    const { value = '', change = '' } = texts[index] ?? {};
    return {
      nameLines: name.lines,
      name: { x: area.x, y: y - height / 2, width: name.width, height },
      y,
      nowX: xOf(point.value),
      beforeX: point.before === null ? null : xOf(point.before),
      value: rightAligned(value, right + GAP + valueWidth, y, point.own),
      change: rightAligned(change, area.x + area.width, y, false),
    };
  });
  return { rows, plot, axis, ticks: placeTicks(axis, plot, xOf, tickSize, measure), fontSize, xOf };
}

/** Ticks below the plot; one that would meet the one before it is left out. */
function placeTicks(
  axis: ValueAxis,
  plot: Box,
  xOf: (value: number) => number,
  size: number,
  measure: MeasureText,
): DotsLayout['ticks'] {
  let free = plot.x - GAP;
  return axis.ticks.flatMap(({ value, text }) => {
    const width = measure(text, size, false);
    const x = xOf(value);
    const box = { x: x - width / 2, y: plot.y + plot.height + TICK_GAP, width, height: size * LINE_HEIGHT };
    if (box.x < free || box.x + width > plot.x + plot.width + GAP) return [];
    free = box.x + width + TICK_GAP;
    return [{ text, x, box }];
  });
}

function ownOf({ points }: DotsData, index: number): boolean {
  return points[index]?.own ?? false;
}

/** A row's two states in words: `+63.2% (+1.0)`; for tooltips and those who cannot see the picture. */
export function dotWords(data: DotsData, point: DotsData['points'][number]): string {
  const change = dotChangeText(data, point);
  return `${point.label} ${dotValueText(data, point.value)}${change === '' ? '' : ` (${change})`}`;
}
