import { z } from 'zod';
import { isoDateSchema } from '../contract/dates.ts';

/** One bar: a value with its label, its trace, and the day of the close behind it. */
export const barPointSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  /** The report's own series: drawn in full colour and bold. */
  own: z.boolean(),
  /** Null where no stored fact stands behind it: of a pasted range. */
  trace: z.string().nullable(),
  /** Null where it is no change of a close. */
  closeDate: isoDateSchema.nullable(),
});

/** One upright column: a day, a month or a year with its value. */
const columnPointSchema = z.object({
  /** The day or period, by which it is named: `2026-03-20`, `2026-01..02`, `2031`. */
  key: z.string(),
  label: z.string(),
  /** The day that the axis places it by; null where the label itself stands below the column. */
  date: isoDateSchema.nullable(),
  /** Null where nothing is known: the place is kept, and has no column. */
  value: z.number().nullable(),
  /** Within the week of the report. */
  isOfWeek: z.boolean(),
  isForecast: z.boolean(),
  /** A sum of a period of which days are missing, or still to come. */
  isPartial: z.boolean().optional(),
  trace: z.string().nullable(),
  /** What the value is made up of, in the order of the figure's `parts`. */
  parts: z.array(z.object({ value: z.number().nullable(), trace: z.string() })).optional(),
});

/** Two states of one thing: now, and a week before. */
const dotPointSchema = barPointSchema.extend({
  trace: z.string(),
  closeDate: isoDateSchema,
  before: z.number().nullable(),
  /** Day of the earlier state. */
  beforeDate: isoDateSchema.nullable(),
});

const linePointSchema = z.object({
  /** The day or the period that the axis shows. */
  key: z.string(),
  value: z.number(),
});

/** A line over columns, on an axis of its own at the right. */
const overlaySchema = z.object({
  label: z.string(),
  trace: z.object({ before: z.string(), after: z.string() }),
  points: z.array(linePointSchema),
});

const lineSeriesSchema = z.object({
  key: z.string(),
  label: z.string(),
  own: z.boolean(),
  /** What stands before and after a point's key in the key of its trace: a long line would say it a thousand times. Null: no facts. */
  trace: z.object({ before: z.string(), after: z.string() }).nullable(),
  points: z.array(linePointSchema),
});
export type LineSeries = z.infer<typeof lineSeriesSchema>;

/** A value that a line across marks, with its words at the line's end. */
const guideSchema = z.object({ value: z.number(), label: z.string() });

/** A way in which the reader may have the figure drawn otherwise. */
const optionSchema = z.object({
  key: z.string(),
  label: z.string(),
  chosen: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});

const tableColumnSchema = z.object({
  key: z.string(),
  header: z.string(),
  align: z.enum(['left', 'right']),
});

