import type PptxGenJS from 'pptxgenjs';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { type ChartTheme, enlarged } from '../../../../shared/charts/chart-theme.ts';
import type { MeasureText } from '../../../../shared/charts/wrap-text.ts';
import type { ChartParts } from '../../drawingml/native-charts.ts';

/** Slides while they are being made. */
export interface Deck {
  readonly pptx: PptxGenJS;
  readonly chapter: Chapter;
  readonly measure: MeasureText;
  /** Print colours, text at the size of slides. */
  readonly theme: ChartTheme;
  /** Charts in the order of their slides: they take the place of those that the library made. */
  readonly charts: ChartParts[];
  /** What figures show, by the name of their shape. */
  readonly alts: Map<string, string>;
}

/** A place on a slide, in inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A wide slide: 13⅓ by 7½ inches. */
export const SLIDE = { name: 'LAYOUT_WIDE', width: 13.333, height: 7.5 } as const;
const MARGIN = 0.6;
const TEXT_WIDTH = SLIDE.width - 2 * MARGIN;

export const PLACE = {
  number: { x: MARGIN, y: 0.3, w: TEXT_WIDTH, h: 0.25 },
  title: { x: MARGIN, y: 0.52, w: TEXT_WIDTH, h: 0.55 },
  rule: { x: MARGIN, y: 1.12, w: TEXT_WIDTH, h: 0 },
  content: { x: MARGIN, y: 1.3, w: TEXT_WIDTH, h: 5.55 },
  footer: { x: MARGIN, y: 7.02, w: TEXT_WIDTH - 1, h: 0.28 },
  page: { x: SLIDE.width - MARGIN - 1, y: 7.02, w: 1, h: 0.28 },
} as const satisfies Record<string, Place>;

/** The layout that every slide but the first has. */
export const LAYOUT = { exhibit: 'Exhibit', cover: 'Cover' } as const;
export const PLACEHOLDER = { title: 'title' } as const;

/** Points. */
export const SIZE = { title: 24, leastTitle: 11, number: 11, source: 10, footer: 9, hole: 14 } as const;

export const INK = { text: '1A1A1A', muted: '5F6670', hairline: 'D9DDE3', hole: 'FFF59D', holeEdge: 'E0C200' } as const;

/** Faces of the reader's machine may be wider than the bundled one, by which words are measured. */
export const FACE_SLACK = 0.92;

const PX_PER_INCH = 96;
const PX_PER_POINT = 96 / 72;
/** Charts are drawn for paper: on a slide their text is this much larger. */
const ENLARGED = 1.5;

export function pixels(inches: number): number {
  return inches * PX_PER_INCH;
}

export function inches(px: number): number {
  return px / PX_PER_INCH;
}

export function points(px: number): number {
  return px / PX_PER_POINT;
}

/** Width of a line of text in inches, at a size in points. */
export function widthOf(words: string, size: number, bold: boolean, measure: MeasureText): number {
  return inches(measure(words, size * PX_PER_POINT, bold));
}

export function slideTheme(theme: ChartTheme): ChartTheme {
  return enlarged(theme, ENLARGED);
}

/** The report's own colour as the library takes it. */
export function themeColour({ style }: Chapter): string {
  return (style.palette[0] ?? '#1a1a1a').slice(1);
}

/** The language and the face of a text; the face is East Asian, and its Latin companion is set when the slides are finished. */
export function wordsLook({ lang, style }: Chapter, face: 'heading' | 'body' = 'body') {
  return { lang: lang === 'zh' ? 'zh-CN' : 'en-US', fontFace: face === 'heading' ? style.headingFont : style.bodyFont };
}

/** The title of a slide: a run has its own size, a text as a whole that of its placeholder. */
export function addTitle(slide: PptxGenJS.Slide, title: string, fontSize: number): void {
  slide.addText([{ text: title, options: { fontSize } }], { placeholder: PLACEHOLDER.title, objectName: 'title' });
}
