import { z } from 'zod';
import { isoDate } from '../market/iso-date.ts';
import { restingExample, restingSchema } from '../published/edition.ts';
import { seriesRefSchema } from './conflicts.ts';
import { isoDateSchema } from './dates.ts';
import { importStatusSchema } from './imports.ts';
import { operation } from './operation.ts';

const cellSchema = z.union([z.number(), z.string()]).nullable();

/** What would change of one series, value by value: a list has no scope, and its values no day. */
export const plannedSeriesSchema = seriesRefSchema.extend({
  name: z.string(),
  /** Values that nothing stands for afterwards. */
  gone: z.number().int(),
  /** Values that another takes the place of: on undo, the one that stood before. */
  changed: z.number().int(),
  added: z.number().int(),
  firstDate: isoDateSchema.nullable(),
  lastDate: isoDateSchema.nullable(),
});
export type PlannedSeries = z.infer<typeof plannedSeriesSchema>;

export const plannedValueSchema = seriesRefSchema.extend({
  date: isoDateSchema.nullable(),
  /** What names the value beside its series and day. */
  key: z.string(),
  field: z.string(),
  before: cellSchema,
  after: cellSchema,
});
export type PlannedValue = z.infer<typeof plannedValueSchema>;

const seriesExample = { kind: 'prices', scope: 'HSI.HI', adj: 'raw' };

export const planOperation = operation({
  name: 'plan',
  access: 'long',
  input: z.strictObject({ fileId: z.number().int().positive(), action: z.enum(['undo', 'redo']) }),
  /** Made by doing it and taking it back at once: exactly what `undo` or `redo` would do now. */
  output: z.object({
    fileId: z.number().int(),
    action: z.enum(['undo', 'redo']),
    /** What would become of the file. */
    status: importStatusSchema,
    series: z.array(plannedSeriesSchema),
    /** Some of the values, of every series some, at most 50. */
    values: z.array(plannedValueSchema),
    /** Published weeks that rest on the file: they stay as they were printed. */
    published: z.array(restingSchema),
  }),
  example: {
    input: { fileId: 1, action: 'undo' },
    output: {
      fileId: 1,
      action: 'undo',
      status: 'undone',
      series: [
        {
          ...seriesExample,
          name: '恒生指数',
          gone: 1,
          changed: 1,
          added: 0,
          firstDate: isoDate('2026-03-19'),
          lastDate: isoDate('2026-03-20'),
        },
      ],
      values: [
        { ...seriesExample, date: isoDate('2026-03-20'), key: '', field: 'close', before: 25277.32, after: 25277 },
        { ...seriesExample, date: isoDate('2026-03-19'), key: '', field: 'close', before: 25500.58, after: null },
      ],
      published: [restingExample],
    },
  },
});
