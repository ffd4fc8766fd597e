import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';
import { activeStockSchema } from './week-parts.ts';

export const flowChannelSchema = z.enum(['all', 'sh', 'sz']);
export type FlowChannel = z.infer<typeof flowChannelSchema>;

/** A name of the lists over several weeks; money in 亿 of the currency. */
export const flowNameSchema = activeStockSchema.extend({
  isEtf: z.boolean(),
  /** Net over all weeks of the range, and on how many days it was listed. */
  rangeNet: z.number(),
  rangeDays: z.number().int(),
  rangeTrace: z.string(),
  /** Net by week, the oldest first; null where it was on no list. */
  weekly: z.array(z.number().nullable()),
});
export type FlowName = z.infer<typeof flowNameSchema>;

export const flowsOperation = operation({
  name: 'flows',
  access: 'reads',
  /** The week and the weeks before it, `weeks` in all; one channel or both. */
  input: z.strictObject({
    week: isoDateSchema.nullable(),
    weeks: z.number().int().min(1).max(104),
    channel: flowChannelSchema,
  }),
  output: z.object({
    /** Mondays of the range, the oldest first. */
    mondays: z.array(isoDateSchema),
    currency: z.string(),
    /** Why nothing is known of this week; null where it has lists. */
    why: z.enum(['shut', 'absent']).nullable(),
    /** Names that were on a list in the range, by the week's net, falling; those of earlier weeks after them. */
    names: z.array(flowNameSchema),
  }),
  example: {
    input: { week: null, weeks: 13, channel: 'all' },
    output: { mondays: [], currency: 'HKD', why: 'absent', names: [] },
  },
});