const tableCellSchema = z.object({
  /** As printed. */
  text: z.string(),
  /** Unrounded; null where the cell holds words, or nothing. */
  value: z.number().nullable(),
  trace: z.string().nullable(),
  /** Colour says it where sign or bracket do: of money and changes only. */
  tone: z.enum(['up', 'down', 'flat', 'muted']).nullable(),
  /** Why it is empty, or what has to be known of it. */
  note: z.string().nullable(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

const tableRowSchema = z.object({
  key: z.string(),
  cells: z.array(tableCellSchema),
  /** A closing row, set off by a rule. */
  isClosing: z.boolean(),
});
export type TableRow = z.infer<typeof tableRowSchema>;

const head = {
  id: z.string(),
  /** Its number as the report prints it: 图1, Figure 1; empty where it is none of the report's. */
  no: z.string(),
  /** States the week's finding. */
  title: z.string(),
  unit: z.string(),
  /** Decimals to print; values stay unrounded. */
  decimals: z.number().int(),
  /** What a reader has to know: what is missing, a base that is old, a close of another day. */
  notes: z.array(z.string()),
  source: z.object({ kind: z.enum(['data', 'document']), names: z.array(z.string()) }),
  asOf: isoDateSchema.nullable(),
  state: z.enum(['complete', 'partial', 'missing']),
  missing: z.array(z.string()),
  /** Values beyond its own that the axis has room for: figures side by side have one scale. */
  reach: z.array(z.number()).optional(),
  options: z.array(optionSchema).optional(),
  /** Ranges of days that can be shown, and which is; empty where it is none of them. */
  ranges: z.object({ chosen: z.string(), choices: z.array(z.string()) }).optional(),
};

/** A figure before it is drawn: what every output (screen, SVG, PNG, CSV) draws from. */
export const figureDataSchema = z.discriminatedUnion('kind', [
  z.object({
    ...head,
    kind: z.literal('bars'),
    points: z.array(barPointSchema),
    /** A difference: printed with its sign, as changes in per cent always are. */
    isDifference: z.boolean().optional(),
  }),
  z.object({
    ...head,
    kind: z.literal('dots'),
    points: z.array(dotPointSchema),
    /** What the two dots of a row are called. */
    labels: z.object({ now: z.string(), before: z.string() }),
  }),
  z.object({
    ...head,
    kind: z.literal('columns'),
    /** A flow: colour says its direction, even where all of it goes one way. */
    isSigned: z.boolean(),
    points: z.array(columnPointSchema),
    /** Each column's parts, from its foot up; none where columns are plain. */
    parts: z.array(z.object({ key: z.string(), label: z.string() })).optional(),
    overlay: overlaySchema.optional(),
    /** `log`: growth by the same factor is the same height; only where all values are above zero. */
    scale: z.enum(['linear', 'log']).optional(),
  }),
  z.object({
    ...head,
    kind: z.literal('lines'),
    series: z.array(lineSeriesSchema),
    /** `dates`: the axis is time; `periods`: the keys themselves stand below it; `yearDays`: keys are `MM-DD`, years one over the other. */
    axis: z.enum(['dates', 'periods', 'yearDays']),
    /** A range of values that is shaded across the picture. */
    band: z.object({ low: z.number(), high: z.number() }).nullable(),
    /** A value at which a line is drawn across: 100 of a rebased chart, 0 of one in per cent. */
    baseline: z.number().nullable(),
    /** Differences: printed with their sign, as changes in per cent always are. */
    isDifference: z.boolean().optional(),
    guides: z.array(guideSchema).optional(),
    /** Series that the reader does not want to see, with their places among all: the others keep their colours. */
    hidden: z
      .array(z.object({ key: z.string(), label: z.string(), own: z.boolean(), place: z.number().int() }))
      .optional(),
  }),
  z.object({
    ...head,
    kind: z.literal('table'),
    columns: z.array(tableColumnSchema),
    rows: z.array(tableRowSchema),
  }),
  z.object({
    ...head,
    kind: z.literal('picture'),
    /** The picture's bytes as a data URL, and its size in pixels; null where it is not there. */
    picture: z.object({ dataUrl: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
  }),
]);
export type FigureData = z.infer<typeof figureDataSchema>;
export type FigureOf<Kind extends FigureData['kind']> = Extract<FigureData, { kind: Kind }>;
export type BarsData = FigureOf<'bars'>;
export type DotsData = FigureOf<'dots'>;
export type ColumnsData = FigureOf<'columns'>;
export type LinesData = FigureOf<'lines'>;
export type TableData = FigureOf<'table'>;
export type PictureData = FigureOf<'picture'>;
export type ColumnPoint = ColumnsData['points'][number];

/** Whether there is anything to draw. */
export function hasContent(figure: FigureData): boolean {
  if (figure.kind === 'lines') return figure.series.some(({ points }) => points.length > 0);
  if (figure.kind === 'picture') return figure.picture !== null;
  return (figure.kind === 'table' ? figure.rows : figure.points).length > 0;
}

/** Key of a line point's trace; null where no facts stand behind the line. */
export function traceOfPoint({ trace }: LineSeries, key: string): string | null {
  return trace && trace.before + key + trace.after;
}
