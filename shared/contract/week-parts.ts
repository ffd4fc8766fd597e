import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { promisedSchema, readingAtSchema, targetReadingSchema } from './rating-parts.ts';

/** Why a value is missing (design, section 5): shut, suspended, not listed yet or no longer, or no data. */
export const whyMissingSchema = z.enum(['shut', 'suspended', 'notListed', 'absent']);
export type WhyMissing = z.infer<typeof whyMissingSchema>;

export const instrumentKindSchema = z.enum(['stock', 'index', 'etf', 'fx']);
export type InstrumentKind = z.infer<typeof instrumentKindSchema>;

/** A day on which the price before and the reference of the day differ: 除权除息. */
export const exRightsSchema = z.object({
  date: isoDateSchema,
  /** Shares that one share became; null where only a jump between previous close and reference tells of it. */
  factor: z.number().nullable(),
  cash: z.number().nullable(),
  previousClose: z.number().nullable(),
  preClose: z.number().nullable(),
});

/** One instrument's week: last close in the week against the last close before its Monday, in per cent. */
export const weekChangeSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: instrumentKindSchema,
  /** On the report's basis, a setting. */
  pct: z.number().nullable(),
  /** As the closes stand; null where they are of an adjusted basis. */
  unadjustedPct: z.number().nullable(),
  /** For splits and bonus issues, not for cash. */
  adjustedPct: z.number().nullable(),
  exRights: z.array(exRightsSchema),
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

/** Verdict between two complete weeks; `flat` where both print alike. */
export const flowTrendSchema = z.enum(['narrowed', 'widened', 'turnedInflow', 'turnedOutflow', 'flat']);
export type FlowTrend = z.infer<typeof flowTrendSchema>;

/** Southbound's week; money in 亿 (1e8) of the currency. */
export const southboundSchema = z.object({
  currency: z.string(),
  net: z.number(),
  complete: z.boolean(),
  have: z.number().int(),
  /** Days on which southbound trades; where the calendar cannot tell them, those on which it may have. */
  want: z.number().int(),
  previousNet: z.number().nullable(),
  /** The last week before this one that traded; null where nothing is known of one. */
  previous: z.object({ from: isoDateSchema, have: z.number().int(), want: z.number().int() }).nullable(),
  trend: flowTrendSchema.nullable(),
  /** Complete weeks on the same side up to this one, those without trading left out; null where this one is not complete. */
  streak: z.number().int().nullable(),
  days: z.array(z.object({ date: isoDateSchema, net: z.number(), trace: z.string() })),
  trace: z.string(),
});
export type Southbound = z.infer<typeof southboundSchema>;

/** A name on southbound's top-ten lists; net in 亿 of the currency, holding in per cent. */
export const activeStockSchema = z.object({
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  net: z.number(),
  days: z.number().int(),
  holdingPct: z.number().nullable(),
  holdingDate: isoDateSchema.nullable(),
  holdingBasis: z.string().nullable(),
  trace: z.string(),
  holdingTrace: z.string().nullable(),
});
export type ActiveStock = z.infer<typeof activeStockSchema>;

/** How the closing rows of the lists came about, or why there are none. */
export const closingSchema = z.object({
  rates: z.array(z.enum(['settlement', 'mid'])),
  why: z.enum(['noSouthbound', 'southboundIncomplete', 'listsNotHkd', 'listsIncomplete', 'noRate']).nullable(),
  /** Days for which something is missing. */
  days: z.array(isoDateSchema),
});
export type Closing = z.infer<typeof closingSchema>;

const percentiles = z.object({
  '1y': z.number().nullable(),
  '3y': z.number().nullable(),
  '5y': z.number().nullable(),
  '10y': z.number().nullable(),
});
export type Percentiles = z.infer<typeof percentiles>;

export const ahIndexSchema = z.object({
  code: z.string(),
  close: z.number(),
  date: isoDateSchema,
  previousClose: z.number().nullable(),
  changePct: z.number().nullable(),
  /** Share of observations at or below the close, in per cent; null where history covers less than 80 % of the window. */
  percentile: percentiles,
  trace: z.string(),
});
export type AhIndex = z.infer<typeof ahIndexSchema>;

