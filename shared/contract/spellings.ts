import { z } from 'zod';
import { operation } from './operation.ts';

export const spellingsOperation = operation({
  name: 'spellings',
  access: 'reads',
  /** How the Chinese names of instruments are spelled, by code: initials, then whole, in lower case. */
  input: z.strictObject({}),
  output: z.object({ spelled: z.record(z.string(), z.string()) }),
  example: { input: {}, output: { spelled: { '9988.HK': 'albb-w alibaba-w' } } },
});
