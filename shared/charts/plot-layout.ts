import type { Box } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { AxisLabel } from './time-labels.ts';
import type { ValueAxis } from './value-axis.ts';
import { ellipsize, LINE_HEIGHT, type MeasureText, wrapText } from './wrap-text.ts';

/** A text in its box. */
export interface PlacedText {
  readonly text: string;
  readonly box: Box;
}

/** What stands at the end of a line, beside its last value: its name, which may give way, and a text, which may not. */
export interface EndLabel {
  readonly value: number;
  readonly name: string;
  readonly text: string;
  readonly bold: boolean;
}

/** What an upright plot is laid out from. */
export interface PlotRequest {
  readonly axis: ValueAxis;
  /** Number of categories along the foot. */
  readonly count: number;
  /** Columns stand in the middle of their category; lines run from edge to edge. */
  readonly isCentred: boolean;
  /** Label sets from the closest to the sparsest. */
  readonly labels: readonly (readonly AxisLabel[])[];
  readonly ends: readonly EndLabel[];
  /** An axis at the right, of a line over columns. */
  readonly rightAxis?: ValueAxis;
}

export interface PlotLayout {
  readonly plot: Box;
  readonly ticks: readonly (PlacedText & { readonly value: number; readonly y: number })[];
  readonly labels: readonly PlacedText[];
  readonly rightTicks: readonly PlacedText[];
  /** In the order of the request; one that found no room has no lines. */
  readonly ends: readonly { readonly lines: readonly string[]; readonly box: Box }[];
  readonly textSize: number;
  readonly yOf: (value: number) => number;
  readonly xOf: (index: number) => number;
}

const TICK_GAP = 6;
const LABEL_GAP = 5;
/** The least room between two labels of the axis. */
const BETWEEN_LABELS = 10;
const END_GAP = 6;
/** Labels at lines' ends have at most this share of the width. */
const MAX_END_SHARE = 0.34;
/** A name at a line's end is wrapped so often before it is cut. */
const NAME_LINES = 2;

/** Places axis texts and end labels so that none meets another, and says what room is left for the drawing. */
export function layoutPlot(request: PlotRequest, area: Box, theme: ChartTheme, measure: MeasureText): PlotLayout {
  const { axis, count, isCentred, labels, rightAxis } = request;
  const textSize = theme.noteSize;
  const textHeight = textSize * LINE_HEIGHT;
  const tickWidth = Math.max(0, ...axis.ticks.map(({ text }) => measure(text, textSize, false)));
  const most = area.width * MAX_END_SHARE;
  const ends = request.ends.map((end) => ({ ...end, ...endLines(end, most, textSize, measure) }));
  const endWidth = Math.min(
    most,
    Math.max(0, ...ends.flatMap(({ lines, bold }) => lines.map((line) => measure(line, textSize, bold)))),
  );
  const rightWidth = Math.max(0, ...(rightAxis?.ticks ?? []).map(({ text }) => measure(text, textSize, false)));
  const besides = endWidth > 0 ? endWidth + END_GAP : rightWidth > 0 ? rightWidth + TICK_GAP : 2;
  const left = area.x + tickWidth + TICK_GAP;
  const right = area.x + area.width - besides;
  const top = area.y + textHeight / 2;
  const bottom = area.y + area.height - textHeight - LABEL_GAP;
  const plot = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - axis.min) / (axis.max - axis.min || 1));
  const xOf = (index: number) => {
    if (isCentred) return plot.x + (plot.width * (index + 0.5)) / Math.max(1, count);
    return plot.x + (count < 2 ? plot.width / 2 : (plot.width * index) / (count - 1));
  };
  return {
    plot,
    ticks: apart(axis.ticks, (value) => yOf(value), textHeight).map(({ value, text }) => {
      const [y, width] = [yOf(value), measure(text, textSize, false)];
      const box = { x: area.x + tickWidth - width, y: y - textHeight / 2, width, height: textHeight };
      return { value, text, y, box };
    }),
    rightTicks: rightAxis ? placeRightTicks(rightAxis, plot, textSize, measure) : [],
    labels: placeLabels(labels, { xOf, y: bottom + LABEL_GAP, area, textSize, measure }),
    ends: placeEnds(ends, { x: right + END_GAP, width: endWidth, plot, yOf, textSize }),
    textSize,
    yOf,
    xOf,
  };
}

/** Ticks that stand far enough from each other to be read: each, each second, … of them, zero always among them. */
function apart(ticks: ValueAxis['ticks'], yOf: (value: number) => number, least: number): ValueAxis['ticks'] {
  const [first, second] = ticks;
  if (!first || !second) return ticks;
  const every = Math.ceil((least + 1) / Math.max(0.01, Math.abs(yOf(first.value) - yOf(second.value))));
  const zero = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 0),
  );
  return ticks.filter((_, index) => (index - zero) % every === 0);
}