export const ahPairSchema = z.object({
  aCode: z.string(),
  hCode: z.string(),
  name: z.string(),
  aClose: z.number().nullable(),
  hClose: z.number().nullable(),
  /** HKD for one CNY. */
  fx: z.number().nullable(),
  fxKind: z.string().nullable(),
  date: isoDateSchema.nullable(),
  premiumPct: z.number().nullable(),
  previousPremiumPct: z.number().nullable(),
  previousDate: isoDateSchema.nullable(),
  trace: z.string(),
});
export type AhPair = z.infer<typeof ahPairSchema>;

export const ratingStateSchema = z.enum(['kept', 'drifting', 'breached', 'unrated']);
export type RatingState = z.infer<typeof ratingStateSchema>;

/** What a rating has come to against its benchmark; returns in per cent, relative in points. */
export const ratingReadingSchema = z.object({
  returnPct: z.number().nullable(),
  benchmarkPct: z.number().nullable(),
  relativePct: z.number().nullable(),
  /** Closes of the stock that the return runs between. */
  baseDate: isoDateSchema.nullable(),
  closeDate: isoDateSchema.nullable(),
  state: ratingStateSchema,
  missedBy: z.enum(['above', 'below']).nullable(),
  adverse: z.boolean(),
  /** The reading at 12 months is there, and the state is that one's. */
  final: z.boolean(),
  trace: z.string().nullable(),
});
export type RatingReading = z.infer<typeof ratingReadingSchema>;

/** A place on the list, with its rating since the day it was given. */
export const watchedSchema = ratingReadingSchema.extend({
  ...targetReadingSchema.shape,
  code: z.string(),
  name: z.string(),
  sector: z.string(),
  group: z.string(),
  order: z.number(),
  stance: z.string(),
  /** The text as given, 买入. */
  rating: z.string().nullable(),
  /** The id of its band in the scheme; null where the scheme does not know the text. */
  band: z.string().nullable(),
  ratedOn: isoDateSchema.nullable(),
  reiteratedOn: isoDateSchema.nullable(),
  /** As it was given. */
  targetPrice: z.number().nullable(),
  benchmark: z.string().nullable(),
  /** Who gave the rating that stands. */
  by: z.string().nullable(),
  /** In what the place and its rating do not fit each other; the user may keep it. */
  breach: z.enum(['needsRating', 'needsUpperBand', 'uncoveredWithRating', 'uncoveredWithTarget']).nullable(),
});
export type Watched = z.infer<typeof watchedSchema>;

/** One rating event of the scorecard, measured until the next one that changed the rating. */
export const scorecardLineSchema = ratingReadingSchema.extend({
  code: z.string(),
  name: z.string(),
  /** Of the name's place on the list, the one that covers it first; null where it stands on none. */
  sector: z.string().nullable(),
  event: z.enum(['initiated', 'reiterated', 'upgraded', 'downgraded', 'terminated']),
  rating: z.string().nullable(),
  band: z.string().nullable(),
  ratedOn: isoDateSchema,
  until: isoDateSchema.nullable(),
  targetPrice: z.number().nullable(),
  /** Leads to the target in its file; null where none was given, or it was typed. */
  targetTrace: z.string().nullable(),
  benchmark: z.string(),
  benchmarkName: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  /** The close that the return runs from, of `baseDate`. */
  baseClose: z.number().nullable(),
  /** What it had come to at the horizon's first months (6) and at its end (12); null while that was not reached. */
  at6: readingAtSchema.nullable(),
  at12: readingAtSchema.nullable(),
  /** The bounds of its band; null where the scheme does not know it. */
  promised: promisedSchema.nullable(),
  /** The band that the relative return lies in by which the event is judged. */
  came: z.object({ id: z.string(), label: z.string() }).nullable(),
  origin: z.enum(['file', 'hand']),
});
export type ScorecardLine = z.infer<typeof scorecardLineSchema>;

/** A table as a document prints it, for the figure that shows it. */
export const exhibitSchema = z.object({
  figure: z.string(),
  title: z.string(),
  source: z.string(),
  asOf: isoDateSchema.nullable(),
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** A number that a document states. */
export const citationSchema = z.object({
  text: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  subject: z.string(),
  asOf: isoDateSchema,
  publisher: z.string(),
  document: z.string().nullable(),
  validUntil: isoDateSchema.nullable(),
  /** False where its time had run out before the week ended. */
  valid: z.boolean(),
  trace: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;
