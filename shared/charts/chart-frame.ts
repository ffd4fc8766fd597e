import type { ChartTheme } from './chart-theme.ts';
import { LINE_HEIGHT, type MeasureText, wrapText } from './wrap-text.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Upright rectangle in pixels from the picture's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a picture says around its chart when it leaves the app: caption above, source and notes below. */
export interface ChartFrame {
  readonly title: string;
  readonly footer: readonly string[];
}

export interface FrameLayout {
  readonly titleLines: readonly string[];
  readonly title: Box | null;
  /** Height of the coloured rule below the caption. */
  readonly ruleY: number | null;
  readonly footerLines: readonly string[];
  readonly footer: Box | null;
  /** What is left for the chart itself. */
  readonly plot: Box;
}

const MARGIN = 4;
const RULE_GAP = 3;
const PLOT_GAP = 6;
/** A finding is never cut off, nor what a reader has to know; beyond these something else is wrong with them. */
const [TITLE_LINES, FOOTER_LINES] = [5, 6];

/** Places caption and source lines, and says what room they leave; without a frame the chart has all of it. */
export function layoutFrame(
  frame: ChartFrame | null,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
): FrameLayout {
  if (frame === null) {
    const plot = { x: 0, y: 0, width: size.width, height: size.height };
    return { titleLines: [], title: null, ruleY: null, footerLines: [], footer: null, plot };
  }
  const width = Math.max(0, size.width - 2 * MARGIN);
  const titleLines = wrapText(frame.title, width, TITLE_LINES, (text) => measure(text, theme.titleSize, true));
  const titleHeight = titleLines.length * theme.titleSize * LINE_HEIGHT;
  const ruleY = MARGIN + titleHeight + RULE_GAP;
  const footerLines = frame.footer.flatMap((line) =>
    wrapText(line, width, FOOTER_LINES, (text) => measure(text, theme.noteSize, false)),
  );
  const footerHeight = footerLines.length * theme.noteSize * LINE_HEIGHT;
  const footerY = size.height - MARGIN - footerHeight;
  const top = ruleY + PLOT_GAP;
  return {
    titleLines,
    title: { x: MARGIN, y: MARGIN, width, height: titleHeight },
    ruleY,
    footerLines,
    footer: { x: MARGIN, y: footerY, width, height: footerHeight },
    plot: { x: MARGIN, y: top, width, height: Math.max(0, footerY - PLOT_GAP - top) },
  };
}
