import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, pictureHeight } from '../../../shared/charts/chart.ts';
import type { ChartFrame } from '../../../shared/charts/chart-frame.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { chartFrame, mapWords } from '../../../shared/charts/figure-words.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { FigureOrder } from '../figure-order.ts';
import type { FontMeasure } from './font-measure.ts';

echarts.use([BarChart, LineChart, GridComponent, GraphicComponent, SVGRenderer]);

const FONT = 'Noto Sans SC';
/** Widths on the page, at 96 px to the inch: half of 174 mm less the gutter, and all of it; a figure is 62 mm high at least. */
export const WIDTHS = { half: 321, full: 658 } as const;
export const LEAST_HEIGHTS = { half: 234, full: 260 } as const;
const MOST_COLUMNS = 5;
/** Stands for a character without a glyph, as printers have always set it. */
const GETA = '〓';

/** A picture with its size in CSS pixels. */
export interface DrawnSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How a figure is drawn for a page that says caption and source itself. */
export interface BareDrawing {
  readonly width: number;
  readonly leastHeight: number;
}

/** A figure as one SVG picture with its caption and source: the same bytes for the same figure, on every machine. */
export function writeSvg(order: FigureOrder, font: FontMeasure): string {
  const data = withGlyphs(order.figure, font, (characters) => text(order.lang, 'figure.noGlyph', { characters }));
  const span = placeOf(data, order.width);
  const size = { width: WIDTHS[span], leastHeight: LEAST_HEIGHTS[span] };
  return draw(data, chartFrame(data, order.lang), size, order, font).svg;
}

/** The figure alone, without caption and source, at a width of the page; as high as it needs. */
export function drawBare(order: Omit<FigureOrder, 'format' | 'width'>, size: BareDrawing, font: FontMeasure): DrawnSvg {
  return draw(withGlyphs(order.figure, font, null), null, size, order, font);
}

function draw(
  data: FigureData,
  frame: ChartFrame | null,
  { width, leastHeight }: BareDrawing,
  { theme: themeName, appearance, face, lang }: Omit<FigureOrder, 'format' | 'width'>,
  font: FontMeasure,
): DrawnSvg {
  const theme = chartTheme(themeName, appearance, face ? `${face.family}, ${FONT}` : FONT);
  const drawing = { data, theme, lang, measure: font.width, frame };
  const height = pictureHeight(drawing, width, leastHeight);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(chartOption(drawing, { width, height }));
    return { svg: stable(chart.renderToSVGString()), width, height };
  } finally {
    chart.dispose();
  }
}

/** A table of many columns has no room in a column of two. */
function placeOf(data: FigureData, wanted: FigureOrder['width']): FigureOrder['width'] {
  return data.kind === 'table' && data.columns.length > MOST_COLUMNS ? 'full' : wanted;
}

/** A character that no face can draw is replaced and told, never drawn as a box. */
function withGlyphs(figure: FigureData, font: FontMeasure, note: ((characters: string) => string) | null): FigureData {
  const texts: string[] = [];
  mapWords(figure, (words) => {
    texts.push(words);
    return words;
  });
  const missing = font.missing(texts.join(''));
  if (missing.length === 0) return figure;
  const mended = mapWords(figure, (words) =>
    [...words].map((character) => (missing.includes(character) ? GETA : character)).join(''),
  );
  const codes = missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return note ? { ...mended, notes: [...mended.notes, note(codes.join(' '))] } : mended;
}

/** The engine numbers its clip paths across the process; counted from one they are the same in every run. */
function stable(svg: string): string {
  const ids = new Map<string, string>();
  return svg.replace(/\b(zr\d+-[\w-]+)/g, (id) => {
    const known = ids.get(id) ?? `d${ids.size + 1}`;
    ids.set(id, known);
    return known;
  });
}
