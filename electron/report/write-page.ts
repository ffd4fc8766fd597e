import { drawChapter, drawTrend } from './chapter-pictures.ts';
import type { ReportOrder } from './report-order.ts';
import type { FontMeasure } from './writers/font-measure.ts';
import { type FaceFiles, pageFonts } from './writers/html/page-fonts.ts';
import { writeHtml } from './writers/html/write-html.ts';

/** What pages are made with beside the chapter. */
interface PageTools {
  readonly measure: FontMeasure;
  readonly faces: FaceFiles;
  /** The page of each anchor, once it is known. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The chapter as one HTML file, which hosts print as PDF. */
export function writePage(
  { chapter, look }: Pick<ReportOrder, 'chapter' | 'look'>,
  { measure, faces, pages }: PageTools,
): Promise<string> {
  const fonts = (words: string) => pageFonts(words, faces);
  const [svgs, trend] = [drawChapter(chapter, look, measure), drawTrend(chapter, look, measure)];
  return writeHtml(chapter, { svgs, trend, fonts, pages });
}
