import {
  AlignmentType,
  Bookmark,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  type Table,
  TextRun,
} from 'docx';
import type { Caption, Chapter, Exhibit } from '../../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../../shared/chapter/exhibits.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import type { TableData } from '../../../../shared/figures/figure-data.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ChartParts } from '../../drawingml/native-charts.ts';
import { GUTTER, STYLE, TEXT_WIDTH, themeColour } from './look.ts';
import { hole } from './runs.ts';
import { cellsText, dataTable, sideBySide, type TableLook } from './tables.ts';
import type { Tags } from './tags.ts';
import { drawingHash } from './tags-part.ts';

/** A figure's picture: drawn in lines, with dots for programs that draw no SVG. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A chart that Word edits, and how large it is on the page, in CSS pixels. */
export interface DocumentChart {
  readonly parts: ChartParts;
  readonly width: number;
  readonly height: number;
}

/** One point of white: as large as the chart whose place it keeps, so that pages are counted as they will be. */
export const STAND_IN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj/kQAAAABJRU5ErkJggg==',
  'base64',
);

/** What exhibits are written with. */
export interface ExhibitTools {
  readonly chapter: Chapter;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Figures that are charts of Word's own instead: each with its size, and the words that stand in its place until it is put there. */
  readonly charts: ReadonlyMap<string, DocumentChart>;
  readonly tags: Tags;
}

/** Half of the page's width, less the gutter. */
export const HALF_WIDTH = Math.floor((TEXT_WIDTH - GUTTER) / 2);

/** A figure or a table with its caption above, its source and note below. */
export function exhibitBlocks(exhibit: Exhibit, tools: ExhibitTools, width: number): (Paragraph | Table)[] {
  const { chapter, tags } = tools;
  const { caption, id } = exhibit;
  return [
    ...(caption ? [captionParagraph(caption, id, chapter.lang, tags)] : []),
    ...lacking(exhibit, chapter.lang, tags),
    ...drawnBlocks(exhibit, tools, width),
    ...below(exhibit, tools),
  ];
}

/** Two exhibits side by side. */
export function exhibitPair(pair: readonly [Exhibit, Exhibit], tools: ExhibitTools): Table {
  const [left, right] = pair;
  return sideBySide([
    { width: HALF_WIDTH, children: exhibitBlocks(left, tools, HALF_WIDTH) },
    { width: TEXT_WIDTH - 2 * HALF_WIDTH, children: [new Paragraph({ children: [] })] },
    { width: HALF_WIDTH, children: exhibitBlocks(right, tools, HALF_WIDTH) },
  ]);
}

/** 图, 表: what Word counts figures and tables by. */
export function sequenceName(label: Caption['label'], lang: Lang): string {
  const words = text(lang, label === 'figure' ? 'report.caption.figure' : 'report.caption.table', { no: '' });
  return words.trim();
}

/** 图1：…, as a line. */
export function captionText({ label, no, text: finding }: Caption, lang: Lang): string {
  const numbered = text(lang, label === 'figure' ? 'report.caption.figure' : 'report.caption.table', { no });
  return numbered + text(lang, 'report.caption.between') + finding;
}

/** The same with its number a field of Word's own. */
function captionParagraph(caption: Caption, id: string, lang: Lang, tags: Tags): Paragraph {
  return new Paragraph({ style: STYLE.caption, children: captionRuns(caption, id, lang, tags) });
}

/** A caption's words and its number, as runs of whatever paragraph it stands in. */
export function captionRuns({ label, text: finding }: Caption, id: string, lang: Lang, tags: Tags): ParagraphChild[] {
  const name = sequenceName(label, lang);
  return [
    new Bookmark({
      id: tags.add('caption', id, { text: finding }),
      children: [
        new TextRun(name + (lang === 'zh' ? '' : ' ')),
        new SequentialIdentifier(name),
        new TextRun(text(lang, 'report.caption.between') + finding),
      ],
    }),
  ];
}

