import { z } from 'zod';
import { importFileExample, importFileSchema } from './imports.ts';
import { operation } from './operation.ts';

/** A piece of a file on its way; every host carries it as any call. */
export const UPLOAD_PIECE_BYTES = 3_000_000;
/** Larger files are for the drop folder. */
export const MOST_UPLOAD_BYTES = 200_000_000;
/** Longer texts are for a file. */
export const MOST_PASTE_CHARACTERS = 4_000_000;

const uploadId = z.uuid();

export const uploadPieceOperation = operation({
  name: 'uploadPiece',
  access: 'writes',
  /** Bytes of a file that was dropped onto the window, piece behind piece; `offset` says how many came before. */
  input: z.strictObject({
    upload: uploadId,
    offset: z.number().int().min(0),
    base64: z.base64().max(Math.ceil(UPLOAD_PIECE_BYTES / 3) * 4),
  }),
  output: z.object({ bytes: z.number().int() }),
  example: {
    input: { upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11', offset: 0, base64: 'YSxiCg==' },
    output: { bytes: 4 },
  },
});

export const importUploadOperation = operation({
  name: 'importUpload',
  access: 'long',
  /** Brings the file in of which all pieces came. */
  input: z.strictObject({ upload: uploadId, name: z.string() }),
  output: importFileSchema,
  example: {
    input: { upload: '7b0a5b52-3c9c-4f0e-9a3e-0d3f5f2a1c11', name: 'HSI.csv' },
    output: importFileExample,
  },
});

export const pasteImportOperation = operation({
  name: 'pasteImport',
  access: 'long',
  /** Text of a table, as a sheet or a page gives it, brought in as a file; null: named by the time. */
  input: z.strictObject({
    text: z.string().min(1).max(MOST_PASTE_CHARACTERS),
    name: z.string().nullable().default(null),
  }),
  output: importFileSchema,
  example: {
    input: { text: 'code\tdate\tclose\nHSI.HI\t2026-03-20\t25277.32\n', name: null },
    output: importFileExample,
  },
});
