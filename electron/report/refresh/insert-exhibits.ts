import { Document, Packer, Paragraph, type Table } from 'docx';
import { type Exhibit, numberedBlocks } from '../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../shared/chapter/exhibits.ts';
import { openParts, type Parts, partText } from '../office/parts.ts';
import { RELATION, relate } from '../office/relations.ts';
import { drawnBlocks, lineBelow, type Picture } from '../writers/docx/exhibits.ts';
import { STYLE, TEXT_WIDTH } from '../writers/docx/look.ts';
import { newPicture, relatedPart } from './media.ts';
import { isUntouched, type Place } from './places.ts';
import { attributeIn } from './scan-xml.ts';
import type { FigureTools } from './update-figures.ts';
import { nameOf, type Updating } from './updating.ts';

const DOCUMENT = 'word/document.xml';
const PX_PER_TWIP = 96 / 1440;
/** Beyond the numbers of all drawings that a document has. */
const DRAWINGS_FROM = 20_000;

/** Puts figures and tables in the place of the words that said what they lacked, now that it is there; gives which. */
export async function insertExhibits(
  parts: Parts,
  tools: FigureTools,
  updating: Updating,
): Promise<ReadonlySet<string>> {
  const { document, now, list } = updating;
  const drawn = document.known.tags.filter(({ kind }) => kind === 'figure' || kind === 'table');
  const inserted = new Set<string>();
  for (const exhibit of numberedBlocks(now.chapter)) {
    const { id, alt, kind } = exhibit;
    const lacks = document.places.filter(({ tag }) => tag.kind === 'hole' && tag.id === id);
    const at = lacks.at(-1);
    const paragraph = at?.pieces[0]?.run.paragraph;
    if (!at || !paragraph || !isDrawn(exhibit) || drawn.some((tag) => tag.id === id) || !lacks.every(isUntouched))
      continue;
    const xml = await exhibitXml(exhibit, at, parts, tools, updating);
    if (xml === null) continue;
    at.part.edits.insert(paragraph.end, xml);
    inserted.add(id);
    list.replaced({ ...nameOf(at, now), place: `${kind}:${id}` }, kind, at.text, alt);
  }
  return inserted;
}

/** What the writer of reports would put there, as XML of this document; null where the document could not show it. */
async function exhibitXml(
  exhibit: Exhibit,
  at: Place,
  parts: Parts,
  tools: FigureTools,
  { tags, now, document, nextId }: Updating,
): Promise<string | null> {
  const isOurs = [STYLE.cell, STYLE.source].every((style) => hasStyle(parts, style));
  if (at.part.name !== DOCUMENT || !/<w:document\b[^>]*xmlns:wp=/.test(at.part.xml) || !isOurs) return null;
  const room = roomAt(at);
  const size = { width: Math.floor(room * PX_PER_TWIP), height: 0 };
  const drawing = exhibit.figure.kind === 'table' ? null : tools.svg(exhibit, size);
  const pictures = new Map<string, Picture>(drawing ? [[exhibit.id, await tools.picture(drawing)]] : []);
  const drawn = drawnBlocks(exhibit, { chapter: now.chapter, pictures, charts: new Map(), tags }, room);
  const isStated = document.known.tags.some(({ kind, id }) => kind === 'source' && id === exhibit.id);
  const source =
    isStated || exhibit.source === ''
      ? []
      : [new Paragraph({ style: STYLE.source, children: [lineBelow('source', exhibit, tags)] })];
  return drawn.length === 0 ? null : carriedOver([...drawn, ...source], parts, nextId);
}

/** Blocks written by the library as a document of their own, and taken over from that with their pictures. */
async function carriedOver(
  children: readonly (Paragraph | Table)[],
  parts: Parts,
  nextId: Updating['nextId'],
): Promise<string> {
  const made = openParts(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));
  const xml = partText(made, DOCUMENT);
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'));
  const ids = new Map<string, number>();
  return body
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)/g, (_, head: string, id: string) => {
      const number = ids.get(id) ?? nextId();
      ids.set(id, number);
      return head + number;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*/g, (_, head: string) => head + (DRAWINGS_FROM + nextId()))
    .replace(/r:embed="[^"]*"/g, (embed) => {
      const part = relatedPart(made, DOCUMENT, attributeIn(` ${embed}`, 'r:embed') ?? '');
      const bytes = part === null ? undefined : made.get(part);
      if (!part || !bytes) throw new Error(`no picture behind ${embed}`);
      const picture = newPicture(parts, part.endsWith('.svg') ? 'svg' : 'png', bytes);
      return `r:embed="${relate(parts, DOCUMENT, RELATION.image, picture)}"`;
    });
}

/** How wide a place is, in twips: its cell, else the page's text. */
function roomAt({ part, mark }: Place): number {
  const cells = part.tags.filter(
    ({ name, kind, end }) => name === 'w:tc' && kind !== 'empty' && end <= mark.start.start,
  );
  const open: number[] = [];
  for (const { kind, start } of cells) {
    if (kind === 'open') open.push(start);
    else open.pop();
  }
  const cell = open.at(-1);
  const width = cell === undefined ? null : /<w:tcW\b[^>]*?w:w="(\d+)"/.exec(part.xml.slice(cell, mark.start.start));
  return Number(width?.[1] ?? 0) || TEXT_WIDTH;
}

/** Whether a document has a style of the report's. */
function hasStyle(parts: Parts, style: string): boolean {
  return parts.has('word/styles.xml') && partText(parts, 'word/styles.xml').includes(`w:styleId="${style}"`);
}
