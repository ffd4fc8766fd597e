import type { Document, Element } from '@xmldom/xmldom';
import type { Exhibit } from '../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../shared/chapter/exhibits.ts';
import { chartTheme, enlarged } from '../../../shared/charts/chart-theme.ts';
import { text } from '../../../shared/i18n/text.ts';
import { nativeCharts } from '../drawingml/native-charts.ts';
import { closeParts, openParts, type Parts, setCreated } from '../office/parts.ts';
import { elements, enclosing, insertBefore, partTree, setPartTree } from '../office/xml.ts';
import type { Filled, FillTools } from './fill-docx.ts';
import { type Content, wordsOf } from './fillings.ts';
import {
  joinPlaceholders,
  type Placeholder,
  placeholdersIn,
  standsAlone,
  textPieces,
  written,
} from './placeholders.ts';
import { placeOf, type ShapePlace } from './shape-place.ts';
import { chartFrame, pictureShape, type ShapeName, tableFrame } from './slide-shapes.ts';

const SLIDES = /^ppt\/(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/;
const EMU_PER_PX = 9525;
/** Charts are made for paper: on a slide their text is this much larger. */
const ENLARGED = 1.5;

/** Fills slides: words keep the look of their place, a figure takes the room of the shape that names it, as a chart that PowerPoint edits. */
export async function fillPptx(bytes: Uint8Array, tools: FillTools): Promise<Filled> {
  const parts = openParts(bytes);
  const unknown: Placeholder[] = [];
  for (const part of [...parts.keys()].filter((name) => SLIDES.test(name)).sort()) {
    const tree = partTree(parts, part);
    const found = placeholdersIn(tree, part, 'pptx');
    if (found.length === 0) continue;
    await fillSlide(tree, found, { ...tools, parts, slide: part, unknown });
    setPartTree(parts, part, tree);
  }
  setCreated(parts, tools.createdAt);
  return { bytes: closeParts(parts), unknown };
}

interface Filling extends FillTools {
  readonly parts: Parts;
  readonly slide: string;
  readonly unknown: Placeholder[];
}

async function fillSlide(tree: Document, found: readonly Placeholder[], filling: Filling): Promise<void> {
  const waiting = [...found];
  for (const paragraph of elements(tree, 'a:p')) {
    joinPlaceholders(paragraph, 'pptx');
    const count = [
      ...textPieces(paragraph, 'pptx')
        .map((piece) => piece.textContent ?? '')
        .join('')
        .matchAll(/\{\{[^{}]+\}\}/g),
    ].length;
    for (const placeholder of waiting.splice(0, count)) await fillOne(tree, paragraph, placeholder, filling);
  }
}

async function fillOne(tree: Document, paragraph: Element, placeholder: Placeholder, filling: Filling): Promise<void> {
  const content = filling.contentOf(placeholder);
  if (!content) {
    filling.unknown.push(placeholder);
    return;
  }
  const { chapter } = filling;
  if (content.kind === 'text') {
    const lines = content.paragraphs.map((passages) => ({
      words: wordsOf(passages, chapter),
      isHole: passages.some(({ isHole }) => isHole),
    }));
    return fillWords(paragraph, placeholder, lines);
  }
  const { exhibit } = content;
  if (content.kind === 'caption')
    return fillWords(paragraph, placeholder, [{ words: captionOf(content), isHole: false }]);
  const shape = enclosing(paragraph, 'p:sp');
  if (!shape || !isDrawn(exhibit)) {
    const lacks = exhibit.holes.map((lack) => text(chapter.lang, 'report.hole', { text: lack })).join('');
    return fillWords(paragraph, placeholder, [{ words: lacks, isHole: true }]);
  }
  const named: ShapeName = { id: freeId(tree), name: `figure:${exhibit.id}`, alt: exhibit.alt };
  insertBefore(shape, await shapeXml(exhibit, named, placeOf(shape, filling.slide, filling.parts), filling));
  shape.parentNode?.removeChild(shape);
}

function captionOf({ exhibit: { caption, figure } }: Exclude<Content, { kind: 'text' }>): string {
  return caption?.text ?? figure.title;
}

/** A figure as the shape that takes the place of its placeholder's. */
async function shapeXml(exhibit: Exhibit, named: ShapeName, place: ShapePlace, filling: Filling): Promise<string> {
  const { parts, slide, chapter, appearance, measure, draw } = filling;
  const colour = (chapter.style.palette[0] ?? '#1a1a1a').slice(1);
  if (exhibit.figure.kind === 'table') return tableFrame(exhibit.figure, colour, named, place);
  const size = { width: place.width / EMU_PER_PX, height: place.height / EMU_PER_PX };
  const { latinFont, bodyFont } = chapter.style;
  const [chart] = nativeCharts([exhibit.figure], {
    theme: enlarged(chartTheme('print', appearance, latinFont), ENLARGED),
    fonts: { latin: latinFont, eastAsian: bodyFont },
    lang: chapter.lang,
    measure: measure.width,
    size,
  });
  if (chart) return chartFrame(parts, slide, chart, named, place);
  const picture = await draw(exhibit, {
    width: Math.floor(size.width / ENLARGED),
    leastHeight: Math.floor(size.height / ENLARGED),
  });
  return pictureShape(parts, slide, picture, named, place);
}

interface Line {
  readonly words: string;
  readonly isHole: boolean;
}

/** Puts words in a placeholder's place; where it stands alone, each further line is a paragraph that looks like it. */
function fillWords(paragraph: Element, placeholder: Placeholder, lines: readonly Line[]): void {
  const isAlone = standsAlone(paragraph, 'pptx');
  const copies = isAlone ? lines.slice(1).map(() => paragraph.cloneNode(true) as Element) : [];
  for (const copy of copies.toReversed()) paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
  const places = [paragraph, ...copies];
  for (const [index, place] of places.entries()) {
    const line = isAlone
      ? lines[index]
      : { words: lines.map(({ words }) => words).join(' '), isHole: lines.some(({ isHole }) => isHole) };
    const piece = textPieces(place, 'pptx').find((one) => (one.textContent ?? '').includes('{{'));
    if (!piece) continue;
    piece.textContent = (piece.textContent ?? '').replace(written(placeholder), () => line?.words ?? '');
    if (line?.isHole) highlight(piece);
  }
}

/** What stands behind a run's highlight in the order that its properties have. */
const BEHIND_HIGHLIGHT: ReadonlySet<string> = new Set([
  'a:uLnTx',
  'a:uLn',
  'a:uFillTx',
  'a:uFill',
  'a:latin',
  'a:ea',
  'a:cs',
  'a:sym',
  'a:hlinkClick',
  'a:hlinkMouseOver',
  'a:rtl',
  'a:extLst',
]);

function highlight(piece: Element): void {
  const run = piece.parentNode as Element | null;
  const document = piece.ownerDocument;
  if (!run || !document) return;
  const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const look =
    elements(run, 'a:rPr')[0] ?? run.insertBefore(document.createElementNS(namespace, 'a:rPr'), run.firstChild);
  const mark = document.createElementNS(namespace, 'a:highlight');
  const colour = document.createElementNS(namespace, 'a:srgbClr');
  colour.setAttribute('val', 'FFFF00');
  mark.appendChild(colour);
  const next = [...look.childNodes].find((node) => BEHIND_HIGHLIGHT.has(node.nodeName)) ?? null;
  look.insertBefore(mark, next);
}

function freeId(tree: Document): number {
  return Math.max(0, ...elements(tree, 'p:cNvPr').map((one) => Number(one.getAttribute('id')))) + 1;
}
