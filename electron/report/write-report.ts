import type { Exhibit } from '../../shared/chapter/chapter.ts';
import type { ReportFormat } from '../../shared/chapter/report-formats.ts';
import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { drawChapter, drawTrend } from './chapter-pictures.ts';
import type { ReportFile, ReportOrder } from './report-order.ts';
import type { Picture } from './writers/docx/exhibits.ts';
import type { FontMeasure } from './writers/font-measure.ts';
import { type BareDrawing, type DrawnSvg, drawBare } from './writers/svg.ts';

/** What reports are written with. */
export interface ReportTools {
  readonly measure: FontMeasure;
  readonly png: (svg: string) => Promise<Uint8Array>;
}

/** What writers share of one report, made when the first of them asks. */
export interface Drawn {
  readonly measure: FontMeasure;
  readonly svgs: () => ReadonlyMap<string, DrawnSvg>;
  readonly trendSvg: () => DrawnSvg | null;
  readonly pictures: () => Promise<ReadonlyMap<string, Picture>>;
  readonly trend: () => Promise<Picture | null>;
  /** A figure at another size than the page's. */
  readonly draw: (exhibit: Exhibit, size: BareDrawing) => Promise<Picture>;
}

type Writer = (order: ReportOrder, drawn: Drawn) => Promise<ReportFile[]>;

/** How each format is written: an entry a format. */
const WRITERS: Partial<Readonly<Record<ReportFormat, Writer>>> = {
  async docx(order, drawn) {
    const { writeDocx } = await import('./writers/docx/write-docx.ts');
    const { chapter, createdAt } = order;
    const bytes = await writeDocx(chapter, { pictures: await drawn.pictures(), trend: await drawn.trend(), createdAt });
    return [{ format: 'docx', name: null, bytes }];
  },
  async pptx({ chapter, look, createdAt }, { measure }) {
    const { writePptx } = await import('./writers/pptx/write-pptx.ts');
    const bytes = await writePptx(chapter, { appearance: look.appearance, measure: measure.width, createdAt });
    return [{ format: 'pptx', name: null, bytes }];
  },
  async template(order, drawn) {
    const { fillTemplate } = await import('./template/fill-template.ts');
    const files: ReportFile[] = [];
    for (const template of order.templates) files.push(await fillTemplate(template, order, drawn.draw));
    return files;
  },
};

/** The report in all formats asked for, in their order; what they share is made once. */
export async function writeReport(order: ReportOrder, tools: ReportTools, job: JobTools): Promise<ReportFile[]> {
  const drawn = drawnOnce(order, tools, job);
  const files: ReportFile[] = [];
  for (const [index, format] of order.formats.entries()) {
    job.checkCancelled();
    job.onProgress(index, order.formats.length);
    files.push(...((await WRITERS[format]?.(order, drawn)) ?? []));
  }
  job.onProgress(order.formats.length, order.formats.length);
  return files;
}

function drawnOnce({ chapter, look }: ReportOrder, { measure, png }: ReportTools, job: JobTools): Drawn {
  const svgs = once(() => drawChapter(chapter, look, measure));
  const trendSvg = once(() => drawTrend(chapter, look, measure));
  const pictureOf = async (drawn: DrawnSvg): Promise<Picture> => ({ ...drawn, png: await png(drawn.svg) });
  const pictures = once(async () => {
    const made = new Map<string, Picture>();
    for (const [id, drawn] of svgs()) {
      job.checkCancelled();
      made.set(id, await pictureOf(drawn));
    }
    return made;
  });
  const trend = once(async () => {
    const drawn = trendSvg();
    return drawn && pictureOf(drawn);
  });
  const draw = (exhibit: Exhibit, size: BareDrawing) =>
    pictureOf(drawBare({ figure: exhibit.figure, theme: 'print', ...look, lang: chapter.lang }, size, measure));
  return { measure, svgs, trendSvg, pictures, trend, draw };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
