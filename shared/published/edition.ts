import { z } from 'zod';
import { isoDateSchema } from '../contract/dates.ts';
import { isoDate } from '../market/iso-date.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A document as it was handed in: kept in the archive under its hash. */
export const publishedDocumentSchema = z.object({ name: z.string(), sha256, sizeBytes: z.number().int() });
export type PublishedDocument = z.infer<typeof publishedDocumentSchema>;

/** A file that a published week rests on: its numbers come from it, or its names, lists and tables. */
export const publishedFileSchema = z.object({
  fileId: z.number().int(),
  name: z.string(),
  sha256,
  format: z.string(),
  gives: z.enum(['numbers', 'lists']),
});
export type PublishedFile = z.infer<typeof publishedFileSchema>;

/** An edition of a week that was published: a correction is another edition, earlier ones stay. */
export const editionSchema = z.object({
  week: isoDateSchema,
  /** `20260316-0322` */
  label: z.string(),
  edition: z.number().int().min(1),
  /** ISO instant. */
  publishedAt: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** The day that the report bears. */
  date: isoDateSchema,
  documents: z.array(publishedDocumentSchema),
  files: z.array(publishedFileSchema),
});
export type Edition = z.infer<typeof editionSchema>;

/** A published week that rests on a file: what is told before the file is taken back. */
export const restingSchema = editionSchema.pick({
  week: true,
  label: true,
  edition: true,
  publishedAt: true,
  title: true,
});
export type Resting = z.infer<typeof restingSchema>;

export const restingExample: Resting = {
  week: isoDate('2026-03-16'),
  label: '20260316-0322',
  edition: 1,
  publishedAt: '2026-03-22T10:04:00.000Z',
  title: '恒生互联网科技业跌3.0%',
};
