import { drawChapter, drawTrend } from './chapter-pictures.ts';
import type { ReportOrder } from './report-order.ts';
import type { FontMeasure } from './writers/font-measure.ts';
import { pageFonts } from './writers/html/page-fonts.ts';
import { writeHtml } from './writers/html/write-html.ts';

/** What pages are made with beside the chapter. */
interface PageTools {
  readonly measure: FontMeasure;
  /** The folder of the bundled faces. */
  readonly resources: string;
  /** The page of each anchor, once it is known. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The chapter as one HTML file, which hosts print as PDF. */
export function writePage(
  { chapter, look }: Pick<ReportOrder, 'chapter' | 'look'>,
  { measure, resources, pages }: PageTools,
): Promise<string> {
  const fonts = (words: string) => pageFonts(words, resources);
  const [svgs, trend] = [drawChapter(chapter, look, measure), drawTrend(chapter, look, measure)];
  return writeHtml(chapter, { svgs, trend, fonts, pages });
}
