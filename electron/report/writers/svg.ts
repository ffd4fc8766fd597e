import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, pictureHeight } from '../../../shared/charts/chart.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { chartFrame, mapWords } from '../../../shared/charts/figure-words.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { FigureOrder } from '../figure-order.ts';
import type { FontMeasure } from './font-measure.ts';

echarts.use([BarChart, LineChart, GridComponent, GraphicComponent, SVGRenderer]);

const FONT = 'Noto Sans SC';
/** Widths on the page, at 96 px to the inch: half of 174 mm less the gutter, and all of it; a figure is 62 mm high at least. */
const WIDTHS = { half: 321, full: 658 } as const;
const LEAST_HEIGHTS = { half: 234, full: 260 } as const;
const MOST_COLUMNS = 5;
/** Stands for a character without a glyph, as printers have always set it. */
const GETA = '〓';

/** A figure as one SVG picture with its caption and source: the same bytes for the same figure, on every machine. */
export function writeSvg(
  { figure, theme: themeName, appearance, width: place, face, lang }: FigureOrder,
  font: FontMeasure,
): string {
  const data = withGlyphs(figure, font, (characters) => text(lang, 'figure.noGlyph', { characters }));
  const theme = chartTheme(themeName, appearance, face ? `${face.family}, ${FONT}` : FONT);
  const drawing = { data, theme, lang, measure: font.width, frame: chartFrame(data, lang) };
  const span = placeOf(data, place);
  const width = WIDTHS[span];
  const height = pictureHeight(drawing, width, LEAST_HEIGHTS[span]);
  const option = chartOption(drawing, { width, height });
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return stable(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** A table of many columns has no room in a column of two. */
function placeOf(data: FigureData, wanted: FigureOrder['width']): FigureOrder['width'] {
  return data.kind === 'table' && data.columns.length > MOST_COLUMNS ? 'full' : wanted;
}

/** A character that no face can draw is replaced and told, never drawn as a box. */
function withGlyphs(figure: FigureData, font: FontMeasure, note: (characters: string) => string): FigureData {
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
  return { ...mended, notes: [...mended.notes, note(codes.join(' '))] };
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
