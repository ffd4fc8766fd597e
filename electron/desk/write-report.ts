import type { Chapter } from '../../shared/chapter/chapter.ts';
import type { DeskError, Lang } from '../../shared/contract/envelope.ts';
import { Cancelled } from '../../shared/contract/job-protocol.ts';
import { text } from '../../shared/i18n/text.ts';
import type { ReportOrder } from '../report/report-order.ts';
import { chapterAndWeek } from './chapter.ts';
import { keptFace } from './chart-face.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { type Delivery, deliver } from './deliver-report.ts';
import { DeskFailure, deskErrorOf } from './failure.ts';
import { pagesOfAnchors } from './pdf/page-of-anchor.ts';
import { provenanceOf } from './provenance.ts';
import { templatesFor } from './templates.ts';
import { makeFolder } from './write-whole.ts';

export const writeReportHandlers: Handlers<'writeReport'> = {
  async writeReport({ week, formats, out, template }, call) {
    const { desk, lang, signal, progress } = call;
    const made = chapterAndWeek(call, week);
    const { chapter } = made;
    const templates = formats.includes('template') ? templatesFor(desk, template) : [];
    // What cannot be written into is told before anything is made.
    if (out !== null) makeFolder(out);
    const provenance = formats.includes('xlsx') ? await provenanceOf(call, chapter) : [];
    const order = reportOrder(call, { ...made, templates, provenance, formats: [...new Set(formats)] });
    const written = await desk.report.writeReport(order, {
      signal,
      onProgress: (done, total) => progress(done, total),
    });
    const pdf = formats.includes('pdf') ? await printedReport(call, order) : null;
    const to: Delivery = { desk, out, name: reportName(chapter, lang), pictures: text(lang, 'report.pictures') };
    const files = deliver(
      pdf instanceof Uint8Array ? [...written, { format: 'pdf', name: null, bytes: pdf }] : written,
      to,
    );
    return {
      files,
      holes: chapter.holes,
      stale: chapter.stale,
      unwritten: pdf === null || pdf instanceof Uint8Array ? [] : [{ format: 'pdf', name: '', ...pdf }],
      unfilled: written.flatMap(({ unfilled = [] }) => unfilled),
    };
  },
};

function reportOrder(
  { desk }: CallContext,
  made: Pick<ReportOrder, 'chapter' | 'week' | 'templates' | 'provenance' | 'formats'>,
): ReportOrder {
  return {
    ...made,
    look: reportLook(desk),
    wordCharts: desk.settings().report.wordCharts,
    createdAt: `${desk.ports.now().toISOString().slice(0, 19)}Z`,
  };
}

/** How figures of documents are drawn. */
export function reportLook(desk: DeskContext): ReportOrder['look'] {
  const { redUp, directionColours, printPalette, chartFace } = desk.settings();
  return { appearance: { redUp, directionColours, printPalette }, face: keptFace(desk.paths.data, chartFace) };
}

/** `行业周报-20260316-0322`. */
function reportName({ header, week }: Chapter, lang: Lang): string {
  return text(lang, 'report.fileName', { kind: header.right, label: week.label });
}

/** The report as PDF, printed twice: pages are known once it was printed, and its contents then say them. Else why it could not be. */
async function printedReport(
  { desk, lang, signal }: CallContext,
  { chapter, look }: ReportOrder,
): Promise<Uint8Array | Pick<DeskError, 'code' | 'message' | 'hint'>> {
  const { printPdf } = desk.ports;
  const why = (failure: DeskFailure) => {
    const { code, message, hint } = deskErrorOf(failure, lang);
    return { code, message, hint };
  };
  if (!printPdf) return why(new DeskFailure('PDF_UNAVAILABLE'));
  const pageWith = (pages: ReadonlyMap<string, string>) => desk.report.writePage({ chapter, look, pages }, { signal });
  try {
    const first = await printPdf(await pageWith(new Map()));
    return await printPdf(await pageWith(pagesOfAnchors(first)));
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return why(new DeskFailure('PDF_FAILED', { reason: error instanceof Error ? error.message : String(error) }));
  }
}
