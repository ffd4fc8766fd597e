import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';
import { instrumentKindSchema } from './week-parts.ts';

/** Spans of a change, back from the week's last close. */
export const SPANS = ['1w', '1m', '3m', 'ytd', '1y'] as const;
export const spanSchema = z.enum(SPANS);
export type Span = z.infer<typeof spanSchema>;

/** One change of an instrument: in per cent, from the close of a day. */
const spanChangeSchema = z.object({
  pct: z.number().nullable(),
  baseDate: isoDateSchema.nullable(),
  trace: z.string(),
});

const extremeSchema = z.object({ pct: z.number().nullable(), date: isoDateSchema.nullable(), trace: z.string() });

const percentileSchema = z.object({ pct: z.number().nullable(), trace: z.string() });

export const indexRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  close: z.number().nullable(),
  closeDate: isoDateSchema.nullable(),
  changes: z.record(spanSchema, spanChangeSchema),
  /** Share of the closes of so many years at or below the last one, in per cent; null where history covers less than 80 %. */
  percentiles: z.object({ '1y': percentileSchema, '3y': percentileSchema, '5y': percentileSchema }),
  /** The last close against the highest and the lowest close of 52 weeks, in per cent; null where history is too short or a split lies within. */
  fromExtremes: z.object({ high: extremeSchema, low: extremeSchema }),
});
export type IndexRow = z.infer<typeof indexRowSchema>;

export const indicesOperation = operation({
  name: 'indices',
  access: 'reads',
  /** `group` null stands for the first of the groups. */
  input: z.strictObject({ week: isoDateSchema.nullable(), group: z.string().nullable() }),
  output: z.object({
    groups: z.array(z.object({ id: z.string(), name: z.string(), count: z.number().int() })),
    group: z.string().nullable(),
    rows: z.array(indexRowSchema),
    /** What the group can be measured against: the usual ones that have a close in the week, then its own members. */
    benchmarks: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  example: {
    input: { week: null, group: null },
    output: {
      groups: [{ id: 'sector-vs-benchmarks', name: '行业与主要股指', count: 5 }],
      group: 'sector-vs-benchmarks',
      rows: [],
      benchmarks: [{ code: 'HSI.HI', name: '恒生指数' }],
    },
  },
});
