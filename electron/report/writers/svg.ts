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
/** Width of a half-width figure of the report at 96 px to the inch and twice its size, and the least height of a picture. */
const [WIDTH, LEAST_HEIGHT] = [640, 260];
/** Stands for a character without a glyph, as printers have always set it. */
const GETA = '〓';

/** A figure as one SVG picture with its caption and source: the same bytes for the same figure, on every machine. */
export function writeSvg({ figure, theme: themeName, redUp, lang }: FigureOrder, font: FontMeasure): string {
  const data = withGlyphs(figure, font, (characters) => text(lang, 'figure.noGlyph', { characters }));
  const theme = chartTheme(themeName, redUp, FONT);
  const drawing = { data, theme, lang, measure: font.width, frame: chartFrame(data, lang) };
  const height = pictureHeight(drawing, WIDTH, LEAST_HEIGHT);
  const option = chartOption(drawing, { width: WIDTH, height });
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(option);
    return stable(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
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
