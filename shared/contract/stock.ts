import { z } from 'zod';
import { ahPairRowSchema } from './ah-premium.ts';
import { isoDateSchema } from './dates.ts';
import { watchedExample } from './examples/list-example.ts';
import { spanSchema } from './indices.ts';
import { operation } from './operation.ts';
import { targetReadingSchema } from './rating-parts.ts';
import {
  activeStockSchema,
  instrumentKindSchema,
  ratingReadingSchema,
  scorecardLineSchema,
  watchedSchema,
  weekChangeSchema,
  whyMissingSchema,
} from './week-parts.ts';

/** Charts of the page, each there only where it has something to show. */
export const STOCK_CHARTS = ['price-history', 'active-name', 'holding-history', 'rating-history', 'ah-pair'] as const;
export const stockChartSchema = z.enum(STOCK_CHARTS);
export type StockChart = z.infer<typeof stockChartSchema>;

const tracedPct = z.object({ pct: z.number().nullable(), trace: z.string() });

const datedClose = z.object({ close: z.number(), date: isoDateSchema, trace: z.string() });

/** Closes and changes of the week, on the basis on which the week reads the instrument. */
export const stockPriceSchema = z.object({
  /** The last close of the week, else the one before it; null where the desk holds none. */
  last: datedClose.nullable(),
  /** Null where there is neither a close of the week nor one before it. */
  week: weekChangeSchema.nullable(),
  /** Why the week has no close, or no change; null where it has. */
  why: whyMissingSchema.nullable(),
  changes: z.array(tracedPct.extend({ span: spanSchema.exclude(['1w']), baseDate: isoDateSchema.nullable() })),
  /** The 52 weeks up to the week's last close; null where history is too short, a split lies within, or the week has no close. */
  year: z
    .object({ low: datedClose, high: datedClose, position: tracedPct, percentile: tracedPct, fromHigh: tracedPct })
    .nullable(),
});
export type StockPrice = z.infer<typeof stockPriceSchema>;

/** The rating that stands at the week's end, on a list or not. */
export const stockRatingSchema = ratingReadingSchema.extend({
  ...targetReadingSchema.shape,
  rating: z.string().nullable(),
  band: z.string().nullable(),
  ratedOn: isoDateSchema,
  reiteratedOn: isoDateSchema.nullable(),
  targetPrice: z.number().nullable(),
  benchmark: z.string(),
  benchmarkName: z.string(),
  by: z.string().nullable(),
});
export type StockRating = z.infer<typeof stockRatingSchema>;

export const stockPairSchema = z.object({
  pair: ahPairRowSchema,
  /** Which of the two this is, and the other. */
  side: z.enum(['A', 'H']),
  other: z.object({ code: z.string(), name: z.string() }),
  previousTrace: z.string().nullable(),
});
export type StockPair = z.infer<typeof stockPairSchema>;

export const stockSchema = z.object({
  week: isoDateSchema,
  code: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  currency: z.string().nullable(),
  listedOn: isoDateSchema.nullable(),
  delistedOn: isoDateSchema.nullable(),
  /** Its places on the list, and the groups that hold it. */
  places: z.array(watchedSchema),
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  price: stockPriceSchema,
  /** Null where southbound cannot hold it: no share of Hong Kong. */
  southbound: z
    .object({
      /** Its net on the week's lists; null where `why` says why. */
      net: activeStockSchema.nullable(),
      /** `unlisted`: on none of the week's top-ten lists. */
      why: z.enum(['shut', 'absent', 'unlisted']).nullable(),
      /** The newest holding at or before the week's end; null where no file states one. */
      holding: z
        .object({ pct: z.number(), date: isoDateSchema, basis: z.string().nullable(), trace: z.string() })
        .nullable(),
    })
    .nullable(),
  rating: stockRatingSchema.nullable(),
  /** Its rating events, the newest first. */
  events: z.array(scorecardLineSchema),
  ah: stockPairSchema.nullable(),
  charts: z.array(stockChartSchema),
});
export type Stock = z.infer<typeof stockSchema>;

const stockExample: Stock = {
  week: '2026-03-16' as Stock['week'],
  code: watchedExample.code,
  name: watchedExample.name,
  kind: 'stock',
  currency: 'HKD',
  listedOn: null,
  delistedOn: null,
  places: [watchedExample],
  groups: [{ id: 'constituents', name: '重点公司' }],
  price: { last: null, week: null, why: 'absent', changes: [], year: null },
  southbound: { net: null, why: 'unlisted', holding: null },
  rating: null,
  events: [],
  ah: null,
  charts: [],
};

export const stockOperation = operation({
  name: 'stock',
  access: 'reads',
  /** One instrument in a week: what the desk knows of it, each number with its trace, and why what is missing is. */
  input: z.strictObject({ week: isoDateSchema.nullable(), code: z.string().min(1) }),
  output: stockSchema,
  example: { input: { week: null, code: '00700' }, output: stockExample },
});
