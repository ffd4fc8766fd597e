import { z } from 'zod';
import { RATING_EVENTS } from '../market/rating-event.ts';
import { isoDateSchema } from './dates.ts';
import { bandExample, hitRateExample, industryExample, ratingExample } from './examples/list-example.ts';
import { operation } from './operation.ts';
import { bandViewSchema, hitRateSchema, INDUSTRY_RATINGS } from './rating-parts.ts';
import { scorecardLineSchema } from './week-parts.ts';

export const ratingsOperation = operation({
  name: 'ratings',
  access: 'reads',
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  /**
   * The scorecard: a line an event. First what was breached adversely, then other breaches, drifting, kept, unrated; within each
   * the newest first.
   */
  output: z.object({
    lines: z.array(scorecardLineSchema),
    hitRates: z.object({
      /** In the scheme's order, every band of it. */
      bands: z.array(hitRateSchema),
      /** In the list's order, then names that stand on none. */
      sectors: z.array(hitRateSchema),
    }),
    bands: z.array(bandViewSchema),
  }),
  example: {
    input: { week: null },
    output: {
      lines: [ratingExample],
      hitRates: { bands: [hitRateExample], sectors: [{ ...hitRateExample, key: '互联网', label: '互联网' }] },
      bands: [bandExample],
    },
  },
});

export const rateOperation = operation({
  name: 'rate',
  access: 'writes',
  /** An event of this code and day that was typed before is replaced; one of a file stands behind it. */
  input: z.strictObject({
    code: z.string().min(1),
    ratedOn: isoDateSchema,
    rating: z.string().min(1).nullable(),
    event: z.enum(RATING_EVENTS).nullable(),
    targetPrice: z.number().positive().nullable(),
    benchmark: z.string().min(1).nullable(),
    note: z.string().nullable(),
    /** The analyst who gave it. */
    by: z.string().trim().min(1).max(60).nullable().default(null),
  }),
  output: z.object({ code: z.string(), ratedOn: isoDateSchema }),
  example: {
    input: {
      code: '0700.HK',
      ratedOn: ratingExample.ratedOn,
      rating: '买入',
      event: 'initiated',
      targetPrice: 700,
      benchmark: null,
      note: null,
      by: '张三',
    },
    output: { code: '0700.HK', ratedOn: ratingExample.ratedOn },
  },
});

export const unrateOperation = operation({
  name: 'unrate',
  access: 'writes',
  /** Takes back an event that was typed; one of a file goes with its file. */
  input: z.strictObject({ code: z.string().min(1), ratedOn: isoDateSchema }),
  output: z.object({ code: z.string(), ratedOn: isoDateSchema }),
  example: {
    input: { code: '0700.HK', ratedOn: ratingExample.ratedOn },
    output: { code: '0700.HK', ratedOn: ratingExample.ratedOn },
  },
});

export const rateIndustryOperation = operation({
  name: 'rateIndustry',
  access: 'writes',
  /** The rating of a sector, of a day; what was typed before of that sector and day is replaced, a file's stands behind it. */
  input: z.strictObject({
    sector: z.string().trim().min(1).max(60),
    ratedOn: isoDateSchema,
    /** Null with 终止 alone. */
    rating: z.enum(INDUSTRY_RATINGS).nullable(),
    /** Null: worked out from the one before. */
    event: z.enum(RATING_EVENTS).nullable().default(null),
    by: z.string().trim().min(1).max(60).nullable().default(null),
    note: z.string().nullable().default(null),
  }),
  output: z.object({ sector: z.string(), ratedOn: isoDateSchema }),
  example: {
    input: { sector: '互联网', ratedOn: industryExample.ratedOn, rating: 'overweight', by: '张三', note: null },
    output: { sector: '互联网', ratedOn: industryExample.ratedOn },
  },
});

export const unrateIndustryOperation = operation({
  name: 'unrateIndustry',
  access: 'writes',
  /** Takes back the rating of a sector that was typed; one of a file goes with its file. */
  input: z.strictObject({ sector: z.string().trim().min(1), ratedOn: isoDateSchema }),
  output: z.object({ sector: z.string(), ratedOn: isoDateSchema }),
  example: {
    input: { sector: '互联网', ratedOn: industryExample.ratedOn },
    output: { sector: '互联网', ratedOn: industryExample.ratedOn },
  },
});

/** What a row said before a change, or after it, by the names that operations give its fields. */
const changedRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const ratingChangesOperation = operation({
  name: 'ratingChanges',
  access: 'reads',
  /** What was typed of the list and of ratings, the newest first; of one code alone, or (null) of all, sectors and scheme too. */
  input: z.strictObject({ code: z.string().min(1).nullable() }),
  output: z.object({
    changes: z.array(
      z.object({
        /** The change; several rows of one change have the same. */
        id: z.string(),
        /** When, as ISO 8601 in UTC. */
        at: z.string(),
        operation: z.string(),
        subject: z.enum(['place', 'rating', 'industry', 'scheme']),
        code: z.string().nullable(),
        /** What the code is called; null where the row is of no name. */
        name: z.string().nullable(),
        /** Null where the row was not there. */
        before: changedRow.nullable(),
        after: changedRow.nullable(),
        /** Taken back since. */
        undone: z.boolean(),
      }),
    ),
  }),
  example: {
    input: { code: '0700.HK' },
    output: {
      changes: [
        {
          id: 'c1',
          at: '2026-03-20T10:00:00.000Z',
          operation: 'rate',
          subject: 'rating',
          code: '0700.HK',
          name: '腾讯控股',
          before: null,
          after: { ratedOn: '2026-03-20', rating: '买入', targetPrice: 700 },
          undone: false,
        },
      ],
    },
  },
});