/** What the week lacks of it, in yellow above what there is. */
function lacking(exhibit: Exhibit, lang: Lang, tags: Tags): Paragraph[] {
  return holeRuns(exhibit, lang, tags).map(
    (run) => new Paragraph({ style: STYLE.cell, keepNext: true, children: [run] }),
  );
}

/** What the week lacks of an exhibit, each as a run. */
export function holeRuns({ id, holes }: Exhibit, lang: Lang, tags: Tags): Bookmark[] {
  return holes.map((lack, line) => {
    const words = text(lang, 'report.hole', { text: lack });
    return new Bookmark({ id: tags.add('hole', id, { text: words, line }), children: [hole(words)] });
  });
}

/** The picture, chart or table of an exhibit; nothing where there is nothing to draw. */
export function drawnBlocks(
  exhibit: Exhibit,
  { chapter, pictures, charts, tags }: ExhibitTools,
  width: number,
): (Paragraph | Table)[] {
  if (!isDrawn(exhibit)) return [];
  if (exhibit.kind === 'table' && exhibit.figure.kind === 'table')
    return [taggedTable(exhibit.id, exhibit.figure, width, { colour: themeColour(chapter), cells: 'styled' }, tags)];
  const run = runOf(exhibit, { pictures, charts, tags });
  if (!run) return [];
  return [
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [run],
    }),
  ];
}

function runOf(
  exhibit: Exhibit,
  { pictures, charts, tags }: Pick<ExhibitTools, 'pictures' | 'charts' | 'tags'>,
): Bookmark | null {
  const chart = charts.get(exhibit.id);
  if (chart) {
    const { width, height, parts } = chart;
    const run = new ImageRun({
      type: 'png',
      data: STAND_IN,
      transformation: { width, height },
      altText: namesOf(exhibit),
    });
    const hash = drawingHash(parts.chartXml);
    return new Bookmark({ id: tags.add('figure', exhibit.id, { size: `${width}x${height}`, hash }), children: [run] });
  }
  const picture = pictures.get(exhibit.id);
  return picture ? taggedPicture(exhibit, picture, tags) : null;
}

/** A picture that can be found again, with how it was drawn. */
export function taggedPicture(exhibit: Pick<Exhibit, 'id' | 'alt'>, picture: Picture, tags: Tags): Bookmark {
  const { svg, width, height } = picture;
  const id = tags.add('figure', exhibit.id, { size: `${width}x${height}`, hash: drawingHash(svg) });
  return new Bookmark({ id, children: [pictureRun(exhibit, picture)] });
}

/** A table that can be found again by its first cell, with what its cells say. */
export function taggedTable(id: string, data: TableData, width: number, look: TableLook, tags: Tags): Table {
  const closing = data.rows.filter(({ isClosing }) => isClosing).length;
  return dataTable(data, width, look, tags.add('table', id, { text: cellsText(data), closing }));
}

/** A picture that names its figure and says in words what it shows. */
function pictureRun({ id, alt }: Pick<Exhibit, 'id' | 'alt'>, { svg, png, width, height }: Picture): ImageRun {
  const transformation = { width, height };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation,
    fallback: { type: 'png', data: Buffer.from(png) },
    altText: namesOf({ id, alt }),
  });
}

function namesOf({ id, alt }: Pick<Exhibit, 'id' | 'alt'>) {
  return { name: `figure:${id}`, title: id, description: alt };
}

function below(exhibit: Exhibit, { tags }: ExhibitTools): Paragraph[] {
  return (['source', 'note'] as const)
    .filter((kind) => exhibit[kind] !== '')
    .map((kind) => new Paragraph({ style: STYLE.source, children: [lineBelow(kind, exhibit, tags)] }));
}

/** A figure's source or note. */
export function lineBelow(
  kind: 'source' | 'note',
  exhibit: Pick<Exhibit, 'id' | 'source' | 'note'>,
  tags: Tags,
): Bookmark {
  const words = exhibit[kind];
  return new Bookmark({ id: tags.add(kind, exhibit.id, { text: words }), children: [new TextRun(words)] });
}
