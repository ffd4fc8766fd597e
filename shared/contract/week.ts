import { z } from 'zod';
import { figureDataSchema } from '../figures/figure-data.ts';
import { wordsOfWeek } from './commentary.ts';
import { isoDateSchema } from './dates.ts';
import { figureExample, weekExample } from './examples/week-example.ts';
import { operation } from './operation.ts';
import { ratingNewsOfWeek } from './rating-news.ts';
import {
  activeStockSchema,
  ahIndexSchema,
  ahPairSchema,
  citationSchema,
  closingSchema,
  exhibitSchema,
  readinessSchema,
  southboundSchema,
  watchedSchema,
  weekChangeSchema,
} from './week-parts.ts';

export const weekSpanSchema = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  lastTradingDay: isoDateSchema.nullable(),
  label: z.string(),
});

/** A figure of a week; `params` say of a view's chart which name, window or group it shows. */
export const figureRef = {
  id: z.string(),
  week: isoDateSchema.nullable(),
  params: z.record(z.string(), z.string()).default({}),
};

export const figureHeadSchema = z.object({
  id: z.string(),
  no: z.string(),
  title: z.string(),
  state: z.enum(['complete', 'partial', 'missing']),
  missing: z.array(z.string()),
});

/** The week as data: the one object that the app, the command line and the documents print. */
export const weekSchema = z.object({
  week: weekSpanSchema,
  /** True where the week rests on files of the shipped sample: 示例数据. */
  sample: z.boolean(),
  readiness: z.array(readinessSchema),
  changes: z.array(weekChangeSchema),
  /** Which instruments each group of the user's lists, or of the report, holds. */
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The group's own series, drawn in full colour: of the sector's group the report's sector. */
      own: z.string().nullable(),
      codes: z.array(z.string()),
    }),
  ),
  /** Null where no southbound day of the week is there. */
  southbound: southboundSchema.nullable(),
  /** True where southbound had no day in the week, as the calendar has it. */
  southboundShut: z.boolean(),
  /** Stocks of the daily lists, by net, falling; ETFs stand apart. */
  activeStocks: z.array(activeStockSchema),
  activeEtfs: z.array(activeStockSchema),
  /** 上榜个股合计 and 上榜ETF, in 亿 of the lists' currency. */
  activeTotal: z.number().nullable(),
  activeEtfTotal: z.number().nullable(),
  /** 未上榜（倒算） and 港股通合计（折算）; null where `closing` says why. */
  unlisted: z.number().nullable(),
  totalConverted: z.number().nullable(),
  closing: closingSchema,
  ahIndex: ahIndexSchema.nullable(),
  ahPairs: z.array(ahPairSchema),
  watchlist: z.array(watchedSchema),
  ...ratingNewsOfWeek,
  citations: z.array(citationSchema),
  exhibits: z.array(exhibitSchema),
  ...wordsOfWeek,
  figures: z.array(figureHeadSchema),
});
export type Week = z.infer<typeof weekSchema>;

export const weekOperation = operation({
  name: 'week',
  access: 'reads',
  /** `week` is any day of the wanted week; null stands for the week that opens by default. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: weekSchema,
  example: { input: { week: null }, output: weekExample },
});

export const weeksOperation = operation({
  name: 'weeks',
  access: 'reads',
  input: z.strictObject({}),
  output: z.object({
    /** Newest first. */
    weeks: z.array(
      weekSpanSchema.extend({
        state: z.enum(['complete', 'partial']),
        have: z.number().int(),
        want: z.number().int(),
        /** Its newest edition where it was published; else null. */
        edition: z.number().int().nullable(),
      }),
    ),
    /** Monday of the week that opens by default; null while the desk holds no price. */
    defaultWeek: isoDateSchema.nullable(),
  }),
  example: {
    input: {},
    output: {
      weeks: [{ ...weekExample.week, state: 'complete', have: 5, want: 5, edition: 1 }],
      defaultWeek: weekExample.week.from,
    },
  },
});

export const figureOperation = operation({
  name: 'figure',
  access: 'reads',
  input: z.strictObject(figureRef),
  output: figureDataSchema,
  example: { input: { id: 'sector-vs-benchmarks', week: null }, output: figureExample },
});

export const figuresOperation = operation({
  name: 'figures',
  access: 'reads',
  /** The figures that the outline has in the report of this week, in its order. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({ figures: z.array(figureDataSchema) }),
  example: { input: { week: null }, output: { figures: [figureExample] } },
});
