import writeExcelFile from 'write-excel-file/node';
import { bookExhibits, type Chapter } from '../../../../shared/chapter/chapter.ts';
import { closeParts, openParts } from '../../office/parts.ts';
import type { ReportOrder } from '../../report-order.ts';
import { contentsSheet } from './contents-sheet.ts';
import { exhibitSheet } from './exhibit-sheet.ts';
import { provenanceSheet } from './provenance-sheet.ts';

/** The report as a workbook: contents, a sheet for each figure and table, and where every number comes from. */
export async function writeXlsx(
  chapter: Chapter,
  { provenance, createdAt }: Pick<ReportOrder, 'provenance' | 'createdAt'>,
): Promise<Uint8Array> {
  const exhibits = bookExhibits(chapter);
  const bytes = await writeExcelFile([
    contentsSheet(chapter, { exhibits, createdAt }),
    ...exhibits.map((exhibit) => exhibitSheet(exhibit, chapter)),
    provenanceSheet(provenance, chapter),
  ]).toBuffer();
  // Packed anew, so that the same report gives the same bytes.
  return closeParts(openParts(new Uint8Array(bytes)));
}
