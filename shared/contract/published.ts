import { z } from 'zod';
import { holeSchema, staleTextSchema } from '../chapter/chapter.ts';
import { isoDate } from '../market/iso-date.ts';
import { type Edition, editionSchema } from '../published/edition.ts';
import { auditCountsSchema } from './audit.ts';
import { isoDateSchema } from './dates.ts';
import { weekExample } from './examples/week-example.ts';
import { handedInSchema } from './handed-in.ts';
import { operation } from './operation.ts';
import { blobSchema } from './report.ts';
import { weekSchema } from './week.ts';

const editionExample: Edition = {
  week: isoDate('2026-03-16'),
  label: '20260316-0322',
  edition: 1,
  publishedAt: '2026-03-22T10:04:00.000Z',
  title: '恒生互联网科技业跌3.0%，港股通净流出54.68亿元，环比收窄',
  subtitle: '行业周报',
  date: isoDate('2026-03-22'),
  documents: [{ name: '行业周报-20260316-0322.docx', sha256: 'd'.repeat(64), sizeBytes: 439370 }],
  files: [{ fileId: 1, name: 'HSI.csv', sha256: 'a'.repeat(64), format: 'prices', gives: 'numbers' }],
};

const whichEdition = z.strictObject({
  week: isoDateSchema.nullable(),
  /** Null: the newest of the week. */
  edition: z.number().int().min(1).nullable().default(null),
});

/** What auditing a document came to when it was published; null where it cannot be read for numbers, as a PDF. */
const auditedDocumentSchema = z.object({
  name: z.string(),
  counts: auditCountsSchema.nullable(),
  /** In how many ways it disagrees with itself. */
  disagreements: z.number().int(),
});

export const publishOperation = operation({
  name: 'publish',
  access: 'long',
  /**
   * Freezes a week as the next edition: its numbers, report, texts and settings in both languages, the documents handed in, and
   * which files it rests on.
   */
  input: z.strictObject({
    week: isoDateSchema.nullable(),
    documents: z.array(handedInSchema).max(50).default([]),
  }),
  output: editionSchema.extend({
    /** What the report lacked, and texts whose numbers had moved: it was published all the same. */
    holes: z.array(holeSchema),
    stale: z.array(staleTextSchema),
    /** What its documents say that the data do not: it is frozen with them. */
    audits: z.array(auditedDocumentSchema),
  }),
  example: {
    input: { week: null, documents: [{ from: 'path', path: '/home/analyst/行业周报-20260316-0322.docx' }] },
    output: {
      ...editionExample,
      holes: [],
      stale: [],
      audits: [
        {
          name: '行业周报-20260316-0322.docx',
          counts: { match: 341, mismatch: 0, unknown: 0 },
          disagreements: 0,
        },
      ],
    },
  },
});

export const publishedOperation = operation({
  name: 'published',
  access: 'reads',
  /** `moved` false leaves uncounted what moved since: a long list comes at once. */
  input: z.strictObject({ moved: z.boolean().default(true) }),
  /** Newest first. */
  output: z.object({
    editions: z.array(
      editionSchema.extend({
        /** How many numbers print otherwise now; null where that was not asked, or the edition cannot be read. */
        moved: z.number().int().nullable(),
      }),
    ),
  }),
  example: { input: {}, output: { editions: [{ ...editionExample, moved: 3 }] } },
});

export const publishedWeekOperation = operation({
  name: 'publishedWeek',
  access: 'reads',
  /** The week as it was printed, in the language of the call. */
  input: whichEdition,
  output: weekSchema.extend({ published: editionSchema }),
  example: { input: { week: null }, output: { ...weekExample, published: editionExample } },
});

const movedValueSchema = z.object({
  id: z.string(),
  /** Its key; of a number that is gone it leads nowhere any more. Null where no stored fact stands behind it. */
  trace: z.string().nullable(),
  label: z.string(),
  unit: z.string(),
  /** Null where it was not printed then. */
  was: z.number().nullable(),
  /** Null where it is gone. */
  now: z.number().nullable(),
  printedWas: z.string().nullable(),
  printedNow: z.string().nullable(),
  /** The sentence or figure in which it stands. */
  place: z.object({ kind: z.enum(['figure', 'text']), id: z.string(), name: z.string() }),
  /** How many further points of the same line or columns moved with it. */
  more: z.number().int(),
});

const fileSchema = z.object({ fileId: z.number().int(), name: z.string() });

export const movedSinceOperation = operation({
  name: 'movedSince',
  access: 'reads',
  /** The live week beside one that was published: what prints alike has not moved. */
  input: whichEdition,
  output: z.object({
    edition: editionSchema,
    /** Edition numbers of the week, the newest first. */
    editions: z.array(z.number().int()),
    values: z.array(movedValueSchema),
    texts: z.array(
      z.object({ slot: z.string(), name: z.string(), was: z.string().nullable(), now: z.string().nullable() }),
    ),
    /** All numbers that moved, those of long lines too. */
    count: z.number().int(),
    /** Files that the week rests on now and did not then, and those that it rested on and that are taken back. */
    filesAdded: z.array(fileSchema),
    filesUndone: z.array(fileSchema),
  }),
  example: {
    input: { week: null },
    output: {
      edition: editionExample,
      editions: [1],
      values: [
        {
          id: 'figure:sector-vs-benchmarks HSI.HI',
          trace: 'weekChange:HSI.HI:2026-03-16',
          label: '恒生指数',
          unit: '%',
          was: -0.7394,
          now: 2.0013,
          printedWas: '-0.7%',
          printedNow: '+2.0%',
          place: { kind: 'figure', id: 'sector-vs-benchmarks', name: '图1' },
          more: 0,
        },
      ],
      texts: [{ slot: 'sentence:southbound-net', name: '港股通净额', was: '净流出收窄。', now: '净流出扩大。' }],
      count: 1,
      filesAdded: [{ fileId: 7, name: 'correction.csv' }],
      filesUndone: [],
    },
  },
});

export const packPublishedOperation = operation({
  name: 'packPublished',
  access: 'long',
  /**
   * 底稿包: one zip of what stands behind a published week. `out` is the file to write, or a folder to write into; null keeps
   * the bytes for the caller to fetch.
   */
  input: whichEdition.extend({ out: z.string().min(1).nullable().default(null) }),
  output: z.object({
    fileName: z.string(),
    sizeBytes: z.number().int(),
    path: z.string().nullable(),
    blob: blobSchema.nullable(),
    /** What it holds, by its paths within. */
    parts: z.array(z.string()),
  }),
  example: {
    input: { week: null },
    output: {
      fileName: '底稿包-20260316-0322-第1版.zip',
      sizeBytes: 912004,
      path: null,
      blob: {
        id: 'p1',
        fileName: '底稿包-20260316-0322-第1版.zip',
        mediaType: 'application/zip',
        sizeBytes: 912004,
      },
      parts: [
        'README.txt',
        'citations.csv',
        'manifest.json',
        'source-files/HSI.csv',
        'workbook/行业周报-20260316-0322.xlsx',
      ],
    },
  },
});
