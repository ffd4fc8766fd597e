import { z } from 'zod';
import { isoDateSchema } from '../../contract/dates.ts';
import { WINDOW_UNITS } from '../../market/chart-window.ts';

/** More lines than these no eye tells apart. */
export const MOST_LINES = 8;
/** A range is pasted, not a database. */
export const MOST_PASTED_CHARACTERS = 200_000;

const windowSchema = z.strictObject({ unit: z.enum(WINDOW_UNITS), count: z.number().int().min(1).max(600) });

/** As they stand, 100 at the window's first common day, or per cent since then. */
export const LINE_VALUES = ['levels', 'rebased', 'change'] as const;
export type LineValues = (typeof LINE_VALUES)[number];
const valuesSchema = z.enum(LINE_VALUES);

/** A statistical series: growth stands apart by its basis. */
export const seriesNameSchema = z.strictObject({ series: z.string().min(1), basis: z.string() });
export type SeriesName = z.infer<typeof seriesNameSchema>;

/** How a pasted range is shown. */
export const PASTED_AS = ['table', 'lines', 'columns', 'bars'] as const;

/** What a user figure shows, by its kind. */
export const userContentSchema = z.discriminatedUnion('kind', [
  /** The week's changes of a group, as bars. */
  z.strictObject({ kind: z.literal('groupBars'), group: z.string().min(1) }),
  /** Closes of a group or of instruments over a window, as lines. */
  z.strictObject({
    kind: z.literal('instrumentLines'),
    group: z.string().min(1).nullable(),
    codes: z.array(z.string().min(1)).max(MOST_LINES),
    window: windowSchema,
    values: valuesSchema,
  }),
  /** Statistical series over a window, as lines. */
  z.strictObject({
    kind: z.literal('seriesLines'),
    series: z.array(seriesNameSchema).min(1).max(MOST_LINES),
    window: windowSchema,
    values: valuesSchema,
  }),
  /** One statistical series over a window, as columns. */
  z.strictObject({ kind: z.literal('seriesColumns'), series: seriesNameSchema, window: windowSchema }),
  /** A table of the files of exhibits, as its document prints it. */
  z.strictObject({ kind: z.literal('exhibit'), exhibit: z.string().min(1) }),
  /** A range copied from a sheet; its first row names the columns. */
  z.strictObject({
    kind: z.literal('pasted'),
    as: z.enum(PASTED_AS),
    text: z.string().min(1).max(MOST_PASTED_CHARACTERS),
  }),
  /** A PNG or JPG that the desk keeps, by its SHA-256. */
  z.strictObject({ kind: z.literal('picture'), picture: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type UserContent = z.infer<typeof userContentSchema>;
export type ContentKind = UserContent['kind'];
export type ContentOf<Kind extends ContentKind> = Extract<UserContent, { kind: Kind }>;

/** A figure that the user made, before it is kept. */
export const userFigureDraftSchema = z.strictObject({
  title: z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().max(200).nullable() }),
  content: userContentSchema,
  /** Names that are not of the files themselves; where the figure rests on facts, the vendors come before them. */
  source: z.strictObject({
    kind: z.enum(['data', 'document']),
    names: z.array(z.string().trim().min(1).max(80)).max(8),
  }),
  /** Null: what the content says itself. */
  unit: z.string().trim().max(20).nullable(),
  decimals: z.number().int().min(0).max(6).nullable(),
  /** Monday of the one week whose report it belongs to; null: of every week's. */
  week: isoDateSchema.nullable(),
});
export type UserFigureDraft = z.infer<typeof userFigureDraftSchema>;

export const userFigureSchema = userFigureDraftSchema.extend({ id: z.string().regex(/^u-[\w-]+$/) });
export type UserFigure = z.infer<typeof userFigureSchema>;

/** A table is counted among tables, all else among figures. */
export function userFigureCounts({ content }: UserFigureDraft): 'figure' | 'table' {
  return content.kind === 'exhibit' || (content.kind === 'pasted' && content.as === 'table') ? 'table' : 'figure';
}
