import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { ahPairExample } from './examples/ah-pair-example.ts';
import { operation } from './operation.ts';
import { ahPairSchema } from './week-parts.ts';

/** Years of a window, as its percentile is called. */
export const PAIR_WINDOWS = ['1y', '3y', '5y'] as const;
export type PairWindowName = (typeof PAIR_WINDOWS)[number];

const tracedSchema = z.object({ value: z.number().nullable(), trace: z.string() });

/** A pair with its place in its own history. */
export const ahPairRowSchema = ahPairSchema.extend({
  /** As the list of instruments has it, else the recommended names; null where neither tells. */
  sector: z.string().nullable(),
  /** Last closes in the week of either share: of different days where one market was shut or one share suspended. */
  aCloseDate: isoDateSchema.nullable(),
  hCloseDate: isoDateSchema.nullable(),
  fxTrace: z.string().nullable(),
  /** Points against the last comparable day before the week, of the printed premiums where the setting says so. */
  change: tracedSchema,
  /** Share of its days in so many years at or below the premium, in per cent; null where history covers less than 80 %. */
  percentiles: z.object({ '1y': tracedSchema, '3y': tracedSchema, '5y': tracedSchema }),
});
export type AhPairRow = z.infer<typeof ahPairRowSchema>;

export const ahPremiumOperation = operation({
  name: 'ahPremium',
  access: 'reads',
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({
    /** Discounts first: the A share that is cheapest against its H share heads the list; pairs without a premium close it. */
    pairs: z.array(ahPairRowSchema),
  }),
  example: { input: { week: null }, output: { pairs: [ahPairExample] } },
});
