import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { operation } from './operation.ts';

export const usualFilesOperation = operation({
  name: 'usualFiles',
  access: 'reads',
  input: z.strictObject({ week: isoDateSchema.nullable() }),
  output: z.object({
    /** For each input of the week the newest files that brought it: what to look for again; none where no file ever did. */
    inputs: z.array(z.object({ input: z.string(), files: z.array(z.string()) })),
  }),
  example: {
    input: { week: null },
    output: { inputs: [{ input: 'southbound', files: ['港股通成交净额-2026.csv'] }] },
  },
});
