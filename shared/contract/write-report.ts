import { z } from 'zod';
import { holeSchema, staleTextSchema } from '../chapter/chapter.ts';
import { REPORT_FORMATS } from '../chapter/report-formats.ts';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';
import { blobSchema } from './report.ts';
import { DEFAULT_SETTINGS, settingsSchema } from './settings.ts';

const reportFormatSchema = z.enum(REPORT_FORMATS);

/** A file of the report: written where the caller asked for it, else kept to be fetched. */
const writtenFileSchema = z.object({
  format: reportFormatSchema,
  fileName: z.string(),
  sizeBytes: z.number().int(),
  path: z.string().nullable(),
  blob: blobSchema.nullable(),
});
export type WrittenFile = z.infer<typeof writtenFileSchema>;

/** A format that could not be written, and why; the others are there all the same. */
const unwrittenSchema = z.object({
  format: reportFormatSchema,
  /** Of a template its name; else empty. */
  name: z.string(),
  code: z.string(),
  message: z.string(),
  hint: z.string(),
});

/** A placeholder that nothing fits. */
export const unfilledSchema = z.object({
  template: z.string(),
  /** As it is written, without its braces. */
  placeholder: z.string(),
  /** The part of the document, which of its paragraphs, and how that begins. */
  part: z.string(),
  paragraph: z.number().int(),
  words: z.string(),
});
export type Unfilled = z.infer<typeof unfilledSchema>;

export const writeReportOperation = operation({
  name: 'writeReport',
  access: 'long',
  /**
   * The week's report in one or more formats. `out` is a folder to write into; null keeps the bytes for the caller to fetch.
   * `template` is a document to fill, by its path; null: those that the user keeps.
   */
  input: z.strictObject({
    week: isoDateSchema.nullable(),
    formats: z.array(reportFormatSchema).min(1),
    out: z.string().min(1).nullable().default(null),
    template: z.string().min(1).nullable().default(null),
  }),
  output: z.object({
    files: z.array(writtenFileSchema),
    /** What the week lacks, each with its place: it is printed on yellow. */
    holes: z.array(holeSchema),
    /** Texts of the user's under which the data moved since they were written: they are printed as they are. */
    stale: z.array(staleTextSchema),
    unwritten: z.array(unwrittenSchema),
    /** Placeholders of templates that nothing fits, each with its place; they stand as they were. */
    unfilled: z.array(unfilledSchema),
  }),
  example: {
    input: { week: null, formats: ['docx'] },
    output: {
      files: [
        {
          format: 'docx',
          fileName: '行业周报-20260316-0322.docx',
          sizeBytes: 439370,
          path: null,
          blob: {
            id: 'r1',
            fileName: '行业周报-20260316-0322.docx',
            mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            sizeBytes: 439370,
          },
        },
      ],
      holes: [{ text: '恒生科技 03-20', place: 'figure:sector-vs-benchmarks' }],
      stale: [{ slot: 'title', text: '净流出收窄', generated: '港股通净流出54.68亿元，环比收窄' }],
      unwritten: [
        {
          format: 'pdf',
          name: '',
          code: 'PDF_UNAVAILABLE',
          message: '找不到可用来打印 PDF 的浏览器',
          hint: '请安装 Chromium、Chrome 或 Edge 后重试',
        },
      ],
      unfilled: [
        {
          template: '周报模板.docx',
          placeholder: 'figure:southbound-dialy',
          part: 'word/document.xml',
          paragraph: 12,
          words: '{{figure:southbound-dialy}}',
        },
      ],
    },
  },
});

export const keepTemplateOperation = operation({
  name: 'keepTemplate',
  access: 'long',
  /** A DOCX or PPTX of which all pieces came: it is filled with the report from now on, in the place of one of that name. */
  input: z.strictObject({ upload: z.uuid(), name: z.string().min(1).max(120) }),
  output: settingsSchema,
  example: {
    input: { upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11', name: '本所周报.docx' },
    output: {
      ...DEFAULT_SETTINGS,
      report: { ...DEFAULT_SETTINGS.report, templates: [{ name: '本所周报.docx', sha256: 'a'.repeat(64) }] },
    },
  },
});
