import { z } from 'zod';
import { chapterSchema } from '../chapter/chapter.ts';
import { auditSchema } from '../contract/audit.ts';
import { isoDateSchema } from '../contract/dates.ts';
import type { Lang } from '../contract/envelope.ts';
import { settingsSchema } from '../contract/settings.ts';
import { traceInputSchema } from '../contract/trace.ts';
import { weekSchema } from '../contract/week.ts';
import { outlineEntrySchema } from '../figures/outline.ts';

/**
 * The shape of what is frozen. It is kept for ever: whoever changes the week or the chapter so that what was frozen before no
 * longer fits counts it up, and gives the older ones what they lack where they are read.
 */
export const FROZEN_SHAPE = 1;

const provenanceRowSchema = z.object({
  place: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  formula: z.string(),
  input: traceInputSchema
    .pick({
      label: true,
      value: true,
      unit: true,
      file: true,
      sheet: true,
      line: true,
      column: true,
      text: true,
      importedAt: true,
    })
    .nullable(),
});

/** What a week said in one language, and where its numbers came from. */
const inLanguageSchema = z.object({
  week: weekSchema,
  chapter: chapterSchema,
  texts: z.array(z.object({ slot: z.string(), week: isoDateSchema, text: z.string(), said: z.string().nullable() })),
  provenance: z.array(provenanceRowSchema),
});
export type FrozenInLanguage = z.infer<typeof inLanguageSchema>;

/** What auditing a document came to when the week was published; `why` says, by its code, that it could not be read for numbers. */
const auditedDocumentSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  audit: auditSchema.omit({ lines: true }).nullable(),
  why: z.string().nullable(),
});
export type AuditedDocumentOfWeek = z.infer<typeof auditedDocumentSchema>;

/** All that a published week printed, in both languages, and what its documents were found to say. */
export const frozenSchema = z.object({
  shape: z.literal(FROZEN_SHAPE),
  outline: z.array(outlineEntrySchema),
  settings: settingsSchema.pick({
    report: true,
    houseName: true,
    printPalette: true,
    changeBasis: true,
    southboundCurrency: true,
    figureOptions: true,
    printedDifferences: true,
  }),
  zh: inLanguageSchema,
  en: inLanguageSchema,
  audits: z.array(auditedDocumentSchema),
} satisfies Readonly<Record<Lang | 'shape' | 'outline' | 'settings' | 'audits', z.ZodType>>);
export type Frozen = z.infer<typeof frozenSchema>;
