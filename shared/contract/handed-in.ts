import { z } from 'zod';

/** A document as it is handed in: a file by its path, one of which all pieces came, or bytes that the desk has just made. */
export const handedInSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('path'), path: z.string().min(1) }),
  z.strictObject({ from: z.literal('upload'), upload: z.uuid(), name: z.string().min(1).max(200) }),
  z.strictObject({ from: z.literal('blob'), blobId: z.string().min(1) }),
]);
export type HandedIn = z.infer<typeof handedInSchema>;
