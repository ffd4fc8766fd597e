import { z } from 'zod';
import { RATING_EVENTS } from '../market/rating-event.ts';
import { isoDateSchema } from './dates.ts';
import { industryStandingSchema, promisedSchema } from './rating-parts.ts';
import { watchedSchema } from './week-parts.ts';

/** A rating that did not come as it promised, or a place whose stance its rating does not carry; those that hurt first. */
export const ratingBreachSchema = z.object({
  kind: z.enum(['rating', 'stance']),
  code: z.string(),
  name: z.string(),
  /** Of a stance its place; of a rating the place that covers the name, null where it stands on no list. */
  sector: z.string().nullable(),
  group: z.string().nullable(),
  stance: z.string().nullable(),
  rating: z.string().nullable(),
  ratedOn: isoDateSchema.nullable(),
  benchmark: z.string().nullable(),
  benchmarkName: z.string().nullable(),
  /** In points, to the week's end. */
  relativePct: z.number().nullable(),
  /** That by which it is judged: at the end of the horizon (12 months) where that was reached, else to the week's end. */
  judgedPct: z.number().nullable(),
  judgedTrace: z.string().nullable(),
  promised: promisedSchema.nullable(),
  missedBy: z.enum(['above', 'below']).nullable(),
  adverse: z.boolean(),
  final: z.boolean(),
  /** Of a rating: it was no such breach at the end of the week before. */
  isNew: z.boolean(),
  /** Of a stance: in what it and the rating do not fit each other. */
  breach: watchedSchema.shape.breach,
  trace: z.string().nullable(),
});
export type RatingBreach = z.infer<typeof ratingBreachSchema>;

/** A target price that a close of the week was the first to reach. */
export const targetReachedSchema = z.object({
  code: z.string(),
  name: z.string(),
  rating: z.string(),
  /** As it was given, and on the shares of that close. */
  targetPrice: z.number(),
  targetOnShares: z.number(),
  setOn: isoDateSchema,
  reachedOn: isoDateSchema,
  close: z.number(),
  trace: z.string(),
  targetTrace: z.string().nullable(),
});
export type TargetReached = z.infer<typeof targetReachedSchema>;

/** A rating event of the week. */
export const ratingChangeOfWeekSchema = z.object({
  code: z.string(),
  name: z.string(),
  event: z.enum(RATING_EVENTS),
  rating: z.string().nullable(),
  previousRating: z.string().nullable(),
  ratedOn: isoDateSchema,
  targetPrice: z.number().nullable(),
  /** The newest target that was given before. */
  previousTarget: z.number().nullable(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  /** Leads to the target; null where none was given, or it was typed. */
  targetTrace: z.string().nullable(),
});
export type RatingChangeOfWeek = z.infer<typeof ratingChangeOfWeekSchema>;

/** A name that the user put on the list or took off within the week; a file does not say when it was changed. */
export const listChangeSchema = z.object({
  action: z.enum(['added', 'removed']),
  code: z.string(),
  name: z.string(),
  sector: z.string(),
  group: z.string(),
  stance: z.string().nullable(),
  on: isoDateSchema,
});
export type ListChange = z.infer<typeof listChangeSchema>;

/** What of the list and its ratings a reader of the week has to know. */
export const ratingNewsOfWeek = {
  breaches: z.array(ratingBreachSchema),
  targetsReached: z.array(targetReachedSchema),
  ratingChanges: z.array(ratingChangeOfWeekSchema),
  listChanges: z.array(listChangeSchema),
  industryRatings: z.array(industryStandingSchema),
};
export type RatingNews = {
  readonly [Field in keyof typeof ratingNewsOfWeek]: z.infer<(typeof ratingNewsOfWeek)[Field]>;
};
