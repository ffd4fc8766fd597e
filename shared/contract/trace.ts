import { z } from 'zod';
import { operation } from './operation.ts';

/** One value that a number rests on: where it stands, letter by letter, and what it took the place of. */
export const traceInputSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  fileId: z.number().int(),
  file: z.string(),
  encoding: z.string(),
  sheet: z.string().nullable(),
  /** Physical line where the record starts, or its row on the sheet; 1 is the first. */
  line: z.number().int(),
  /** The column's heading, or its letter where it has none. */
  column: z.string().nullable(),
  /** The record's raw text. */
  text: z.string(),
  /** Where in `text` the cell stands: start and end offsets; null where it could not be found. */
  cell: z.tuple([z.number().int(), z.number().int()]).nullable(),
  importedAt: z.string(),
  /** Values that this one took the place of, newest first. */
  replaced: z.array(
    z.object({
      value: z.number().nullable(),
      fileId: z.number().int(),
      file: z.string(),
      sheet: z.string().nullable(),
      line: z.number().int(),
    }),
  ),
});
export type TraceInput = z.infer<typeof traceInputSchema>;

export const traceSchema = z.object({
  key: z.string(),
  /** What the number is, in words. */
  label: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  formula: z.object({ id: z.string(), zh: z.string(), en: z.string() }).nullable(),
  inputs: z.array(traceInputSchema),
  /** How many further inputs there are: of a sum over years the first thousand are listed. */
  more: z.number().int(),
});
export type Trace = z.infer<typeof traceSchema>;

export const traceOperation = operation({
  name: 'trace',
  access: 'reads',
  input: z.strictObject({ key: z.string() }),
  output: traceSchema,
  example: {
    input: { key: 'price:HSI.HI:2026-03-20:close' },
    output: {
      key: 'price:HSI.HI:2026-03-20:close',
      label: '恒生指数 2026-03-20 收盘',
      value: 25277.32,
      unit: '点',
      formula: null,
      inputs: [
        {
          key: 'price:HSI.HI:2026-03-20:close',
          label: '恒生指数 2026-03-20 收盘',
          value: 25277.32,
          unit: '点',
          fileId: 1,
          file: 'HSI.csv',
          encoding: 'utf-8',
          sheet: null,
          line: 6,
          column: 'close',
          text: 'HSI.HI,2026-03-20,25277.32',
          cell: [18, 26],
          importedAt: '2026-03-21T01:12:00.000Z',
          replaced: [],
        },
      ],
      more: 0,
    },
  },
});
