import { z } from 'zod';
import { operation } from './operation.ts';

export const dropFolderSchema = z.object({
  path: z.string(),
  /** Given by the host, and so not to be taken off the list here. */
  given: z.boolean(),
  /** `unreachable`: it does not answer, as a network folder whose line is down; `unreadable`: it answers with a refusal. */
  state: z.enum(['watching', 'vanished', 'unreadable', 'unreachable']),
  /** The system's code for why; null where it is watched. */
  reason: z.string().nullable(),
});
export type DropFolder = z.infer<typeof dropFolderSchema>;

export const dropFoldersOperation = operation({
  name: 'dropFolders',
  access: 'reads',
  input: z.strictObject({}),
  output: z.object({ folders: z.array(dropFolderSchema) }),
  example: {
    input: {},
    output: { folders: [{ path: '/home/analyst/drop', given: false, state: 'watching', reason: null }] },
  },
});
