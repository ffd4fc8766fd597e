import { z } from 'zod';
import {
  importFileExample,
  importFileSchema,
  importIssueSchema,
  importQuestionSchema,
  importStatusSchema,
  TEXT_ENCODINGS,
} from './imports.ts';
import { operation } from './operation.ts';
import { blobSchema } from './report.ts';

/** Tables of the product's own that columns of another file can be mapped to. */
export const MAPPED_TABLES = ['prices', 'southbound', 'activeStocks', 'holdings', 'fx', 'series'] as const;
export type MappedTable = (typeof MAPPED_TABLES)[number];

/** A column of a file, and the field that it holds. */
export const mappedColumnSchema = z.strictObject({
  index: z.number().int().min(0),
  heading: z.string(),
  field: z.string().min(1),
  /** What one unit of the column is, as a word: `亿元`. */
  unit: z.string().nullable(),
  currency: z.string().nullable(),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

/** How the columns of a file are read as those of one of the product's own tables. */
export const mappingDraftSchema = z.strictObject({
  name: z.string().trim().min(1),
  /** The header's cells in one spelling, in their order: by exactly these a file is recognised. */
  signature: z.array(z.string()),
  table: z.enum(MAPPED_TABLES),
  columns: z.array(mappedColumnSchema),
  /** What holds for all rows, by field. */
  constants: z.record(z.string(), z.string()),
  dateOrder: z.enum(['mdy', 'dmy']).nullable(),
  /** The delimiter that the user named; null where the header tells it. */
  delimiter: z.string().length(1).nullable(),
});
export type MappingDraft = z.infer<typeof mappingDraftSchema>;

export const mappingSchema = mappingDraftSchema.extend({
  /** Stays whatever the mapping is called. */
  id: z.string().min(1),
  /**
   * What names of files have in common for which it holds. Null where the headings say all that the mapping says; where it says
   * more, the same header may be of another instrument, currency or unit in a file of another name.
   */
  files: z.string().nullable(),
});
export type Mapping = z.infer<typeof mappingSchema>;

const draftExample: MappingDraft = {
  name: '港股通日报',
  signature: ['日期', '净买入(万港元)'],
  table: 'southbound',
  columns: [
    { index: 0, heading: '日期', field: 'date', unit: null, currency: null },
    { index: 1, heading: '净买入(万港元)', field: 'net', unit: '万港元', currency: 'HKD' },
  ],
  constants: {},
  dateOrder: null,
  delimiter: null,
};
const mappingExample: Mapping = { ...draftExample, id: '港股通日报', files: null };
const mappingsOutput = z.object({ mappings: z.array(mappingSchema) });
const fileId = z.number().int().positive();
const encoding = z.enum(TEXT_ENCODINGS).nullable().default(null);

export const inspectOperation = operation({
  name: 'inspect',
  access: 'reads',
  /** How a file begins, read as is said, or as it seems where null; `headerLine` counts lines, of a workbook rows of the sheet. */
  input: z.strictObject({
    fileId,
    encoding,
    delimiter: z.string().length(1).nullable().default(null),
    sheet: z.string().nullable().default(null),
    headerLine: z.number().int().positive().nullable().default(null),
    table: z.enum(MAPPED_TABLES).nullable().default(null),
  }),
  output: z.object({
    fileId,
    encoding: z.string(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()).readonly(),
    headerLine: z.number().int().nullable(),
    /** The header as it stands. */
    header: z.array(z.string()),
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()).readonly() })).readonly(),
    /** Saved for such a header, else guessed by its words and the cells below. */
    mapping: mappingDraftSchema,
  }),
  example: {
    input: { fileId: 1 },
    output: {
      fileId: 1,
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      sheets: [],
      headerLine: 1,
      header: ['日期', '净买入(万港元)'],
      rows: [
        { line: 1, cells: ['日期', '净买入(万港元)'] },
        { line: 2, cells: ['2026-03-20', '-54.68'] },
      ],
      mapping: draftExample,
    },
  },
});

const mapInput = z.strictObject({ fileId, mapping: mappingDraftSchema, encoding });

export const tryMappingOperation = operation({
  name: 'tryMapping',
  access: 'long',
  /** What `mapFile` would make of the file now: done, and taken back at once. */
  input: mapInput,
  output: z.object({
    fileId,
    status: importStatusSchema,
    rowsRead: z.number().int(),
    rowsLoaded: z.number().int(),
    rowsRejected: z.number().int(),
    issueCount: z.number().int(),
    issues: z.array(importIssueSchema),
    questions: z.array(importQuestionSchema),
    /** The first of the values as they would be stored, in currency units and shares. */
    values: z.array(
      z.object({
        sheet: z.string().nullable(),
        line: z.number().int(),
        column: z.string().nullable(),
        key: z.string(),
        field: z.string(),
        value: z.union([z.number(), z.string()]),
      }),
    ),
  }),
  example: {
    input: { fileId: 1, mapping: draftExample },
    output: {
      fileId: 1,
      status: 'imported',
      rowsRead: 1,
      rowsLoaded: 1,
      rowsRejected: 0,
      issueCount: 0,
      issues: [],
      questions: [],
      values: [
        { sheet: null, line: 2, column: '净买入(万港元)', key: '2026-03-20 total HKD', field: 'net', value: -546800 },
      ],
    },
  },
});

export const mapFileOperation = operation({
  name: 'mapFile',
  access: 'long',
  /** Brings a file in by a mapping of its columns; one that is in is taken back first. `remember` saves it for files like it. */
  input: mapInput.extend({ remember: z.boolean() }),
  output: importFileSchema,
  example: { input: { fileId: 1, mapping: draftExample, remember: true }, output: importFileExample },
});

export const mappingsOperation = operation({
  name: 'mappings',
  access: 'reads',
  input: z.strictObject({}),
  output: mappingsOutput,
  example: { input: {}, output: { mappings: [mappingExample] } },
});

export const saveMappingOperation = operation({
  name: 'saveMapping',
  access: 'writes',
  /** Edits a saved mapping: files that are in stay as they were read. */
  input: z.strictObject({ mapping: mappingSchema }),
  output: mappingsOutput,
  example: { input: { mapping: mappingExample }, output: { mappings: [mappingExample] } },
});

export const removeMappingOperation = operation({
  name: 'removeMapping',
  access: 'writes',
  input: z.strictObject({ id: z.string().min(1) }),
  output: mappingsOutput,
  example: { input: { id: '港股通日报' }, output: { mappings: [] } },
});

export const exportMappingsOperation = operation({
  name: 'exportMappings',
  access: 'reads',
  input: z.strictObject({}),
  /** A file of all saved mappings, for another desk. */
  output: blobSchema,
  example: {
    input: {},
    output: { id: 'b1', fileName: 'mappings.json', mediaType: 'application/json', sizeBytes: 312 },
  },
});

export const importMappingsOperation = operation({
  name: 'importMappings',
  access: 'writes',
  /** The text of such a file; a mapping that is there under the same id is replaced. */
  input: z.strictObject({ text: z.string().min(1).max(4_000_000) }),
  output: mappingsOutput,
  example: { input: { text: '{"mappings":[]}' }, output: { mappings: [] } },
});