function placeRightTicks(axis: ValueAxis, plot: Box, textSize: number, measure: MeasureText): PlacedText[] {
  const height = textSize * LINE_HEIGHT;
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - axis.min) / (axis.max - axis.min || 1));
  return apart(axis.ticks, yOf, height).map(({ value, text }) => {
    const width = measure(text, textSize, false);
    return { text, box: { x: plot.x + plot.width + TICK_GAP, y: yOf(value) - height / 2, width, height } };
  });
}

interface LabelRoom {
  readonly xOf: (index: number) => number;
  readonly y: number;
  readonly area: Box;
  readonly textSize: number;
  readonly measure: MeasureText;
}

/** The closest set of labels in which no two come near each other; none where even the sparsest does not fit. */
function placeLabels(sets: PlotRequest['labels'], room: LabelRoom): PlacedText[] {
  const { xOf, y, area, textSize, measure } = room;
  for (const set of sets) {
    const placed = set.map(({ index, text }) => {
      const width = measure(text, textSize, false);
      const x = Math.min(Math.max(xOf(index) - width / 2, area.x), area.x + area.width - width);
      return { text, box: { x, y, width, height: textSize * LINE_HEIGHT } };
    });
    // The first month may begin just before the second: better one label less than a sparser axis.
    const [first, second] = placed;
    const kept =
      first && second && second.box.x - first.box.x - first.box.width < BETWEEN_LABELS ? placed.slice(1) : placed;
    const fits = kept.every(({ box }, index) => {
      const before = kept[index - 1]?.box;
      return box.x >= area.x && (!before || before.x + before.width + BETWEEN_LABELS <= box.x);
    });
    if (fits && kept.length > 0) return kept;
  }
  return [];
}

interface EndRoom {
  readonly x: number;
  readonly width: number;
  readonly plot: Box;
  readonly yOf: (value: number) => number;
  readonly textSize: number;
}

interface LaidEnd extends EndLabel {
  /** All of it, on as many lines as it needs. */
  readonly lines: readonly string[];
  /** On one line, the name cut where it has to be. */
  readonly short: string;
}

/** A label on one line where it fits, else its name above its text. */
function endLines(
  { name, text, bold }: EndLabel,
  width: number,
  textSize: number,
  measure: MeasureText,
): Pick<LaidEnd, 'lines' | 'short'> {
  const widthOf = (words: string) => measure(words, textSize, bold);
  if (name === '') return { lines: text === '' ? [] : [ellipsize(text, width, widthOf)], short: text };
  const whole = `${name} ${text}`;
  if (widthOf(whole) <= width) return { lines: [whole], short: whole };
  const room = width - widthOf(` ${text}`);
  const short = room > 0 ? `${ellipsize(name, room, widthOf)} ${text}` : ellipsize(text, width, widthOf);
  return { lines: [...wrapText(name, width, NAME_LINES, widthOf), ellipsize(text, width, widthOf)], short };
}

/** Each label as near to its line's end as its neighbours let it; in one line where they crowd, and none where no room is left. */
function placeEnds(ends: readonly LaidEnd[], { x, width, plot, yOf, textSize }: EndRoom): PlotLayout['ends'] {
  const height = textSize * LINE_HEIGHT;
  const room = plot.height + height / 2 + LABEL_GAP;
  const isTight = ends.reduce((sum, { lines }) => sum + lines.length * height, 0) > room;
  const capacity = Math.floor(room / height);
  const blocks = ends.map(({ value, lines, short }, index) => {
    const kept = index >= capacity || lines.length === 0 ? [] : isTight ? [short] : lines;
    return { index, lines: kept, wanted: yOf(value) - (kept.length * height) / 2, height: kept.length * height };
  });
  const sorted = blocks.toSorted((a, b) => a.wanted - b.wanted);
  const tops = spread(sorted, plot.y - height / 2, plot.y + plot.height + LABEL_GAP);
  const boxes = new Map(sorted.map((block, place) => [block.index, tops[place] ?? block.wanted]));
  return blocks.map(({ index, lines, height: own, wanted }) => ({
    lines,
    box: { x, y: boxes.get(index) ?? wanted, width, height: own },
  }));
}

/** Pushes blocks apart from above to below, then back from the foot. */
function spread(
  blocks: readonly { readonly wanted: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { wanted, height } of blocks) {
    tops.push(Math.max(wanted, free));
    free = (tops.at(-1) ?? 0) + height;
  }
  let limit = bottom;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const height = blocks[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit - height);
    limit = tops[index] ?? limit;
  }
  return tops;
}
