import type { Exhibit } from '../../../shared/chapter/chapter.ts';
import { WORKBOOK_RELATION } from '../drawingml/chart-xml.ts';
import { escaped } from '../drawingml/text-xml.ts';
import { type Parts, setPartText } from '../office/parts.ts';
import type { DocumentChart, Picture } from '../writers/docx/exhibits.ts';
import { drawingHash } from '../writers/docx/tags-part.ts';
import { putPicture, relatedPart, relationOfType } from './media.ts';
import type { Place } from './places.ts';
import { attributeIn } from './scan-xml.ts';
import { isGone } from './update-captions.ts';
import { nameOf, type Updating } from './updating.ts';

/** What figures of a document are drawn with. */
export interface FigureTools {
  /** What a figure is drawn from, in lines, as wide as it was drawn; null where it is no picture. */
  readonly svg: (exhibit: Exhibit, size: Size) => Drawing | null;
  readonly picture: (drawing: Drawing) => Promise<Picture>;
  readonly chart: (exhibit: Exhibit, size: Size) => DocumentChart | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Drawing extends Size {
  readonly svg: string;
}

const EMU_PER_PX = 9525;

/** Brings pictures and charts up to date, each of the kind that it is in the document and as large as it is there. */
export async function updateFigures(parts: Parts, tools: FigureTools, updating: Updating): Promise<void> {
  for (const place of updating.document.places.filter(({ tag }) => tag.kind === 'figure')) {
    const exhibit = updating.now.exhibit(place.tag.id);
    if (exhibit && !isGone(place.tag.id, updating)) await updateFigure(place, exhibit, parts, tools, updating);
  }
  listGone(updating);
}

/** What the week lacks now stays as it was, and is told once. */
function listGone(updating: Updating): void {
  const { document, now, list } = updating;
  for (const place of document.places) {
    const { kind, id } = place.tag;
    if ((kind !== 'figure' && kind !== 'table') || !isGone(id, updating)) continue;
    const caption = document.places.find(({ tag }) => tag.kind === 'caption' && tag.id === id);
    const holes = now.exhibit(id)?.holes.join(', ') ?? '';
    list.keep();
    list.undecided(nameOf(place, now), kind, {
      was: caption?.text ?? id,
      suggestion: holes === '' ? null : holes,
      why: 'figureGone',
    });
  }
}

async function updateFigure(
  place: Place,
  exhibit: Exhibit,
  parts: Parts,
  tools: FigureTools,
  updating: Updating,
): Promise<void> {
  const { list, now } = updating;
  const { tag } = place;
  const name = nameOf(place, now);
  const drawn = drawingIn(place);
  const byHand = () => {
    list.keep();
    list.undecided(name, 'figure', {
      was: exhibit.caption?.text ?? tag.id,
      suggestion: exhibit.alt,
      why: 'figureByHand',
    });
  };
  if (!drawn) return byHand();
  const size = sizeIn(tag.size);
  const isChart = drawn.chart !== null;
  const chart = isChart ? tools.chart(exhibit, size) : null;
  const svg = isChart ? null : tools.svg(exhibit, size);
  const source = chart?.parts.chartXml ?? svg?.svg;
  if (source === undefined) return byHand();
  const hash = drawingHash(source);
  if (hash === tag.hash) return;
  if (chart && drawn.chart) putChart(parts, place.part.name, drawn.chart, chart);
  const picture = svg && (await tools.picture(svg));
  const made = picture ?? chart;
  if (!made) return byHand();
  const xml = picture ? withPicture(drawn, picture, parts, place.part) : drawn.xml;
  place.part.edits.replace(drawn.start, drawn.end, withWords(withSize(xml, size, made), exhibit.alt));
  list.tag(tag, { hash, size: `${made.width}x${made.height}` });
  list.replaced(name, 'figure', drawn.alt, exhibit.alt);
}

interface DrawingIn {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
  readonly alt: string;
  /** The relation of its chart; null where it is a picture. */
  readonly chart: string | null;
}

/** The desk's own drawing in a place; null where a hand has put another there, or none. */
function drawingIn({ part, mark, tag }: Place): DrawingIn | null {
  const inside = part.tags.filter(({ start, end }) => start >= mark.start.end && end <= (mark.end?.start ?? 0));
  const open = inside.find(({ name, kind }) => name === 'w:drawing' && kind === 'open');
  const close = inside.find(({ name, kind }) => name === 'w:drawing' && kind === 'close');
  if (!open || !close) return null;
  const xml = part.xml.slice(open.start, close.end);
  const named = /<wp:docPr\b[^>]*>/.exec(xml)?.[0] ?? '';
  const chart = /<c:chart\b[^>]*>/.exec(xml)?.[0];
  const name = attributeIn(named, 'name') ?? '';
  // LibreOffice gives charts, not pictures, names of its own.
  const isOurs = name === `figure:${tag.id}` || (chart !== undefined && /^Object\d+$/.test(name));
  if (!isOurs) return null;
  return {
    start: open.start,
    end: close.end,
    xml: named.includes(' descr=') ? xml : xml.replace(named, renamed(named, tag.id)),
    alt: attributeIn(named, 'descr') ?? '',
    chart: chart === undefined ? null : attributeIn(chart, 'r:id'),
  };
}

/** A drawing that lost its name and words has both again. */
function renamed(named: string, id: string): string {
  return named.replace(/\sname="[^"]*"/, ` name="${escaped(`figure:${id}`)}" descr=""`);
}

function sizeIn(text: string | undefined): Size {
  const [width = 0, height = 0] = (text ?? '').split('x').map(Number);
  return { width, height };
}

/** The dots and, where the document has them, the lines of a picture give way to those of another. */
function withPicture({ xml }: DrawingIn, { png, svg }: Picture, parts: Parts, part: Place['part']): string {
  const lines = new TextEncoder().encode(svg);
  return xml.replace(/<(a:blip|asvg:svgBlip)\b[^>]*>/g, (tag, name: string) => {
    const id = attributeIn(tag, 'r:embed');
    if (id === null) return tag;
    const isShared = part.xml.split(`r:embed="${id}"`).length > 2;
    const [bytes, extension] = name === 'a:blip' ? ([png, 'png'] as const) : ([lines, 'svg'] as const);
    return tag.replace(
      `r:embed="${id}"`,
      `r:embed="${putPicture(parts, part.name, { id, isShared }, bytes, extension)}"`,
    );
  });
}

/** A chart gives way to another, and the workbook behind it; what an office program keeps beside it stays. */
function putChart(parts: Parts, from: string, relation: string, { parts: made }: DocumentChart): void {
  const part = relatedPart(parts, from, relation);
  if (part === null) return;
  const workbook = relationOfType(parts, part, '/package');
  if (!workbook) {
    setPartText(parts, part, made.chartXml.replace(/<c:externalData\b[\s\S]*?<\/c:externalData>/, ''));
    return;
  }
  parts.set(workbook.part, made.workbook);
  setPartText(parts, part, made.chartXml.replace(`r:id="${WORKBOOK_RELATION}"`, `r:id="${workbook.id}"`));
}

/** As large as the new one is, where the document has it as large as it was drawn; else the hand's size stays. */
function withSize(xml: string, was: Size, now: Size): string {
  const sized = new RegExp(`\\b(c[xy])="(${was.width * EMU_PER_PX}|${was.height * EMU_PER_PX})"`, 'g');
  const isAsDrawn = (axis: 'width' | 'height') => xml.includes(`="${was[axis] * EMU_PER_PX}"`);
  if (!isAsDrawn('width') || !isAsDrawn('height')) return xml;
  return xml.replace(sized, (_, name: string) => `${name}="${(name === 'cx' ? now.width : now.height) * EMU_PER_PX}"`);
}

/** What it shows, for who cannot see it. */
function withWords(xml: string, alt: string): string {
  return xml.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bdescr=")[^"]*(")/g, (whole, head: string, end: string) =>
    head.startsWith('<pic') && /descr=""/.test(whole) ? whole : head + escaped(alt) + end,
  );
}
