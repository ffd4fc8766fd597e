import type { Document, Element } from '@xmldom/xmldom';
import { type IPatch, type ParagraphChild, PatchType, patchDocument, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Chapter, Exhibit } from '../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../shared/chapter/exhibits.ts';
import type { ChartAppearance } from '../../../shared/charts/chart-theme.ts';
import { closeParts, openParts } from '../office/parts.ts';
import { elements, partTree, setPartTree } from '../office/xml.ts';
import { captionRuns, holeRuns, type Picture, taggedPicture, taggedTable } from '../writers/docx/exhibits.ts';
import { finishDocx, TEXT_PARTS } from '../writers/docx/finish-docx.ts';
import { themeColour } from '../writers/docx/look.ts';
import { passageRuns } from '../writers/docx/runs.ts';
import { createTags, type Tags } from '../writers/docx/tags.ts';
import type { FontMeasure } from '../writers/font-measure.ts';
import type { Content } from './fillings.ts';
import {
  joinPlaceholders,
  type Placeholder,
  placeholdersIn,
  standsAlone,
  textPieces,
  written,
} from './placeholders.ts';
import { roomFor } from './room.ts';

/** What templates are filled with. */
export interface FillTools {
  readonly chapter: Chapter;
  readonly contentOf: (placeholder: Placeholder) => Content | null;
  /** A figure's picture at a width and a least height of the page, in CSS pixels. */
  readonly draw: (exhibit: Exhibit, size: { readonly width: number; readonly leastHeight: number }) => Promise<Picture>;
  /** Of charts that an office program draws. */
  readonly appearance: ChartAppearance;
  readonly measure: FontMeasure;
  readonly createdAt: string;
}

/** A filled document, and the placeholders that nothing fits: they stand as they were. */
export interface Filled {
  readonly bytes: Uint8Array;
  readonly unknown: readonly Placeholder[];
}

/** Begins the names of blocks that stand in the place of a placeholder. */
export const FILLED = 'fill:';
const PX_PER_TWIP = 96 / 1440;
/** As high as a figure of the house style. */
const HEIGHT_PX = 234;

/** Fills a Word document: each placeholder by its name, in the look that it has there; all else stays as it is. */
export async function fillDocx(bytes: Uint8Array, tools: FillTools): Promise<Filled> {
  const parts = openParts(bytes);
  const tags = createTags();
  const unknown: Placeholder[] = [];
  const patches: Record<string, IPatch> = {};
  for (const part of [...parts.keys()].filter((name) => TEXT_PARTS.test(name)).sort()) {
    const tree = partTree(parts, part);
    const found = placeholdersIn(tree, part, 'docx');
    if (found.length === 0) continue;
    await prepare(tree, found, { ...tools, tags, unknown, patches });
    setPartTree(parts, part, tree);
  }
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: closeParts(parts),
    patches,
    keepOriginalStyles: true,
    recursive: false,
    // Numbers of captions and pages are counted, so that no list is empty before Word counts itself.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
  });
  const done = finishDocx(patched, {
    chapter: tools.chapter,
    tags: tags.all(),
    pages: new Map(),
    createdAt: tools.createdAt,
  });
  return { bytes: done, unknown };
}

interface Preparing extends FillTools {
  readonly tags: Tags;
  readonly unknown: Placeholder[];
  readonly patches: Record<string, IPatch>;
}

/** Gives each placeholder of a part a name of its own, and what is to stand there. */
async function prepare(tree: Document, found: readonly Placeholder[], preparing: Preparing): Promise<void> {
  const waiting = [...found];
  for (const paragraph of elements(tree, 'w:p')) {
    joinPlaceholders(paragraph, 'docx');
    for (const piece of textPieces(paragraph, 'docx')) {
      const count = [...(piece.textContent ?? '').matchAll(/\{\{[^{}]+\}\}/g)].length;
      for (let index = 0; index < count; index++) {
        const placeholder = waiting.shift();
        if (placeholder) await prepareOne(paragraph, piece, placeholder, preparing);
      }
    }
  }
}

async function prepareOne(
  paragraph: Element,
  piece: Element,
  placeholder: Placeholder,
  preparing: Preparing,
): Promise<void> {
  const content = preparing.contentOf(placeholder);
  if (!content) {
    preparing.unknown.push(placeholder);
    return;
  }
  const rename = (of: Element, patch: IPatch) => {
    const name = `filled-${Object.keys(preparing.patches).length + 1}`;
    of.textContent = (of.textContent ?? '').replace(written(placeholder), `{{${name}}}`);
    preparing.patches[name] = patch;
  };
  if (content.kind !== 'text') return rename(piece, await exhibitPatch(paragraph, content, preparing));
  const { tags, chapter } = preparing;
  const block = tags.block(`${FILLED}${placeholder.key}`);
  const runs = content.paragraphs.map((passages, line) => passageRuns(passages, tags, chapter.lang, { block, line }));
  if (!standsAlone(paragraph, 'docx') || runs.length <= 1) return rename(piece, inline(joined(runs)));
  // Each paragraph of its own looks as the placeholder's does.
  const copies = runs.slice(1).map(() => paragraph.cloneNode(true) as Element);
  for (const copy of copies.toReversed()) paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
  for (const [index, place] of [paragraph, ...copies].entries()) {
    const own = textPieces(place, 'docx').find((one) => written(placeholder).test(one.textContent ?? ''));
    if (own) rename(own, inline(runs[index] ?? []));
  }
}

function inline(children: readonly ParagraphChild[]): IPatch {
  return { type: PatchType.PARAGRAPH, children: children.length === 0 ? [new TextRun('')] : [...children] };
}

/** Paragraphs within a line: a line each. */
function joined(paragraphs: readonly (readonly ParagraphChild[])[]): ParagraphChild[] {
  return paragraphs.flatMap((runs, index) => (index === 0 ? runs : [new TextRun({ break: 1 }), ...runs]));
}

async function exhibitPatch(
  paragraph: Element,
  content: Exclude<Content, { kind: 'text' }>,
  { chapter, tags, draw }: Preparing,
): Promise<IPatch> {
  const { exhibit } = content;
  const { lang } = chapter;
  if (content.kind === 'caption')
    return inline(exhibit.caption ? captionRuns(exhibit.caption, exhibit.id, lang, tags) : []);
  const holes = holeRuns(exhibit, lang, tags);
  if (!isDrawn(exhibit)) return inline(holes);
  const room = roomFor(paragraph);
  if (exhibit.figure.kind === 'table')
    return {
      type: PatchType.DOCUMENT,
      children: [taggedTable(exhibit.id, exhibit.figure, room, { colour: themeColour(chapter), cells: 'plain' }, tags)],
    };
  const picture = await draw(exhibit, { width: Math.floor(room * PX_PER_TWIP), leastHeight: HEIGHT_PX });
  return inline([...holes, taggedPicture(exhibit, picture, tags)]);
}
