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
import { text } from '../../../../shared/i18n/text.ts';
import type { ChartParts } from '../../drawingml/native-charts.ts';
import { GUTTER, STYLE, TEXT_WIDTH, themeColour } from './look.ts';
import { hole } from './runs.ts';
import { dataTable, sideBySide } from './tables.ts';
import type { Tags } from './tags.ts';

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
    ...lacking(exhibit, chapter.lang),
    ...drawn(exhibit, tools, width),
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
      id: tags.add('caption', id),
      children: [
        new TextRun(name + (lang === 'zh' ? '' : ' ')),
        new SequentialIdentifier(name),
        new TextRun(text(lang, 'report.caption.between') + finding),
      ],
    }),
  ];
}

/** What the week lacks of it, in yellow above what there is. */
function lacking({ holes }: Exhibit, lang: Lang): Paragraph[] {
  return holes.map(
    (lack) =>
      new Paragraph({ style: STYLE.cell, keepNext: true, children: [hole(text(lang, 'report.hole', { text: lack }))] }),
  );
}

function drawn(
  exhibit: Exhibit,
  { chapter, pictures, charts, tags }: ExhibitTools,
  width: number,
): (Paragraph | Table)[] {
  if (!isDrawn(exhibit)) return [];
  if (exhibit.kind === 'table' && exhibit.figure.kind === 'table')
    return [dataTable(exhibit.figure, width, { colour: themeColour(chapter), cells: 'styled' })];
  const run = runOf(exhibit, pictures, charts);
  if (!run) return [];
  return [
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [new Bookmark({ id: tags.add('figure', exhibit.id), children: [run] })],
    }),
  ];
}

function runOf(
  exhibit: Exhibit,
  pictures: ExhibitTools['pictures'],
  charts: ExhibitTools['charts'],
): ParagraphChild | null {
  const chart = charts.get(exhibit.id);
  if (chart) {
    const transformation = { width: chart.width, height: chart.height };
    return new ImageRun({ type: 'png', data: STAND_IN, transformation, altText: namesOf(exhibit) });
  }
  const picture = pictures.get(exhibit.id);
  return picture ? pictureRun(exhibit, picture) : null;
}

/** A picture that names its figure and says in words what it shows. */
export function pictureRun({ id, alt }: Pick<Exhibit, 'id' | 'alt'>, { svg, png, width, height }: Picture): ImageRun {
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

function below({ id, source, note }: Exhibit, { tags }: ExhibitTools): Paragraph[] {
  const line = (kind: 'source' | 'note', words: string) =>
    new Paragraph({
      style: STYLE.source,
      children: [new Bookmark({ id: tags.add(kind, id), children: [new TextRun(words)] })],
    });
  return [...(source === '' ? [] : [line('source', source)]), ...(note === '' ? [] : [line('note', note)])];
}
