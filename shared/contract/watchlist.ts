import { z } from 'zod';
import { RATING_EVENTS } from '../market/rating-event.ts';
import { isoDateSchema } from './dates.ts';
import { ratingExample, watchedExample } from './examples/list-example.ts';
import { importFileExample, importFileSchema } from './imports.ts';
import { operation } from './operation.ts';
import { scorecardLineSchema, watchedSchema } from './week-parts.ts';

const weekInput = z.strictObject({ week: isoDateSchema.nullable() });

export const watchlistOperation = operation({
  name: 'watchlist',
  access: 'reads',
  input: weekInput,
  output: z.object({
    /** Files whose lists stand; beside them what the user put there or took off. */
    sources: z.array(z.object({ fileId: z.number().int(), file: z.string() })),
    places: z.array(watchedSchema),
  }),
  example: {
    input: { week: null },
    output: { sources: [{ fileId: 3, file: 'ratings.csv' }], places: [watchedExample] },
  },
});

export const editWatchlistOperation = operation({
  name: 'editWatchlist',
  access: 'writes',
  /** `put` adds a name or gives its place another stance or order (null keeps what is there); `remove` takes it off. */
  input: z.strictObject({
    action: z.enum(['put', 'remove']),
    code: z.string().min(1),
    sector: z.string().min(1),
    group: z.string(),
    stance: z.string().min(1).nullable(),
    order: z.number().nullable(),
  }),
  output: z.object({ code: z.string(), sector: z.string(), group: z.string(), action: z.enum(['put', 'remove']) }),
  example: {
    input: { action: 'put', code: '0700.HK', sector: '互联网', group: '', stance: '受益标的', order: null },
    output: { action: 'put', code: '0700.HK', sector: '互联网', group: '' },
  },
});

export const ratingsOperation = operation({
  name: 'ratings',
  access: 'reads',
  input: weekInput,
  /** The scorecard: a line an event, the newest first. */
  output: z.object({ lines: z.array(scorecardLineSchema) }),
  example: { input: { week: null }, output: { lines: [ratingExample] } },
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

/** What may be typed by hand. */
export const ENTRY_FIELDS = [
  'close',
  'holdingPct',
  'netCny',
  'netHkd',
  'settlementRate',
  'midRate',
  'factor',
  'cash',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export const enterOperation = operation({
  name: 'enter',
  access: 'long',
  /**
   * One number, typed: it goes in as a file of one row, with why and when, so that it can be traced and undone as every other
   * one. `code` is an instrument, `southbound` (or `southbound.sh`, `southbound.sz`), or `CNYHKD`; `value` as written, `-54.68亿`.
   */
  input: z.strictObject({
    code: z.string().min(1),
    date: isoDateSchema,
    field: z.enum(ENTRY_FIELDS),
    value: z.string().min(1),
    why: z.string().min(1),
  }),
  output: importFileSchema,
  example: {
    input: { code: '1810.HK', date: ratingExample.ratedOn, field: 'close', value: '52.1', why: '导出缺这一天' },
    output: importFileExample,
  },
});
