import type { Exhibit } from '../../shared/chapter/chapter.ts';
import { drawChapter, drawTrend } from './chapter-pictures.ts';
import type { ReportOrder } from './report-order.ts';
import type { Picture } from './writers/docx/exhibits.ts';
import type { FontMeasure } from './writers/font-measure.ts';
import type { FaceFiles } from './writers/html/page-fonts.ts';
import { type BareDrawing, type DrawnSvg, drawBare, writeSvg } from './writers/svg.ts';

/** What reports are drawn with. */
export interface ReportTools {
  readonly measure: FontMeasure;
  readonly faces: FaceFiles;
  readonly png: (svg: string) => Promise<Uint8Array>;
}

/** What the writers of one report share: each picture is drawn when the first of them asks, and once. */
export interface Drawn {
  readonly measure: FontMeasure;
  readonly faces: FaceFiles;
  readonly svgs: () => ReadonlyMap<string, DrawnSvg>;
  readonly trendSvg: () => DrawnSvg | null;
  /** Pictures of the figures that are wanted, by their ids. */
  readonly pictures: (isWanted: (id: string) => boolean) => Promise<ReadonlyMap<string, Picture>>;
  readonly trend: () => Promise<Picture | null>;
  /** A figure with its caption and source, as it is saved alone. */
  readonly framed: (exhibit: Exhibit) => Promise<{ readonly svg: string; readonly png: Uint8Array }>;
  /** A figure at another size than the page's. */
  readonly draw: (exhibit: Exhibit, size: BareDrawing) => Promise<Picture>;
}

/** `checkCancelled` is asked before each picture: they are what takes long. */
export function drawnReport(
  { chapter, look }: Pick<ReportOrder, 'chapter' | 'look'>,
  { measure, faces, png }: ReportTools,
  checkCancelled: () => void,
): Drawn {
  const svgs = once(() => drawChapter(chapter, look, measure));
  const trendSvg = once(() => drawTrend(chapter, look, measure));
  const made = new Map<string, Picture>();
  const pictureOf = async (drawn: DrawnSvg): Promise<Picture> => {
    checkCancelled();
    return { ...drawn, png: await png(drawn.svg) };
  };
  return {
    measure,
    faces,
    svgs,
    trendSvg,
    async pictures(isWanted) {
      const wanted = [...svgs()].filter(([id]) => isWanted(id));
      for (const [id, drawn] of wanted) if (!made.has(id)) made.set(id, await pictureOf(drawn));
      return new Map([...made].filter(([id]) => isWanted(id)));
    },
    trend: once(async () => {
      const drawn = trendSvg();
      return drawn && pictureOf(drawn);
    }),
    async framed({ figure, width }) {
      checkCancelled();
      const svg = writeSvg({ figure, format: 'svg', theme: 'print', width, ...look, lang: chapter.lang }, measure);
      return { svg, png: await png(svg) };
    },
    draw: (exhibit, size) =>
      pictureOf(drawBare({ figure: exhibit.figure, theme: 'print', ...look, lang: chapter.lang }, size, measure)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
