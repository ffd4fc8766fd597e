import type { FigureOrder } from './figure-order.ts';
import { writeCsv } from './writers/csv.ts';
import { createFontMeasure } from './writers/font-measure.ts';

/** The jobs of the report worker; it reads no database, all comes in as values. */
export interface ReportJobs {
  readonly writeFigure: (order: FigureOrder) => Promise<Uint8Array>;
  /** Characters that the bundled faces cannot draw. */
  readonly missingGlyphs: (text: string) => Promise<string[]>;
}

/** Makes the jobs; the chart and picture engines are loaded when the first picture is asked for, since most work needs none. */
export function createReportJobs(options: { readonly resources: string; readonly resvgWasm: string }): ReportJobs {
  const measure = createFontMeasure(options.resources);
  const svgOf = async (order: FigureOrder) => (await import('./writers/svg.ts')).writeSvg(order, measure);
  let pngWriter: Promise<(svg: string) => Promise<Uint8Array>> | null = null;
  const pngOf = async (svg: string) => {
    pngWriter ??= import('./writers/png.ts').then(({ createPngWriter }) => createPngWriter(options));
    return (await pngWriter)(svg);
  };
  return {
    missingGlyphs: async (text) => measure.missing(text),
    async writeFigure(order) {
      switch (order.format) {
        case 'csv':
          return new TextEncoder().encode(writeCsv(order.figure, order.lang));
        case 'json':
          return new TextEncoder().encode(`${JSON.stringify(order.figure, null, 2)}\n`);
        case 'svg':
          return new TextEncoder().encode(await svgOf(order));
        case 'png':
          return pngOf(await svgOf(order));
      }
    },
  };
}
