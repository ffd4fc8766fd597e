import type { ReportFormat } from '../../shared/chapter/report-formats.ts';
import { documentChart } from './document-chart.ts';
import type { Drawn } from './drawn-report.ts';
import { pictureFiles } from './picture-files.ts';
import type { ReportFile, ReportOrder } from './report-order.ts';
import type { DocumentChart } from './writers/docx/exhibits.ts';

/** Writes a report in one format; of pictures and templates several files. */
type Writer = (order: ReportOrder, drawn: Drawn) => Promise<ReportFile[]>;

/** How each format is written; PDF is printed by the host, which has a browser. Libraries are read when the first document of their kind is wanted. */
export const WRITERS: Partial<Readonly<Record<ReportFormat, Writer>>> = {
  async docx(order, drawn) {
    const { writeDocx } = await import('./writers/docx/write-docx.ts');
    const { chapter, createdAt } = order;
    const charts = order.wordCharts === 'native' ? documentCharts(order, drawn) : new Map<string, DocumentChart>();
    const pictures = await drawn.pictures((id) => !charts.has(id));
    const bytes = await writeDocx(chapter, { pictures, charts, trend: await drawn.trend(), createdAt });
    return [{ format: 'docx', name: null, bytes }];
  },
  async pptx({ chapter, look, createdAt }, { measure }) {
    const { writePptx } = await import('./writers/pptx/write-pptx.ts');
    const bytes = await writePptx(chapter, { appearance: look.appearance, measure: measure.width, createdAt });
    return [{ format: 'pptx', name: null, bytes }];
  },
  async xlsx({ chapter, provenance, createdAt }) {
    const { writeXlsx } = await import('./writers/xlsx/write-xlsx.ts');
    return [{ format: 'xlsx', name: null, bytes: await writeXlsx(chapter, { provenance, createdAt }) }];
  },
  async html({ chapter }, { svgs, trendSvg, faces }) {
    const { writeHtml } = await import('./writers/html/write-html.ts');
    const { pageFonts } = await import('./writers/html/page-fonts.ts');
    const fonts = (words: string) => pageFonts(words, faces);
    const page = await writeHtml(chapter, { svgs: svgs(), trend: trendSvg(), fonts, pages: new Map() });
    return [{ format: 'html', name: null, bytes: new TextEncoder().encode(page) }];
  },
  async pictures({ chapter }, drawn) {
    return pictureFiles(chapter, drawn);
  },
  async template(order, drawn) {
    const { fillTemplate } = await import('./template/fill-template.ts');
    const files: ReportFile[] = [];
    for (const template of order.templates) files.push(await fillTemplate(template, order, drawn));
    return files;
  },
};

/** Figures as charts that Word edits, as large as their pictures would be; what is no chart stays a picture. */
function documentCharts({ chapter, look }: ReportOrder, { measure, svgs }: Drawn): ReadonlyMap<string, DocumentChart> {
  const charts = new Map<string, DocumentChart>();
  for (const block of chapter.body) {
    const size = block.kind === 'figure' ? svgs().get(block.id) : undefined;
    const chart =
      block.kind === 'figure' && size ? documentChart(block.figure, size, { chapter, look, measure }) : null;
    if (chart) charts.set(block.id, chart);
  }
  return charts;
}
