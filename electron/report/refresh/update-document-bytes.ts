import { documentChart } from '../document-chart.ts';
import { drawnReport, type ReportTools } from '../drawn-report.ts';
import { openParts } from '../office/parts.ts';
import { treeOf } from '../office/xml.ts';
import type { ReportOrder } from '../report-order.ts';
import type { DocumentTags } from '../writers/docx/tags-part.ts';
import { readTags } from '../writers/docx/tags-part.ts';
import { drawBare } from '../writers/svg.ts';
import { type StandingCitation, standingCitations } from './citations.ts';
import { openDocument } from './places.ts';
import { type Updated, type UpdateOrder, updateParts } from './update-document.ts';
import type { Drawing, FigureTools, Size } from './update-figures.ts';

const DOCUMENT = 'word/document.xml';
/** How a file begins that is no zip but the container of old formats, and of those with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];
/** As high as a figure of a filled template at the least. */
const LEAST_HEIGHT = 234;

/** What a document is, or why it cannot be brought up to date. */
export type ReadDocument =
  | { readonly kind: 'tagged'; readonly known: DocumentTags; readonly citations: readonly StandingCitation[] }
  | { readonly kind: 'protected' | 'untagged' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads what a document says of itself. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) return { kind: 'protected' };
  try {
    const parts = openParts(bytes);
    const body = parts.get(DOCUMENT);
    if (!body) return { kind: 'unreadable', reason: `no ${DOCUMENT}` };
    // Cut by place, a text that is no XML would come out as another that is none.
    treeOf(new TextDecoder().decode(body));
    const known = readTags(parts);
    if (!known || known.tags.length === 0) return { kind: 'untagged' };
    return { kind: 'tagged', known, citations: standingCitations(openDocument(parts, known)) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Brings a document that was read before up to date. */
export function updateDocumentBytes(
  bytes: Uint8Array,
  order: UpdateOrder & Pick<ReportOrder, 'look'>,
  tools: ReportTools,
  checkCancelled: () => void,
): Promise<Updated> {
  const parts = openParts(bytes);
  const known = readTags(parts);
  if (!known) throw new Error('no tags');
  return updateParts(parts, known, order, figureTools(order, tools, checkCancelled));
}

/** Figures at the size of the report, or of the place that a template gave them. */
function figureTools(
  { chapter, look }: Pick<ReportOrder, 'chapter' | 'look'>,
  tools: ReportTools,
  checkCancelled: () => void,
): FigureTools {
  const drawn = drawnReport({ chapter, look }, tools, checkCancelled);
  const ofReport = (id: string, { width }: Size): Drawing | null => {
    const made = id === chapter.front.trend?.id ? drawn.trendSvg() : drawn.svgs().get(id);
    return made && made.width === width ? made : null;
  };
  const svg: FigureTools['svg'] = (exhibit, size) => {
    if (exhibit.figure.kind === 'table') return null;
    const order = { figure: exhibit.figure, theme: 'print' as const, ...look, lang: chapter.lang };
    return (
      ofReport(exhibit.id, size) ?? drawBare(order, { width: size.width, leastHeight: LEAST_HEIGHT }, tools.measure)
    );
  };
  return {
    svg,
    picture: async (drawing) => {
      checkCancelled();
      return { ...drawing, png: await tools.png(drawing.svg) };
    },
    chart: (exhibit, size) =>
      documentChart(exhibit.figure, ofReport(exhibit.id, size) ?? size, { chapter, look, measure: tools.measure }),
  };
}
