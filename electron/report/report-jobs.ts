import type { JobTools } from '../../shared/contract/job-protocol.ts';
import type { DocumentRead } from './audit/read-lines.ts';
import type { FigureOrder } from './figure-order.ts';
import type { Packed, PackOrder } from './pack/pack-order.ts';
import type { Updated, UpdateOrder } from './refresh/update-document.ts';
import type { ReadDocument } from './refresh/update-document-bytes.ts';
import type { ReportFile, ReportOrder } from './report-order.ts';
import type { TableOrder } from './table-order.ts';
import { writeCsv } from './writers/csv.ts';
import { writeCsvTable } from './writers/csv-table.ts';
import { createFontMeasure, type FontMeasure, ownFaceMeasure } from './writers/font-measure.ts';
import type { FaceFiles } from './writers/html/page-fonts.ts';
import { keepFace, type NoFace, type OwnFace } from './writers/own-face.ts';
import type { createPngWriter } from './writers/png.ts';

/** Where the bundled faces and the two engines are. */
export interface ReportPaths extends FaceFiles {
  readonly resvgWasm: string;
}

/** The jobs of the report worker; it reads no database, all comes in as values. */
export interface ReportJobs {
  readonly writeFigure: (order: FigureOrder) => Promise<Uint8Array>;
  /** A table of a view as a file. */
  readonly writeTable: (order: TableOrder & { readonly format: 'csv' | 'xlsx' }) => Promise<Uint8Array>;
  /** The week's report in the formats asked for. */
  readonly writeReport: (order: ReportOrder, tools: JobTools) => Promise<ReportFile[]>;
  /** What a document that was written here says of itself. */
  readonly readDocument: (order: { readonly bytes: Uint8Array }) => Promise<ReadDocument>;
  /** Such a document brought onto a week. */
  readonly updateDocument: (
    order: UpdateOrder & Pick<ReportOrder, 'look'> & { readonly bytes: Uint8Array },
    tools: JobTools,
  ) => Promise<Updated>;
  /** The page that a host prints as PDF; `pages` says on which of them each anchor stands, once that is known. */
  readonly writePage: (
    order: Pick<ReportOrder, 'chapter' | 'look'> & { readonly pages: ReadonlyMap<string, string> },
  ) => Promise<string>;
  /** A document's lines, for its numbers to be audited. */
  readonly readLines: (file: { readonly bytes: Uint8Array; readonly name: string }) => Promise<DocumentRead>;
  /** What stands behind a published week, as one zip. */
  readonly packPublished: (order: PackOrder) => Promise<Packed>;
  /** Characters that the bundled faces cannot draw. */
  readonly missingGlyphs: (text: string) => Promise<string[]>;
  /** Keeps a font file for charts in the data folder. */
  readonly keepFace: (order: { readonly file: string; readonly dataFolder: string }) => Promise<OwnFace | NoFace>;
}

/** Makes the jobs; the chart and picture engines are loaded when the first picture is asked for, since most work needs none. */
export function createReportJobs(options: ReportPaths): ReportJobs {
  const measure = createFontMeasure(options.resources);
  let own: { readonly file: string; readonly measure: FontMeasure } | null = null;
  const measureOf = ({ face }: Pick<FigureOrder, 'face'>) => {
    if (face === null) return measure;
    if (own?.file !== face.measures) own = { file: face.measures, measure: ownFaceMeasure(face.measures, measure) };
    return own.measure;
  };
  const svgOf = async (order: FigureOrder) => (await import('./writers/svg.ts')).writeSvg(order, measureOf(order));
  let pngWriter: Promise<ReturnType<typeof createPngWriter>> | null = null;
  const pngOf = async (svg: string, { face }: Pick<FigureOrder, 'face'>) => {
    pngWriter ??= import('./writers/png.ts').then((png) => png.createPngWriter(options));
    return (await pngWriter)(svg, face?.face ?? null);
  };
  return {
    async writeTable({ format, ...order }) {
      if (format === 'csv') return new TextEncoder().encode(writeCsvTable(order));
      return (await import('./writers/xlsx/write-table.ts')).writeXlsxTable(order);
    },
    async writeReport(order, tools) {
      const { writeReport } = await import('./write-report.ts');
      const { face } = order.look;
      return writeReport(
        order,
        { measure: measureOf({ face }), faces: options, png: (svg) => pngOf(svg, { face }) },
        tools,
      );
    },
    readDocument: async ({ bytes }) => (await import('./refresh/update-document-bytes.ts')).readDocument(bytes),
    async updateDocument({ bytes, ...order }, { checkCancelled }) {
      const { updateDocumentBytes } = await import('./refresh/update-document-bytes.ts');
      const { face } = order.look;
      const tools = { measure: measureOf({ face }), faces: options, png: (svg: string) => pngOf(svg, { face }) };
      return updateDocumentBytes(bytes, order, tools, checkCancelled);
    },
    async writePage({ pages, ...order }) {
      const { writePage } = await import('./write-page.ts');
      return writePage(order, { measure: measureOf(order.look), faces: options, pages });
    },
    readLines: async ({ bytes, name }) => (await import('./audit/read-lines.ts')).readLines(bytes, name),
    packPublished: async (order) => (await import('./pack/pack-published.ts')).packPublished(order),
    missingGlyphs: async (text) => measure.missing(text),
    keepFace: ({ file, dataFolder }) => keepFace(file, dataFolder),
    async writeFigure(order) {
      switch (order.format) {
        case 'csv':
          return new TextEncoder().encode(writeCsv(order.figure, order.lang));
        case 'json':
          return new TextEncoder().encode(`${JSON.stringify(order.figure, null, 2)}\n`);
        case 'svg':
          return new TextEncoder().encode(await svgOf(order));
        case 'png':
          return pngOf(await svgOf(order), order);
      }
    },
  };
}
