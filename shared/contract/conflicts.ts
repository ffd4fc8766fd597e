import { z } from 'zod';
import { isoDate } from '../market/iso-date.ts';
import { restingExample, restingSchema } from '../published/edition.ts';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';

/** A run of facts of one kind and scope (an instrument, a currency, a channel), of prices on one basis. */
export const seriesRefSchema = z.object({ kind: z.string().min(1), scope: z.string(), adj: z.string() });
export type SeriesRef = z.infer<typeof seriesRefSchema>;

const valueSchema = z.union([z.number(), z.string()]);

/** A source among those that state a series: the files of one format and vendor, or what was typed by hand. */
const sourceSchema = z.object({
  source: z.string(),
  /** The vendor, else the format. */
  label: z.string(),
  files: z.array(z.object({ fileId: z.number().int(), name: z.string() })),
  /** On how many of the days that differ it is this source's value that stands. */
  standing: z.number().int(),
});

export const conflictSchema = seriesRefSchema.extend({
  name: z.string(),
  days: z.number().int(),
  /** The largest difference of a number from what stands, in per cent of that; null where none can be given. */
  largest: z.object({ pct: z.number(), date: isoDateSchema, field: z.string() }).nullable(),
  sources: z.array(sourceSchema),
  /** The source that the user prefers; null: the later import stands. */
  preferred: z.string().nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;

const statementSchema = z.object({
  value: valueSchema,
  fileId: z.number().int(),
  file: z.string(),
  line: z.number().int(),
  source: z.string(),
});

export const conflictRowSchema = z.object({
  date: isoDateSchema,
  /** What names the value beside its series and day: `sh`, `settlement`; often empty. */
  key: z.string(),
  field: z.string(),
  stands: statementSchema,
  why: z.enum(['later', 'preferred']),
  others: z.array(statementSchema),
  /** The largest difference of the others from what stands, in per cent of it. */
  pct: z.number().nullable(),
  /** Null where a trace of the value would show that of another basis, or it is no number. */
  trace: z.string().nullable(),
});
export type ConflictRow = z.infer<typeof conflictRowSchema>;

const seriesExample = { kind: 'prices', scope: '0700.HK', adj: 'raw' };
const [mine, theirs] = [
  { value: 508.5, fileId: 2, file: '0700_hk_daily.csv', line: 7, source: 'tushare-daily:Tushare' },
  { value: 508, fileId: 1, file: '收盘.csv', line: 3, source: 'prices' },
];

export const conflictsOperation = operation({
  name: 'conflicts',
  access: 'reads',
  /** Series of which two files that are in state a value differently; at most 200 from `offset` on. */
  input: z.strictObject({ kind: z.string().nullable().default(null), offset: z.number().int().min(0).default(0) }),
  output: z.object({
    series: z.array(conflictSchema),
    total: z.number().int(),
    /** All preferences, those of series without a conflict too. */
    preferences: z.array(seriesRefSchema.extend({ source: z.string() })),
  }),
  example: {
    input: { kind: null, offset: 0 },
    output: {
      series: [
        {
          ...seriesExample,
          name: '腾讯控股',
          days: 1,
          largest: { pct: 0.0983, date: isoDate('2026-03-20'), field: 'close' },
          sources: [
            { source: 'prices', label: 'prices', files: [{ fileId: 1, name: '收盘.csv' }], standing: 0 },
            {
              source: 'tushare-daily:Tushare',
              label: 'Tushare',
              files: [{ fileId: 2, name: '0700_hk_daily.csv' }],
              standing: 1,
            },
          ],
          preferred: null,
        },
      ],
      total: 1,
      preferences: [],
    },
  },
});

export const conflictRowsOperation = operation({
  name: 'conflictRows',
  access: 'reads',
  /** The values of one series that differ, newest day first; at most 200 from `offset` on. */
  input: z.strictObject({ series: seriesRefSchema.strict(), offset: z.number().int().min(0).default(0) }),
  output: z.object({ rows: z.array(conflictRowSchema), total: z.number().int() }),
  example: {
    input: { series: seriesExample, offset: 0 },
    output: {
      rows: [
        {
          date: isoDate('2026-03-20'),
          key: '',
          field: 'close',
          stands: mine,
          why: 'later',
          others: [theirs],
          pct: 0.0983,
          trace: 'price:0700.HK:2026-03-20:close',
        },
      ],
      total: 1,
    },
  },
});

export const preferOperation = operation({
  name: 'prefer',
  access: 'long',
  /** Whose files stand for a series, whatever came later; null: the later import, as without a choice. */
  input: z.strictObject({ series: seriesRefSchema.strict(), source: z.string().min(1).nullable() }),
  output: seriesRefSchema.extend({
    source: z.string().nullable(),
    seriesChanged: z.number().int(),
    /** Published weeks that rest on files of the series: they stay as they were printed. */
    published: z.array(restingSchema),
  }),
  example: {
    input: { series: seriesExample, source: 'prices' },
    output: { ...seriesExample, source: 'prices', seriesChanged: 1, published: [restingExample] },
  },
});
