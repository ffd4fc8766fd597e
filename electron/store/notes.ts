import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all, one } from './query.ts';

/** A note of the user on an instrument. */
export interface NoteRow {
  readonly id: string;
  readonly code: string;
  readonly noted_on: IsoDate;
  readonly text: string;
  /** ISO instants: when it was first entered, and last changed; null where it never was. */
  readonly entered_at: string;
  readonly changed_at: string | null;
}

const NEWEST_FIRST = 'ORDER BY noted_on DESC, entered_at DESC, id';

/** Every note, the newest first: by its day, then by when it was entered. */
export function allNotes(db: ReadDb): NoteRow[] {
  return all(db, 'allNotes', `SELECT * FROM notes ${NEWEST_FIRST}`);
}

/** The notes on one instrument, in the same order. */
export function notesOf(db: ReadDb, code: string): NoteRow[] {
  return all(db, 'notesOf', `SELECT * FROM notes WHERE code = :code ${NEWEST_FIRST}`, { code });
}

export function noteById(db: ReadDb, id: string): NoteRow | null {
  return one(db, 'noteById', 'SELECT * FROM notes WHERE id = :id', { id });
}

export function putNote(writer: ChangeWriter, note: NoteRow): void {
  writer.put('notes', { ...note });
}

export function dropNote(writer: ChangeWriter, id: string): void {
  writer.remove('notes', { id });
}
