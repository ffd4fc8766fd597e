import type { Box, FrameLayout } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { LINE_HEIGHT } from './wrap-text.ts';

/** Lines of text in a box; line heights are ours, not the engine's. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** One element a line. Every text is placed by a layout, so that the picture is the same on a canvas and as SVG. */
export function textElements(theme: ChartTheme, { lines, box, size, bold, colour }: TextBlock) {
  return lines.map((line, index) => ({
    type: 'text' as const,
    silent: true,
    z: 210,
    x: box.x,
    y: box.y + (index + 0.5) * size * LINE_HEIGHT,
    style: {
      text: line,
      // Apart, not as one `font`: the picture engine does not read the shorthand.
      fontSize: size,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      fontFamily: theme.fontFamily,
      fill: colour,
      textVerticalAlign: 'middle' as const,
    },
  }));
}

/** A straight line; `z` below 0 lies under the series. */
export function lineElement(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  { width = 1, z = 200 }: { readonly width?: number; readonly z?: number } = {},
) {
  const shape = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return { type: 'line' as const, silent: true, z, shape, style: { stroke, lineWidth: width } };
}

/** A filled box under the series. */
export function boxElement({ x, y, width, height }: Box, fill: string, z = -2) {
  return { type: 'rect' as const, silent: true, z, shape: { x, y, width, height }, style: { fill } };
}

/** Caption with its rule above, source and notes below. */
export function frameElements(theme: ChartTheme, frame: FrameLayout) {
  if (frame.title === null || frame.footer === null || frame.ruleY === null) return [];
  const title = { lines: frame.titleLines, box: frame.title, size: theme.titleSize, bold: true, colour: theme.ink };
  const footer = {
    lines: frame.footerLines,
    box: frame.footer,
    size: theme.noteSize,
    bold: false,
    colour: theme.mutedInk,
  };
  const rule = lineElement([frame.title.x, frame.ruleY], [frame.title.x + frame.title.width, frame.ruleY], theme.rule, {
    width: 1.5,
  });
  return [...textElements(theme, title), rule, ...textElements(theme, footer)];
}
