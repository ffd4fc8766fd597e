import { z } from 'zod';
import { isoDate } from '../market/iso-date.ts';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';

/** A number within a text: as it prints there, what it is unrounded, and where it comes from. */
export const factSchema = z.object({
  text: z.string(),
  value: z.number(),
  unit: z.string(),
  trace: z.string(),
  /** Where in the text it starts. */
  at: z.number().int(),
});
export type Fact = z.infer<typeof factSchema>;

/** A text with its numbers, in their order. */
export const factTextSchema = z.object({ text: z.string(), facts: z.array(factSchema) });
export type FactText = z.infer<typeof factTextSchema>;

export const paragraphSchema = z.enum(['sector', 'market', 'industry', 'flows', 'ah', 'ratings', 'advice']);
export type Paragraph = z.infer<typeof paragraphSchema>;

/** A sentence of the week. */
export const commentarySchema = factTextSchema.extend({
  id: z.string(),
  /** What it is about, in a word. */
  name: z.string(),
  paragraph: paragraphSchema,
  /** The analyst's cause that is worked into it; empty where none was given. */
  cause: z.string(),
});
export type Commentary = z.infer<typeof commentarySchema>;

/** What a sentence does not say, whole or in part, and why. */
export const leftOutSchema = z.object({ id: z.string(), name: z.string(), why: z.string() });
export type LeftOut = z.infer<typeof leftOutSchema>;

export const noveltyKindSchema = z.enum([
  'newOnList',
  'offList',
  'turned',
  'flowStreak',
  'flowRecord',
  'yearHigh',
  'yearLow',
]);
export type NoveltyKind = z.infer<typeof noveltyKindSchema>;

/** One thing that was otherwise the week before. */
export const noveltySchema = factTextSchema.extend({
  /** Its kind and what it is of: `newOnList:9992.HK`. */
  id: z.string(),
  kind: noveltyKindSchema,
  /** Null where it is of southbound as a whole. */
  code: z.string().nullable(),
  name: z.string(),
});
export type Novelty = z.infer<typeof noveltySchema>;

/** All that the week says in words. */
export const wordsOfWeek = {
  commentary: z.array(commentarySchema),
  leftOut: z.array(leftOutSchema),
  /** At most 200 characters, for a chat message. */
  digest: factTextSchema,
  sinceLastWeek: z.array(noveltySchema),
};

/** Where a cause goes: into a sentence, or into a figure's title. */
const slotSchema = z.string().regex(/^(sentence|figure):[^\s:]{1,80}$/);
const causeSchema = z.object({ slot: slotSchema, cause: z.string() });

export const causesOperation = operation({
  name: 'causes',
  access: 'reads',
  /** The causes that the analyst gave for a week, in the language of the call: each language has words of its own. */
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({ week: isoDateSchema, causes: z.array(causeSchema) }),
  example: {
    input: { week: null },
    output: { week: isoDate('2026-03-16'), causes: [{ slot: 'sentence:sector-move', cause: '受中东局势影响' }] },
  },
});

export const setCauseOperation = operation({
  name: 'setCause',
  access: 'writes',
  /** An empty cause takes away the one that was there. The slot is `sentence:<id>` or `figure:<id>`. */
  input: z.strictObject({ week: isoDateSchema.nullable(), slot: slotSchema, cause: z.string().max(120) }),
  output: causeSchema.extend({ week: isoDateSchema }),
  example: {
    input: { week: isoDate('2026-03-16'), slot: 'sentence:sector-move', cause: '受中东局势影响' },
    output: { week: isoDate('2026-03-16'), slot: 'sentence:sector-move', cause: '受中东局势影响' },
  },
});
