import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { barsHeight, barsLayout, barsOption } from '../../../shared/charts/bars.ts';
import { chartTheme } from '../../../shared/charts/chart-theme.ts';
import { chartFrame } from '../../../shared/charts/figure-words.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { FigureOrder } from '../figure-order.ts';
import type { FontMeasure } from './font-measure.ts';

echarts.use([BarChart, GridComponent, GraphicComponent, SVGRenderer]);

const FONT = 'Noto Sans SC';
/** Width of a half-width figure of the report at 96 px to the inch and twice its size, and the least height of a picture. */
const [WIDTH, LEAST_HEIGHT] = [640, 260];
/** Stands for a character without a glyph, as printers have always set it. */
const GETA = '〓';

/** A figure as one SVG picture with its caption and source: the same bytes for the same figure, on every machine. */
export function writeSvg({ figure, theme: themeName, redUp, lang }: FigureOrder, font: FontMeasure): string {
  const drawn = withGlyphs(figure, font, (characters) => text(lang, 'figure.noGlyph', { characters }));
  const theme = chartTheme(themeName, redUp, FONT);
  const frame = chartFrame(drawn, lang);
  const around = barsLayout(drawn, theme, { width: WIDTH, height: 0 }, font.width, frame).frame;
  const height = Math.max(LEAST_HEIGHT, barsHeight(drawn.points.length, theme) + frameHeight(around));
  const option = barsOption(drawn, theme, { width: WIDTH, height }, font.width, frame);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(option);
    return stable(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function frameHeight({ title, footer, ruleY }: ReturnType<typeof barsLayout>['frame']): number {
  return (title?.height ?? 0) + (footer?.height ?? 0) + (ruleY === null ? 0 : 24);
}

/** A character that no face can draw is replaced and told, never drawn as a box. */
function withGlyphs(figure: FigureData, font: FontMeasure, note: (characters: string) => string): FigureData {
  const texts = [figure.title, ...figure.notes, ...figure.source.names, ...figure.points.map((point) => point.label)];
  const missing = font.missing(texts.join(''));
  if (missing.length === 0) return figure;
  const mend = (words: string) =>
    [...words].map((character) => (missing.includes(character) ? GETA : character)).join('');
  const codes = missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return {
    ...figure,
    title: mend(figure.title),
    notes: [...figure.notes.map(mend), note(codes.join(' '))],
    source: { ...figure.source, names: figure.source.names.map(mend) },
    points: figure.points.map((point) => ({ ...point, label: mend(point.label) })),
  };
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
