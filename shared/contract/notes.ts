import { z } from 'zod';
import { isoDateSchema } from './dates.ts';
import { ratingExample } from './examples/list-example.ts';
import { LONGEST_NOTE } from './longest-note.ts';
import { operation } from './operation.ts';

/** A dated note of the user on an instrument. */
export const noteSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  /** The day that it is of, by the user's word. */
  notedOn: isoDateSchema,
  text: z.string(),
  /** ISO instants: when it was first entered, and last changed; null where it never was. */
  enteredAt: z.string(),
  changedAt: z.string().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

const noteExample: Note = {
  id: 'n1',
  code: '0700.HK',
  name: '腾讯控股',
  notedOn: ratingExample.ratedOn,
  text: '四季度业绩：广告收入快于预期',
  enteredAt: '2026-03-20T10:00:00.000Z',
  changedAt: null,
};
const key = { id: noteExample.id, code: noteExample.code, notedOn: noteExample.notedOn };

export const notesOperation = operation({
  name: 'notes',
  access: 'reads',
  /** On one instrument, or (null) on all. */
  input: z.strictObject({ code: z.string().min(1).nullable() }),
  output: z.object({
    /** Today, where the desk stands: the day that a new note is of unless the user says otherwise. */
    today: isoDateSchema,
    /** The newest first: by their day, then by when they were entered. */
    notes: z.array(noteSchema),
  }),
  example: { input: { code: '0700.HK' }, output: { today: ratingExample.ratedOn, notes: [noteExample] } },
});

export const saveNoteOperation = operation({
  name: 'saveNote',
  access: 'writes',
  /**
   * A new note where `id` is null, else another text or day of one that is there; it stays with its instrument. `notedOn` null:
   * today, or the day that it has. Refused: a note that is not there, or not of this code (`NO_SUCH_NOTE`).
   */
  input: z.strictObject({
    id: z.string().min(1).nullable().default(null),
    code: z.string().min(1),
    notedOn: isoDateSchema.nullable().default(null),
    text: z.string().trim().min(1).max(LONGEST_NOTE),
  }),
  output: z.object({ id: z.string(), code: z.string(), notedOn: isoDateSchema }),
  example: { input: { id: null, code: '00700', notedOn: key.notedOn, text: noteExample.text }, output: key },
});

export const removeNoteOperation = operation({
  name: 'removeNote',
  access: 'writes',
  input: z.strictObject({ id: z.string().min(1) }),
  output: z.object({ id: z.string(), code: z.string(), notedOn: isoDateSchema }),
  example: { input: { id: key.id }, output: key },
});
