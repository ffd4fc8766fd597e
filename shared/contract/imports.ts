import { z } from 'zod';
import { operation } from './operation.ts';

/** `undone` and `duplicate` are answers of a scan too; `importing` is seen only while a file is being read. */
export const importStatusSchema = z.enum([
  'importing',
  'imported',
  'partial',
  'duplicate',
  'undone',
  'held',
  'rejected',
  'unrecognised',
]);
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** Encodings of text; Big5 only on the user's word, since much of it would pass for GB18030. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** A row, a cell of one or a file that did not go in: where, why (stable code and words), and the raw text. */
export const importIssueSchema = z.object({
  /** Of a workbook: the sheet that `line` is a row of. */
  sheet: z.string().nullable(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  text: z.string(),
});

export const importQuestionSchema = z.object({
  id: z.string(),
  kind: z.enum(['instrument', 'names', 'date', 'dateOrder', 'flow', 'currency', 'unit', 'basis', 'accept']),
  text: z.string(),
  /** What raised it, with its figures; none where the file is merely silent. */
  reasons: z.array(z.string()),
  /** What may be answered; empty means free text (a code, a day). */
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  sheet: z.string().nullable(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
});

export const importFileSchema = z.object({
  /** Stable for ever; null only for a file that is still being written and so has none yet. */
  id: z.number().int().nullable(),
  name: z.string(),
  sha256: z.string().nullable(),
  status: importStatusSchema,
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  rowsRead: z.number().int(),
  rowsLoaded: z.number().int(),
  rowsNew: z.number().int(),
  rowsChanged: z.number().int(),
  rowsRejected: z.number().int(),
  /** The first 200; `importFile` pages through all of them. */
  issues: z.array(importIssueSchema),
  questions: z.array(importQuestionSchema),
});
export type ImportFile = z.infer<typeof importFileSchema>;

/** A file of the ledger: the same, with when it came in and where it lay. */
export const ledgerFileSchema = importFileSchema.extend({
  id: z.number().int(),
  /** ISO instant. */
  importedAt: z.string(),
  /** Empty for what lay in no folder: what was typed, pasted or dropped onto the window. */
  path: z.string(),
  sizeBytes: z.number().int(),
  origin: z.enum(['file', 'entry', 'paste']),
  /** Put aside: it waits for nothing any more. */
  dismissed: z.boolean(),
  /** Words of what the file was taken for and why; null when it was not recognised. */
  decision: z.string().nullable(),
});
export type LedgerFile = z.infer<typeof ledgerFileSchema>;

const fileIdInput = z.strictObject({ fileId: z.number().int().positive() });

export const importFileExample: ImportFile = {
  id: 1,
  name: 'HSI.csv',
  sha256: 'a'.repeat(64),
  status: 'partial',
  format: 'prices',
  encoding: 'utf-8',
  rowsRead: 6,
  rowsLoaded: 5,
  rowsNew: 5,
  rowsChanged: 0,
  rowsRejected: 1,
  issues: [
    {
      sheet: null,
      line: 4,
      column: 'close',
      code: 'BAD_NUMBER',
      message: '“abc”不是数字',
      text: 'HSI.HI,2026-03-18,abc',
    },
  ],
  questions: [],
};
const ledgerFileExample: LedgerFile = {
  ...importFileExample,
  id: 1,
  importedAt: '2026-03-21T01:12:00.000Z',
  path: '/home/analyst/drop/HSI.csv',
  sizeBytes: 211,
  origin: 'file',
  dismissed: false,
  decision: '按表头识别：code、date、close',
};

export const syncOperation = operation({
  name: 'sync',
  access: 'long',
  /** `yes`: what would surprise its user goes in unasked. */
  input: z.strictObject({ yes: z.boolean().default(false) }),
  output: z.object({ files: z.array(importFileSchema), tookMs: z.number() }),
  example: { input: {}, output: { files: [importFileExample], tookMs: 31 } },
});

export const importsOperation = operation({
  name: 'imports',
  access: 'reads',
  input: z.strictObject({}),
  /** Newest first. */
  output: z.object({ files: z.array(ledgerFileSchema) }),
  example: { input: {}, output: { files: [ledgerFileExample] } },
});

export const importFileOperation = operation({
  name: 'importFile',
  access: 'reads',
  /** Issues are paged: `offset` counts issues. */
  input: z.strictObject({ fileId: z.number().int().positive(), offset: z.number().int().min(0) }),
  output: z.object({ file: ledgerFileSchema, issueCount: z.number().int() }),
  example: { input: { fileId: 1, offset: 0 }, output: { file: ledgerFileExample, issueCount: 1 } },
});

export const fileTextOperation = operation({
  name: 'fileText',
  access: 'reads',
  /**
   * Physical lines of the archived file, from `fromLine` (1 is the first), at most 500; of a workbook the rows of `sheet`, tabs
   * between cells, or of its first sheet where null.
   */
  input: z.strictObject({
    fileId: z.number().int().positive(),
    sheet: z.string().nullable().default(null),
    fromLine: z.number().int().positive(),
    count: z.number().int().min(1).max(500),
  }),
  output: z.object({
    fromLine: z.number().int(),
    lines: z.array(z.string()).readonly(),
    more: z.boolean(),
    sheet: z.string().nullable(),
    /** Names of a workbook's sheets; none of a text. */
    sheets: z.array(z.string()).readonly(),
  }),
  example: {
    input: { fileId: 1, fromLine: 1, count: 2 },
    output: {
      fromLine: 1,
      lines: ['code,date,close', 'HSI.HI,2026-03-20,25277.32'],
      more: true,
      sheet: null,
      sheets: [],
    },
  },
});

export const fileRowsOperation = operation({
  name: 'fileRows',
  access: 'reads',
  /**
   * Records of the archived file as cells, from record `from` on (0 is the first), at most 500, headings and notes among them;
   * of a workbook the rows of `sheet`, or of its first sheet where null. `line` asks which record stands on it, or covers it.
   */
  input: z.strictObject({
    fileId: z.number().int().positive(),
    sheet: z.string().nullable().default(null),
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(500),
    line: z.number().int().positive().nullable().default(null),
  }),
  output: z.object({
    total: z.number().int(),
    /** By place: what the import read the column as; null where it read nothing there. As many as the widest record has cells. */
    columns: z.array(z.object({ heading: z.string().nullable() })).readonly(),
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()).readonly() })).readonly(),
    recordOfLine: z.number().int().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()).readonly(),
  }),
  example: {
    input: { fileId: 1, from: 0, count: 2 },
    output: {
      total: 480,
      columns: [{ heading: 'code' }, { heading: 'date' }, { heading: 'close' }],
      rows: [
        { line: 1, cells: ['code', 'date', 'close'] },
        { line: 2, cells: ['HSI.HI', '2026-03-20', '25277.32'] },
      ],
      recordOfLine: null,
      sheet: null,
      sheets: [],
    },
  },
});

