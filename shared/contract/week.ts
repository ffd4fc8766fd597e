import { z } from 'zod';
import { figureDataSchema } from '../figures/figure-data.ts';
import { isoDateSchema } from './dates.ts';
import { weekExample } from './examples/week-example.ts';
import { operation } from './operation.ts';

/** Why a value is missing (design, section 5): shut, suspended, not listed yet or no longer, or no data. */
export const whyMissingSchema = z.enum(['shut', 'suspended', 'notListed', 'absent']);
export type WhyMissing = z.infer<typeof whyMissingSchema>;

export const instrumentKindSchema = z.enum(['stock', 'index', 'etf', 'fx']);

/** One instrument's week: last close in the week against the last close before its Monday, in per cent. */
export const weekChangeSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  pct: z.number().nullable(),
  close: z.number().nullable(),
  closeDate: isoDateSchema.nullable(),
  baseClose: z.number().nullable(),
  baseDate: isoDateSchema.nullable(),
  /** True when the base is more than 7 days before the Monday, and so has to be shown. */
  baseIsOld: z.boolean(),
  why: whyMissingSchema.nullable(),
  /** Key of the number's trace. */
  trace: z.string(),
});
export type WeekChange = z.infer<typeof weekChangeSchema>;

export const readinessSchema = z.object({
  input: z.string(),
  state: z.enum(['complete', 'partial', 'missing']),
  have: z.number().int(),
  want: z.number().int(),
  missing: z.array(z.object({ code: z.string(), name: z.string(), date: isoDateSchema, why: whyMissingSchema })),
});
export type Readiness = z.infer<typeof readinessSchema>;

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
  readiness: z.array(readinessSchema),
  changes: z.array(weekChangeSchema),
  southbound: z.null(),
  activeStocks: z.array(z.never()),
  activeEtfs: z.array(z.never()),
  activeTotal: z.null(),
  unlisted: z.null(),
  totalConverted: z.null(),
  ahIndex: z.null(),
  ahPairs: z.array(z.never()),
  watchlist: z.array(z.never()),
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
