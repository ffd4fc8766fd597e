import { z } from 'zod';
import { isoDateSchema } from '../contract/dates.ts';

/** One bar: a value with its label, its trace, and the day of the close behind it. */
export const barPointSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  /** The report's own series: drawn in full colour and bold. */
  own: z.boolean(),
  trace: z.string(),
  closeDate: isoDateSchema,
});

const head = {
  id: z.string(),
  /** Its number as the report prints it: 图1, Figure 1. */
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
};

/** A figure before it is drawn: what every output (screen, SVG, PNG, CSV) draws from. */
export const figureDataSchema = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('bars'), points: z.array(barPointSchema) }),
]);
export type FigureData = z.infer<typeof figureDataSchema>;
export type BarsData = Extract<FigureData, { kind: 'bars' }>;