const changedSeries = z.object({
  fileId: z.number().int(),
  status: importStatusSchema,
  seriesChanged: z.number().int(),
});

export const undoOperation = operation({
  name: 'undo',
  access: 'long',
  /** `yes`: a file that a published week rests on is taken back unasked; the published week stays as it was printed. */
  input: fileIdInput.extend({ yes: z.boolean().default(false) }),
  output: changedSeries,
  example: { input: { fileId: 1 }, output: { fileId: 1, status: 'undone', seriesChanged: 3 } },
});

export const redoOperation = operation({
  name: 'redo',
  access: 'long',
  input: fileIdInput,
  output: changedSeries,
  example: { input: { fileId: 1 }, output: { fileId: 1, status: 'imported', seriesChanged: 3 } },
});

export const dismissOperation = operation({
  name: 'dismiss',
  access: 'writes',
  /** A file that is held, rejected or not recognised is put aside, or taken back. */
  input: z.strictObject({ fileId: z.number().int().positive(), dismissed: z.boolean().default(true) }),
  output: z.object({ fileId: z.number().int(), dismissed: z.boolean() }),
  example: { input: { fileId: 1, dismissed: true }, output: { fileId: 1, dismissed: true } },
});

export const answerOperation = operation({
  name: 'answer',
  access: 'long',
  input: z.strictObject({ fileId: z.number().int().positive(), questionId: z.string(), choice: z.string().min(1) }),
  output: importFileSchema,
  example: { input: { fileId: 1, questionId: 'instrument', choice: 'HSI.HI' }, output: importFileExample },
});

export const rereadOperation = operation({
  name: 'reread',
  access: 'long',
  /** Reads a text again in the encoding that the user says it has; one that is in is taken back first. */
  input: z.strictObject({ fileId: z.number().int().positive(), encoding: z.enum(TEXT_ENCODINGS) }),
  output: importFileSchema,
  example: { input: { fileId: 1, encoding: 'big5' }, output: importFileExample },
});

export const rebuildOperation = operation({
  name: 'rebuild',
  access: 'long',
  input: z.strictObject({}),
  output: z.object({ files: z.number().int(), contentHash: z.string(), tookMs: z.number() }),
  example: { input: {}, output: { files: 12, contentHash: 'b'.repeat(64), tookMs: 1200 } },
});
