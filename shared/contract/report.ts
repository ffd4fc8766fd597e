import { z } from 'zod';
import { operation } from './operation.ts';
import { figureRef } from './week.ts';

export const figureFormatSchema = z.enum(['svg', 'png', 'csv', 'json']);
export type FigureFormat = z.infer<typeof figureFormatSchema>;

/** Bytes that the host keeps for the caller: fetched from `blob/<id>`, or saved and copied by the operations below. */
export const blobSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
});
export type Blob = z.infer<typeof blobSchema>;

export const exportFigureOperation = operation({
  name: 'exportFigure',
  access: 'long',
  input: z.strictObject({
    ...figureRef,
    format: figureFormatSchema,
    theme: z.enum(['print', 'light', 'dark']),
    /** A column of two, or the whole line of the page; without it as the user has set. */
    width: z.enum(['half', 'full']).nullable().default(null),
  }),
  output: blobSchema,
  example: {
    input: { id: 'sector-vs-benchmarks', week: null, format: 'png', theme: 'print' },
    output: { id: 'f1', fileName: '图01-恒生互联网科技业跌3.0%.png', mediaType: 'image/png', sizeBytes: 40211 },
  },
});

export const exportIssuesOperation = operation({
  name: 'exportIssues',
  access: 'long',
  /** All issues of a file as CSV: where, why, and the raw text. */
  input: z.strictObject({ fileId: z.number().int().positive() }),
  output: blobSchema,
  example: {
    input: { fileId: 1 },
    output: { id: 'f2', fileName: 'HSI.csv 未导入的行.csv', mediaType: 'text/csv; charset=utf-8', sizeBytes: 211 },
  },
});

const MOST_ROWS = 20_000;
const decimals = z.number().int().min(0).max(8);

export const exportTableOperation = operation({
  name: 'exportTable',
  access: 'long',
  /** A table of a view, as it is filtered and sorted there; numbers unrounded, units in the headers, missing is null. */
  input: z.strictObject({
    name: z.string().min(1).max(80),
    format: z.enum(['csv', 'xlsx']),
    columns: z
      .array(
        z.object({
          header: z.string(),
          /** Of numbers: how a workbook prints them, row by row where they differ; null for text and for numbers that it prints as they are. */
          decimals: z.union([decimals, z.array(decimals).max(MOST_ROWS)]).nullable(),
          /** What is negative stands in brackets. */
          inBrackets: z.boolean(),
          /** Days (`2026-03-20`), which a workbook has as dates. */
          isDate: z.boolean().default(false),
        }),
      )
      .max(100),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(MOST_ROWS),
    /** How many of the rows, at the end, sum up the others. */
    closingRows: z.number().int().min(0).default(0),
    /** Lines below the table: what a reader has to know of it. */
    below: z.array(z.string()).max(20).default([]),
  }),
  output: blobSchema,
  example: {
    input: {
      name: '区间涨跌幅',
      format: 'csv',
      columns: [
        { header: '代码', decimals: null, inBrackets: false },
        { header: '本周 %', decimals: 1, inBrackets: false },
      ],
      rows: [['HSI.HI', -0.7394]],
    },
    output: { id: 'f3', fileName: '区间涨跌幅.csv', mediaType: 'text/csv; charset=utf-8', sizeBytes: 40 },
  },
});

const blobInput = z.strictObject({ blobId: z.string() });

export const saveBlobOperation = operation({
  name: 'saveBlob',
  access: 'writes',
  input: blobInput,
  /** `unavailable`: this host has no file dialog, so the caller downloads `blob/<id>` itself. */
  output: z.object({ state: z.enum(['saved', 'cancelled', 'unavailable']), path: z.string().nullable() }),
  example: { input: { blobId: 'f1' }, output: { state: 'saved', path: '/home/analyst/图01.png' } },
});

export const copyBlobOperation = operation({
  name: 'copyBlob',
  access: 'writes',
  input: blobInput,
  /** `unavailable`: this host has no clipboard, so the caller uses its own. */
  output: z.object({ state: z.enum(['copied', 'unavailable']) }),
  example: { input: { blobId: 'f1' }, output: { state: 'copied' } },
});

export const copyTextOperation = operation({
  name: 'copyText',
  access: 'writes',
  /** `html`: the same for programs that take tables. */
  input: z.strictObject({ text: z.string(), html: z.string().nullable() }),
  /** `unavailable`: this host has no clipboard, so the caller uses its own. */
  output: z.object({ state: z.enum(['copied', 'unavailable']) }),
  example: { input: { text: 'HSI.HI\t-0.7', html: null }, output: { state: 'copied' } },
});
