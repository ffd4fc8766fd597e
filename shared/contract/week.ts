import { z } from 'zod';
import { figureDataSchema } from '../figures/figure-data.ts';
import { isoDateSchema } from './dates.ts';
import { weekExample } from './examples/week-example.ts';
import { operation } from './operation.ts';
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
  /** Null where no southbound day of the week is there. */
  southbound: southboundSchema.nullable(),
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
  citations: z.array(citationSchema),
  exhibits: z.array(exhibitSchema),
  commentary: z.array(z.never()),
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
      weekSpanSchema.extend({ state: z.enum(['complete', 'partial']), have: z.number().int(), want: z.number().int() }),
    ),
    /** Monday of the week that opens by default; null while the desk holds no price. */
    defaultWeek: isoDateSchema.nullable(),
  }),
  example: {
    input: {},
    output: {
      weeks: [{ ...weekExample.week, state: 'complete', have: 5, want: 5 }],
      defaultWeek: weekExample.week.from,
    },
  },
});

export const figureOperation = operation({
  name: 'figure',
  access: 'reads',
  input: z.strictObject({ id: z.string(), week: isoDateSchema.nullable() }),
  output: figureDataSchema,
  example: {
    input: { id: 'sector-vs-benchmarks', week: null },
    output: {
      id: 'sector-vs-benchmarks',
      kind: 'bars',
      no: '图1',
      title: '20260316-0322 恒生互联网科技业跌3.0%',
      unit: '%',
      decimals: 1,
      points: [
        {
          key: 'HSIII.HI',
          label: '恒生互联网科技业',
          value: -3.01,
          own: true,
          trace: 'weekChange:HSIII.HI:2026-03-16',
          closeDate: weekExample.week.to,
        },
      ],
      notes: [],
      source: { kind: 'data', names: ['Tushare'] },
      asOf: weekExample.week.to,
      state: 'complete',
      missing: [],
    },
  },
});
