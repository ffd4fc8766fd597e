import type { FigureOrder } from './figure-order.ts';
import { writeCsv } from './writers/csv.ts';
import { createFontMeasure } from './writers/font-measure.ts';
import { createPngWriter } from './writers/png.ts';
import { writeSvg } from './writers/svg.ts';

/** The jobs of the report worker; it reads no database, all comes in as values. */
export interface ReportJobs {
  readonly writeFigure: (order: FigureOrder) => Promise<Uint8Array>;
  /** Characters that the bundled faces cannot draw. */
  readonly missingGlyphs: (text: string) => Promise<string[]>;
}

/** Makes the jobs; fonts and the drawing engine are read once, when first needed. */
export function createReportJobs(options: { readonly resources: string; readonly resvgWasm: string }): ReportJobs {
  const measure = createFontMeasure(options.resources);
  const writePng = createPngWriter(options);
  return {
    missingGlyphs: async (text) => measure.missing(text),
    async writeFigure(order) {
      switch (order.format) {
        case 'csv':
          return new TextEncoder().encode(writeCsv(order.figure, order.lang));
        case 'json':
          return new TextEncoder().encode(`${JSON.stringify(order.figure, null, 2)}\n`);
        case 'svg':
          return new TextEncoder().encode(writeSvg(order, measure));
        case 'png':
          return writePng(writeSvg(order, measure));
      }
    },
  };
}
