import { z } from 'zod';
import { outlineEntrySchema } from '../figures/outline.ts';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';

/** A figure in the order of the report. */
export const outlineLineSchema = z.object({
  id: z.string(),
  /** 图3, Table 1; empty where it goes into no report of this week. */
  no: z.string(),
  title: z.string(),
  counts: z.enum(['figure', 'table']),
  included: z.boolean(),
  /** The section that it stands in, and how wide; null: as the page has room. */
  section: z.string(),
  width: z.enum(['half', 'full']).nullable(),
  /** Made by the user, not shipped. */
  isOwn: z.boolean(),
  /** Monday of the one week that it belongs to; null: of every week. */
  week: isoDateSchema.nullable(),
  state: z.enum(['complete', 'partial', 'missing']),
});
export type OutlineLine = z.infer<typeof outlineLineSchema>;

const output = z.object({
  lines: z.array(outlineLineSchema),
  /** Whether the user ordered them; false: the report's own order. */
  isEdited: z.boolean(),
});

const lineExample: OutlineLine = {
  id: 'sector-vs-benchmarks',
  no: '图1',
  title: '恒生互联网科技业跌3.0%',
  counts: 'figure',
  included: true,
  section: 'sector',
  width: null,
  isOwn: false,
  week: null,
  state: 'complete',
};

export const outlineOperation = operation({
  name: 'outline',
  access: 'reads',
  /** Every figure in order, those that are left out among them. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output,
  example: { input: { week: null }, output: { lines: [lineExample], isEdited: false } },
});

export const saveOutlineOperation = operation({
  name: 'saveOutline',
  access: 'writes',
  /** The whole order; figures that it does not name come behind. `week` says of which week the answer is. */
  input: z.strictObject({ week: isoDateSchema.nullable(), entries: z.array(outlineEntrySchema).max(500) }),
  output,
  example: {
    input: { week: null, entries: [{ id: 'sector-vs-benchmarks', included: true }] },
    output: { lines: [lineExample], isEdited: true },
  },
});

export const resetOutlineOperation = operation({
  name: 'resetOutline',
  access: 'writes',
  /** Back to the report's own order. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output,
  example: { input: { week: null }, output: { lines: [lineExample], isEdited: false } },
});
