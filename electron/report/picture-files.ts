import { type Chapter, numberedBlocks } from '../../shared/chapter/chapter.ts';
import { isDrawn } from '../../shared/chapter/exhibits.ts';
import type { Drawn } from './drawn-report.ts';
import { figureFileName } from './file-names.ts';
import type { ReportFile } from './report-order.ts';

/** Every figure and table of the report as it is saved one by one: with caption and source, as SVG and as PNG, named by its number. */
export async function pictureFiles(chapter: Chapter, { framed }: Pick<Drawn, 'framed'>): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const exhibit of numberedBlocks(chapter).filter(isDrawn)) {
    const { svg, png } = await framed(exhibit);
    const name = (format: string) => figureFileName({ ...exhibit.figure, title: exhibit.caption?.text ?? '' }, format);
    files.push({ format: 'pictures', name: name('svg'), bytes: new TextEncoder().encode(svg) });
    files.push({ format: 'pictures', name: name('png'), bytes: png });
  }
  return files;
}
