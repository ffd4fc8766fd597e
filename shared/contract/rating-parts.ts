import { z } from 'zod';
import { RATING_EVENTS } from '../market/rating-event.ts';
import { isoDateSchema } from './dates.ts';

const label = z.string().trim().min(1).max(40);

/** One band of a scheme of ratings; bounds in points against the benchmark, null where it has none on that side. */
export const ratingBandSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  zh: label,
  en: label,
  aliases: z.array(label),
  above: z.number().nullable(),
  below: z.number().nullable(),
  /** Whether the lower bound itself belongs to the band, and the upper one. */
  withLower: z.boolean(),
  withUpper: z.boolean(),
  /** Reached or passed on this side, a miss goes against whoever followed the rating. */
  adverse: z.enum(['below', 'above', 'either']),
});
export type RatingBand = z.infer<typeof ratingBandSchema>;

/** A stance of the list, and what it needs. */
export const ratingStanceSchema = z.strictObject({
  zh: label,
  en: label,
  aliases: z.array(label),
  coverage: z.enum(['covered', 'uncovered']),
  /** Bands of which a covered name needs its rating; none: any rating. An uncovered one has no rating and no target. */
  bands: z.array(z.string()),
});
export type RatingStance = z.infer<typeof ratingStanceSchema>;

/** What ratings mean: bands from the highest to the lowest, months, benchmarks by market, stances. */
export const ratingSchemeSchema = z.strictObject({
  bands: z.array(ratingBandSchema).min(2).max(9),
  /** From the first month on a miss is a breach; at the second the reading is final. */
  horizonMonths: z.strictObject({ from: z.number().int().min(1).max(60), to: z.number().int().min(1).max(60) }),
  benchmarks: z.strictObject({ CN: z.string().min(1), HK: z.string().min(1), US: z.string().min(1) }),
  stances: z.array(ratingStanceSchema).min(1).max(20),
});
export type RatingScheme = z.infer<typeof ratingSchemeSchema>;

/** What a rating promised, in points against its benchmark. */
export const promisedSchema = ratingBandSchema.pick({ above: true, below: true, withLower: true, withUpper: true });
export type Promised = z.infer<typeof promisedSchema>;

/** A band as it is shown, its label in the language of the call. */
export const bandViewSchema = ratingBandSchema
  .pick({ id: true, above: true, below: true, withLower: true, withUpper: true, adverse: true })
  .extend({ label: z.string() });
export type BandView = z.infer<typeof bandViewSchema>;

/** What a rating had come to on one day, from the close of its own; returns in per cent, relative in points. */
export const readingAtSchema = z.object({
  date: isoDateSchema,
  returnPct: z.number().nullable(),
  benchmarkPct: z.number().nullable(),
  relativePct: z.number().nullable(),
  trace: z.string().nullable(),
});
export type ReadingAt = z.infer<typeof readingAtSchema>;

/**
 * How often the events of a band or a sector came as they promised.
 *
 * Counted (`rated`) is each event that gives a rating, 维持 too, whose band the scheme knows, that was measured for the first
 * months of the horizon (6) or longer, and of which both closes are there. It is judged by the reading at the horizon's end
 * (12 months), else by the newest: `kept` in its band, else `missedAbove` or `missedBelow`; `adverse` are those of the misses
 * that went against whoever followed. `hitPct` = kept / rated, in per cent; null where none is counted.
 * Apart stand events that still run and are not due (`notDue`), those that another event ended before they were (`endedEarly`),
 * and those that cannot be read (`unread`). A 终止 gives no rating and is in none.
 */
export const hitRateSchema = z.object({
  /** The band's id; the sector, empty for names that stand on no list. */
  key: z.string(),
  label: z.string(),
  rated: z.number().int(),
  kept: z.number().int(),
  missedAbove: z.number().int(),
  missedBelow: z.number().int(),
  adverse: z.number().int(),
  hitPct: z.number().nullable(),
  notDue: z.number().int(),
  endedEarly: z.number().int(),
  unread: z.number().int(),
});
export type HitRate = z.infer<typeof hitRateSchema>;

/** A name's target price, and how far it is; prices in the currency of its market. */
export const targetReadingSchema = z.object({
  /** The day of the event that gave the target. */
  targetSetOn: isoDateSchema.nullable(),
  /** Leads to that event; null where the target was typed: no file has it. */
  targetTrace: z.string().nullable(),
  /** The target on the shares of the last close: a split since it was given divides it. */
  targetOnShares: z.number().nullable(),
  /** Last close in or before the week. */
  lastClose: z.number().nullable(),
  lastCloseDate: isoDateSchema.nullable(),
  lastCloseTrace: z.string().nullable(),
  /** Target / last close - 1, in per cent. */
  upsidePct: z.number().nullable(),
  upsideTrace: z.string().nullable(),
  /** Whether a close after the day on which it was given, up to the week's end, was at or beyond it; null without one. */
  targetReached: z.boolean().nullable(),
  targetReachedOn: isoDateSchema.nullable(),
  /** Leads to the close that reached it. */
  targetReachedTrace: z.string().nullable(),
});
export type TargetReading = z.infer<typeof targetReadingSchema>;

export const INDUSTRY_RATINGS = ['overweight', 'neutral', 'underweight'] as const;
export type IndustryRating = (typeof INDUSTRY_RATINGS)[number];

/** The rating of an industry that stands: 看好（维持）. */
export const industryStandingSchema = z.object({
  sector: z.string(),
  rating: z.enum(INDUSTRY_RATINGS),
  /** 看好, 中性, 看淡; Overweight, Neutral, Underweight. */
  label: z.string(),
  /** What the newest event did. */
  event: z.enum(RATING_EVENTS).exclude(['terminated']),
  /** Since when the rating stands, and the day of the newest event. */
  since: isoDateSchema,
  ratedOn: isoDateSchema,
  by: z.string().nullable(),
  note: z.string().nullable(),
  origin: z.enum(['file', 'hand']),
});
export type IndustryStanding = z.infer<typeof industryStandingSchema>;
