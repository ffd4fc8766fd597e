import { z } from 'zod';
import { isoDate } from '../market/iso-date.ts';
import { isWithinReach, spanFault } from '../market/span-fault.ts';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';
import { closingSchema, whyMissingSchema } from './week-parts.ts';

export const flowChannelSchema = z.enum(['all', 'sh', 'sz']);
export type FlowChannel = z.infer<typeof flowChannelSchema>;

/**
 * The days that the lists are added up over: a day (null: the last of the week of which anything is known), the week, its month
 * up to the week's end, or any days from one to another.
 */
export const flowSpanSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), date: isoDateSchema.nullable() }),
    z.strictObject({ kind: z.literal('week') }),
    z.strictObject({ kind: z.literal('month') }),
    z.strictObject({ kind: z.literal('range'), from: isoDateSchema, to: isoDateSchema }),
  ])
  .superRefine((span, context) => {
    if (span.kind === 'range') {
      const fault = spanFault(span);
      if (fault) context.addIssue({ code: 'custom', path: ['to'], params: { rule: fault } });
    } else if (span.kind === 'day' && span.date !== null && !isWithinReach(span.date))
      context.addIssue({ code: 'custom', path: ['date'], params: { rule: 'far' } });
  });
export type FlowSpan = z.infer<typeof flowSpanSchema>;

/** A number with the key of its trace, which is null where the number is. */
const tracedSchema = z.object({ value: z.number().nullable(), trace: z.string().nullable() });
export type TracedValue = z.infer<typeof tracedSchema>;

/** Why a share of southbound's turnover is not known. */
export const shareWhySchema = z.enum(['noTurnover', 'noSouthbound', 'noBuySell', 'noRate']);
export type ShareWhy = z.infer<typeof shareWhySchema>;

/** A name of the lists over a span; money in 亿 of the lists' currency, null where a line of it does not state it. */
export const flowNameSchema = z.object({
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  isEtf: z.boolean(),
  /** On no list of the span before; never where that span's lists are not whole. */
  isNew: z.boolean(),
  net: z.number(),
  trace: z.string(),
  buy: tracedSchema,
  sell: tracedSchema,
  /** As the lists state it, else buy + sell. */
  turnover: tracedSchema,
  /** Days of the span on which it was listed. */
  days: z.number().int(),
  /** Its turnover as a share of southbound's on the days and through the channels on which it was listed, in per cent. */
  share: tracedSchema.extend({ why: shareWhySchema.nullable() }),
  /** The latest share of capital held at or before the span's end, in per cent. */
  holdingPct: z.number().nullable(),
  holdingDate: isoDateSchema.nullable(),
  holdingBasis: z.string().nullable(),
  holdingTrace: z.string().nullable(),
  /** Its change over 1, 4 and 12 weeks, in points; `beforeDate` is the day of the earlier holding. */
  holdingChanges: z.array(
    tracedSchema.extend({
      weeks: z.union([z.literal(1), z.literal(4), z.literal(12)]),
      beforeDate: isoDateSchema.nullable(),
    }),
  ),
  /** Last close in the span / last close before it - 1, in per cent, on the basis of week changes; of a week, its week change. */
  price: tracedSchema.extend({
    closeDate: isoDateSchema.nullable(),
    baseDate: isoDateSchema.nullable(),
    /** The base is more than a week before the span. */
    baseIsOld: z.boolean(),
    why: whyMissingSchema.nullable(),
  }),
  /** Net on each of `recentDays`; null on a day on which it was on no list. */
  recent: z.array(z.number().nullable()),
});
export type FlowName = z.infer<typeof flowNameSchema>;

/** A row below the names: a sum in 亿 of HKD. */
const flowClosingRowSchema = z.object({
  key: z.enum(['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted', 'listedTotal']),
  net: z.number(),
  trace: z.string(),
});
export type FlowClosingRow = z.infer<typeof flowClosingRowSchema>;

export const flowsOperation = operation({
  name: 'flows',
  access: 'reads',
  /** The lists of a span of a week; one channel or both. */
  input: z.strictObject({
    week: isoDateSchema.nullable(),
    span: flowSpanSchema,
    channel: flowChannelSchema,
  }),
  output: z.object({
    from: isoDateSchema,
    to: isoDateSchema,
    channel: flowChannelSchema,
    /** Southbound days of the span: those with their lists, all of them, and the last one that has them. */
    days: z.object({
      have: z.number().int(),
      want: z.number().int(),
      last: isoDateSchema.nullable(),
      /** Whether only days after the last one lack. */
      isTail: z.boolean(),
    }),
    /** Southbound days of the week, of which one may be asked for. */
    weekDays: z.array(isoDateSchema),
    currency: z.string(),
    /** Why nothing is known of the span; null where it has lists. */
    why: z.enum(['shut', 'absent']).nullable(),
    /** Names on a list of the span, by net, falling. */
    names: z.array(flowNameSchema),
    /** The southbound days of `recent`, the oldest first. */
    recentDays: z.array(isoDateSchema),
    /** Sums below the names, and why some of them lack; `oneChannel` where one channel is asked for. */
    closing: closingSchema.extend({
      rows: z.array(flowClosingRowSchema),
      why: z.enum([...closingSchema.shape.why.unwrap().options, 'oneChannel']).nullable(),
    }),
    /** The span before, against which names are new or gone; null where there is none. */
    before: z
      .object({
        from: isoDateSchema,
        to: isoDateSchema,
        /** Whether each of its days has its lists: else nothing is called new or gone. */
        isWhole: z.boolean(),
        /** On its lists and on none of the span, the largest net first; null where either's lists are not whole. */
        dropped: z.array(z.object({ code: z.string(), name: z.string(), isEtf: z.boolean() })).nullable(),
      })
      .nullable(),
  }),
  example: {
    input: { week: null, span: { kind: 'week' }, channel: 'all' },
    output: {
      from: isoDate('2026-03-16'),
      to: isoDate('2026-03-22'),
      channel: 'all',
      days: { have: 0, want: 5, last: null, isTail: false },
      weekDays: [],
      currency: 'HKD',
      why: 'absent',
      names: [],
      recentDays: [],
      closing: { rows: [], rates: [], why: 'noSouthbound', days: [] },
      before: null,
    },
  },
});
