import { type Chapter, type Exhibit, inRows } from '../../shared/chapter/chapter.ts';
import { isDrawn } from '../../shared/chapter/exhibits.ts';
import type { FigureOrder } from './figure-order.ts';
import type { FontMeasure } from './writers/font-measure.ts';
import { type BareDrawing, type DrawnSvg, drawBare, LEAST_HEIGHTS, WIDTHS } from './writers/svg.ts';

/** How the figures of a chapter are drawn. */
export type ChapterLook = Pick<FigureOrder, 'appearance' | 'face'>;

/** The chart of the front page's narrow column: 54 mm at 96 px to the inch. */
const FRONT: BareDrawing = { width: 204, leastHeight: 150 };

/** Pictures of a chapter's figures by their ids, tables aside: two that stand side by side are of one height. */
export function drawChapter(chapter: Chapter, look: ChapterLook, font: FontMeasure): Map<string, DrawnSvg> {
  const pictures = new Map<string, DrawnSvg>();
  const drawAt = (exhibit: Exhibit, size: BareDrawing) => {
    const order = { figure: exhibit.figure, theme: 'print' as const, ...look, lang: chapter.lang };
    return drawBare(order, size, font);
  };
  for (const row of [...inRows(chapter.body), ...inRows(chapter.closing)]) {
    const exhibits = exhibitsOf(row).filter((exhibit) => exhibit.kind === 'figure' && isDrawn(exhibit));
    const sizes = exhibits.map(({ width }) => ({ width: WIDTHS[width], leastHeight: LEAST_HEIGHTS[width] }));
    const first = exhibits.map((exhibit, index) => drawAt(exhibit, sizes[index] ?? FRONT));
    const tallest = Math.max(...first.map(({ height }) => height));
    for (const [index, exhibit] of exhibits.entries()) {
      const [drawn, size] = [first[index], sizes[index]];
      if (!drawn || !size) continue;
      const picture = drawn.height === tallest ? drawn : drawAt(exhibit, { ...size, leastHeight: tallest });
      pictures.set(exhibit.id, picture);
    }
  }
  return pictures;
}

/** 行业走势图 of the front page; null where the report has none. */
export function drawTrend({ front, lang }: Chapter, look: ChapterLook, font: FontMeasure): DrawnSvg | null {
  if (!front.trend) return null;
  return drawBare({ figure: front.trend.figure, theme: 'print', ...look, lang }, FRONT, font);
}

function exhibitsOf(row: ReturnType<typeof inRows>[number]): readonly Exhibit[] {
  if (!('kind' in row)) return row;
  return row.kind === 'figure' || row.kind === 'table' ? [row] : [];
}
