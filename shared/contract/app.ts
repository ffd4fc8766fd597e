import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';

export const statusSchema = z.object({
  version: z.string(),
  dataFolder: z.string(),
  dropFolders: z.array(z.string()),
  /** The desk is over the sample's own folder. */
  sample: z.boolean(),
  /** Why nothing can be written, in words; null when all can. */
  readOnly: z.string().nullable(),
  /** True while files are being read. */
  syncing: z.boolean(),
  /** ISO instant of the last finished scan. */
  lastSyncAt: z.string().nullable(),
  files: z.number().int(),
  /** What waits for the user: files with questions, and rejected rows of files that are in. */
  questions: z.number().int(),
  /** Files of which nothing could be read. */
  filesRefused: z.number().int(),
  rowsRejected: z.number().int(),
  /** Newest close by market, for 数据截至. */
  asOf: z.array(z.object({ market: z.string(), date: isoDateSchema })),
});
export type Status = z.infer<typeof statusSchema>;

export const statusOperation = operation({
  name: 'status',
  access: 'reads',
  input: z.strictObject({}),
  output: statusSchema,
  example: {
    input: {},
    output: {
      version: '0.1.0',
      dataFolder: '/home/analyst/.config/Weekly Desk',
      dropFolders: ['/home/analyst/drop'],
      sample: false,
      readOnly: null,
      syncing: false,
      lastSyncAt: null,
      files: 0,
      questions: 0,
      filesRefused: 0,
      rowsRejected: 0,
      asOf: [],
    },
  },
});

export const switchDataOperation = operation({
  name: 'switchData',
  access: 'long',
  /** Turns the desk to the shipped sample, in a data folder of its own, or back to the user's data. */
  input: z.strictObject({ to: z.enum(['sample', 'own']) }),
  output: z.object({ sample: z.boolean() }),
  example: { input: { to: 'sample' }, output: { sample: true } },
});

export const doctorOperation = operation({
  name: 'doctor',
  access: 'long',
  input: z.strictObject({}),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ id: z.string(), ok: z.boolean(), message: z.string() })),
    /** Over all fact rows with their file's SHA-256 and line, independent of row ids. */
    contentHash: z.string(),
  }),
  example: {
    input: {},
    output: { ok: true, checks: [{ id: 'archive', ok: true, message: '12 个文件均在' }], contentHash: 'c'.repeat(64) },
  },
});

export const cancelOperation = operation({
  name: 'cancel',
  access: 'writes',
  input: z.strictObject({ callId: z.string() }),
  output: z.object({ cancelled: z.boolean() }),
  example: { input: { callId: 'call-1' }, output: { cancelled: true } },
});
