import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { industryExample, ratingExample, watchedExample } from './examples/list-example.ts';
import { importFileExample, importFileSchema } from './imports.ts';
import { operation } from './operation.ts';
import { industryStandingSchema } from './rating-parts.ts';
import { watchedSchema } from './week-parts.ts';

export const watchlistOperation = operation({
  name: 'watchlist',
  access: 'reads',
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({
    /** Files whose lists stand; beside them what the user put there or took off. */
    sources: z.array(z.object({ fileId: z.number().int(), file: z.string() })),
    places: z.array(watchedSchema),
    /** The rating of each industry that stands at the week's end, in the order of the list's sectors, then of the others. */
    industries: z.array(industryStandingSchema),
  }),
  example: {
    input: { week: null },
    output: { sources: [{ fileId: 3, file: 'ratings.csv' }], places: [watchedExample], industries: [industryExample] },
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
