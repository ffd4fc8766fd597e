import { z } from 'zod';
import { AUDIT_FORMATS } from '../audit/audited-document.ts';
import { isoDate } from '../market/iso-date.ts';
import { isoDateSchema } from './dates.ts';
import { langSchema } from './envelope.ts';
import { handedInSchema } from './handed-in.ts';
import { operation } from './operation.ts';

export const auditStateSchema = z.enum(['match', 'mismatch', 'unknown']);
export type AuditState = z.infer<typeof auditStateSchema>;

/** A number of a document, or a claim in words, held to the data. */
export const auditedNumberSchema = z.object({
  /** As it is written there. */
  text: z.string(),
  /** The sentence, or the row and column of its table. */
  context: z.string(),
  /** In words: 第12段, 表1第3行第2列. */
  place: z.string(),
  state: auditStateSchema,
  /** What it should be, written as it is written; null where the data say nothing of it. */
  expected: z.string().nullable(),
  trace: z.string().nullable(),
  kind: z.enum(['number', 'claim']),
  /** What it measures or claims: `weekChange`, `verdict`; null where that is not understood. */
  measure: z.string().nullable(),
  /** Which of the lines, and where in it. */
  line: z.number().int(),
  at: z.number().int(),
});
export type AuditedNumber = z.infer<typeof auditedNumberSchema>;

export const findingKindSchema = z.enum([
  'twoVersions',
  'nameForms',
  'labelForms',
  'otherWeek',
  'titleAgainstFigure',
  'twoStances',
  'expiredCitation',
]);
export type FindingKind = z.infer<typeof findingKindSchema>;

/** What does not agree within a document, whatever the data say. */
export const findingSchema = z.object({
  kind: findingKindSchema,
  /** What is wrong and what to do, in a sentence. */
  message: z.string(),
  /** The forms or passages that differ, each with its place. */
  places: z.array(z.object({ text: z.string(), place: z.string(), line: z.number().int() })),
});
export type Finding = z.infer<typeof findingSchema>;

export const auditCountsSchema = z.object({
  match: z.number().int(),
  mismatch: z.number().int(),
  unknown: z.number().int(),
});

export const auditSchema = z.object({
  document: z.object({
    name: z.string(),
    format: z.enum(AUDIT_FORMATS),
    sha256: z.string(),
    /** Pictures are not read: their numbers are not audited. */
    pictures: z.number().int(),
  }),
  /** The week and the language that the document is held to. */
  week: isoDateSchema,
  lang: langSchema,
  numbers: z.array(auditedNumberSchema),
  consistency: z.array(findingSchema),
  counts: auditCountsSchema,
  /** The document's lines as they were read; a table is its cells. */
  lines: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['text', 'heading', 'caption', 'cell']),
      place: z.string(),
      cell: z.object({ table: z.number().int(), row: z.number().int(), column: z.number().int() }).nullable(),
    }),
  ),
});
export type Audit = z.infer<typeof auditSchema>;

export const auditOperation = operation({
  name: 'audit',
  access: 'long',
  /**
   * Every number of a document (DOCX, PPTX, XLSX, TXT) held to the data of its week. A null week is the document's own, as its labels tell it.
   */
  input: z.strictObject({
    file: handedInSchema,
    week: isoDateSchema.nullable(),
  }),
  output: auditSchema,
  example: {
    input: { file: { from: 'path', path: '/reports/weekly.docx' }, week: null },
    output: {
      document: { name: 'weekly.docx', format: 'docx', sha256: 'a'.repeat(64), pictures: 11 },
      week: isoDate('2026-03-16'),
      lang: 'zh',
      numbers: [
        {
          text: '+52.95亿港元',
          context: '阿里巴巴-W(+52.95亿港元)',
          place: '第12段',
          state: 'mismatch',
          expected: '52.59',
          trace: 'activeNet:9988.HK:2026-03-16',
          kind: 'number',
          measure: 'activeNet',
          line: 0,
          at: 8,
        },
      ],
      consistency: [],
      counts: { match: 0, mismatch: 1, unknown: 0 },
      lines: [{ text: '阿里巴巴-W(+52.95亿港元)', kind: 'text', place: '第12段', cell: null }],
    },
  },
});
