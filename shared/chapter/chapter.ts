import { z } from 'zod';
import { factSchema } from '../contract/commentary.ts';
import { isoDateSchema } from '../contract/dates.ts';
import { type Lang, langSchema } from '../contract/envelope.ts';
import { figureDataSchema } from '../figures/figure-data.ts';
import { text } from '../i18n/text.ts';

/**
 * One sentence, or one paragraph of the user's own: its text with the numbers that stand in it.
 * Passages of a paragraph follow each other, in Chinese without a space.
 */
export const passageSchema = z.object({
  /** Where its text is written: `sentence:southbound-net`, `own:risk`. */
  slot: z.string(),
  text: z.string(),
  facts: z.array(factSchema),
  /** What the desk would say; null where all of it is the user's own. */
  generated: z.string().nullable(),
  /** The user wrote it otherwise. */
  isEdited: z.boolean(),
  /** The data moved since the user wrote it otherwise: what the desk says now is not what it said then. */
  isStale: z.boolean(),
  /** Stands for what the week lacks: 【待补：…】, printed on yellow. */
  isHole: z.boolean(),
});
export type Passage = z.infer<typeof passageSchema>;

/** What the week lacks, and where it would stand. */
export const holeSchema = z.object({
  /** 恒生科技 03-20. */
  text: z.string(),
  /** The figure or the sentence: `figure:themes`, `sentence:southbound-net`. */
  place: z.string(),
});
export type Hole = z.infer<typeof holeSchema>;

/** A text of the user's over numbers that moved. */
export const staleTextSchema = z.object({ slot: z.string(), text: z.string(), generated: z.string() });

/** 图3：…: the number is a field in Word, counted apart for figures and tables. */
export const captionSchema = z.object({
  label: z.enum(['figure', 'table']),
  no: z.number().int(),
  /** The finding, with the unit in brackets where the picture does not carry it. */
  text: z.string(),
});
export type Caption = z.infer<typeof captionSchema>;

const figureParts = {
  /** The figure's id: documents are tagged by it. */
  id: z.string(),
  /** Null on the front and the closing pages, which number nothing. */
  caption: captionSchema.nullable(),
  /** 数据来源：…; empty where nothing is stated. */
  source: z.string(),
  /** What a reader has to know of it, in one line; empty where there is nothing. */
  note: z.string(),
  /** What the picture shows, for who cannot see it. */
  alt: z.string(),
  /** What it lacks; where the figure is missing there is nothing to draw. */
  holes: z.array(z.string()),
  figure: figureDataSchema,
  /** Two halves that follow each other stand side by side. */
  width: z.enum(['half', 'full']),
};

const headingSchema = z.object({
  kind: z.literal('heading'),
  /** The section's id. */
  id: z.string(),
  level: z.number().int().min(1).max(3),
  text: z.string(),
});

const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  /** `text:flows`: documents are tagged by it. */
  id: z.string(),
  passages: z.array(passageSchema),
});

const listSchema = z.object({
  kind: z.literal('list'),
  id: z.string(),
  /** Each a bullet: words in bold, then passages. */
  items: z.array(z.object({ lead: z.string(), passages: z.array(passageSchema) })),
});
export type ListItem = z.infer<typeof listSchema>['items'][number];

const figureBlockSchema = z.object({ kind: z.literal('figure'), ...figureParts });
export type FigureBlock = z.infer<typeof figureBlockSchema>;

const tableBlockSchema = z.object({ kind: z.literal('table'), ...figureParts });
export type TableBlock = z.infer<typeof tableBlockSchema>;

/** A piece of a report, before any writer has given it its form. */
export const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  paragraphSchema,
  listSchema,
  figureBlockSchema,
  tableBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Who answers for the report. */
export const analystSchema = z.object({
  name: z.string().trim().max(40),
  role: z.string().trim().max(40),
  /** Number of the certificate. */
  licence: z.string().trim().max(40),
  email: z.string().trim().max(80),
});
export type Analyst = z.infer<typeof analystSchema>;

export const relatedReportSchema = z.object({
  title: z.string().trim().max(120),
  subtitle: z.string().trim().max(60),
  date: isoDateSchema,
});

const frontPageSchema = z.object({
  industry: z.string(),
  /** As printed: 2026年03月22日. */
  date: z.string(),
  /** 看好（维持）; empty where the industry has no rating. */
  rating: z.string(),
  title: z.string(),
  /** ——行业周报. */
  subtitle: z.string(),
  bullets: z.array(listSchema.shape.items.element),
  /** 行业走势图; null where the report has none. */
  trend: figureBlockSchema.nullable(),
  analysts: z.array(analystSchema),
  related: z.array(z.object({ title: z.string(), date: z.string() })),
});

/** The weekly as plain blocks: what every writer (Word, slides, workbook, PDF, HTML) and the preview print. */
export const chapterSchema = z.object({
  lang: langSchema,
  week: z.object({ from: isoDateSchema, to: isoDateSchema, label: z.string() }),
  /** Which state of the data it was made from: the same for the same files. */
  dataVersion: z.string(),
  header: z.object({ left: z.string(), right: z.string() }),
  footer: z.object({ left: z.string(), notice: z.string() }),
  front: frontPageSchema,
  /** Words of the page that lists headings, figures and tables. */
  contents: z.object({ title: z.string(), figures: z.string() }),
  body: z.array(blockSchema),
  closing: z.array(blockSchema),
  holes: z.array(holeSchema),
  /** Texts of the user's under which the data moved since they were written, and what the desk now says there. */
  stale: z.array(staleTextSchema),
  /** Five colours, the report's own first; faces by script. */
  style: z.object({
    palette: z.array(z.string()),
    headingFont: z.string(),
    bodyFont: z.string(),
    latinFont: z.string(),
  }),
});
export type Chapter = z.infer<typeof chapterSchema>;

/** A figure or a table of a report, with its caption and source. */
export type Exhibit = FigureBlock | TableBlock;

/** All figures and tables of a chapter in their order, that of the front page not among them. */
export function numberedBlocks({ body }: Chapter): Exhibit[] {
  return body.filter((block) => block.kind === 'figure' || block.kind === 'table');
}

/** Those whose data a workbook holds: the front page's trend, then all that are numbered. */
export function bookExhibits(chapter: Chapter): Exhibit[] {
  const { trend } = chapter.front;
  return [...(trend ? [trend] : []), ...numberedBlocks(chapter)];
}

/** 图1, 表2; what is not numbered is the front page's trend. */
export function exhibitName({ caption }: Pick<Exhibit, 'caption'>, lang: Lang): string {
  return caption ? text(lang, `report.caption.${caption.label}`, { no: caption.no }) : text(lang, 'report.trend');
}

/** The blocks by rows of the page: two halves that follow each other stand side by side. */
export function inRows(blocks: readonly Block[]): (Block | readonly [Exhibit, Exhibit])[] {
  const rows: (Block | readonly [Exhibit, Exhibit])[] = [];
  let waiting: Exhibit | null = null;
  for (const block of blocks) {
    const half = (block.kind === 'figure' || block.kind === 'table') && block.width === 'half' ? block : null;
    if (waiting && half) {
      rows.push([waiting, half]);
      waiting = null;
      continue;
    }
    if (waiting) rows.push(waiting);
    waiting = half;
    if (!half) rows.push(block);
  }
  return waiting ? [...rows, waiting] : rows;
}
