import type { Note } from '../../shared/contract/notes.ts';
import { instrumentName, type Labels } from '../../shared/market/instrument-name.ts';
import type { ChangeWriter } from '../store/change-log.ts';
import { allNotes, dropNote, type NoteRow, noteById, notesOf, putNote } from '../store/notes.ts';
import { codeOf } from './code-of.ts';
import type { DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherLabels } from './gather/labels.ts';
import { todayOf } from './today.ts';
import { userChange } from './user-change.ts';

export const notesHandlers: Handlers<'notes' | 'saveNote' | 'removeNote'> = {
  notes({ code }, { desk, lang }) {
    const rows = code === null ? allNotes(desk.userDb()) : notesOf(desk.userDb(), codeOf(code));
    const labels = gatherLabels(desk);
    return { today: todayOf(desk), notes: rows.map((row) => noteOf(row, labels, lang)) };
  },

  saveNote({ id, notedOn, text, ...input }, { desk }) {
    const code = codeOf(input.code);
    const before = id === null ? null : noteThere(desk, id);
    if (before && before.code !== code) throw new DeskFailure('NO_SUCH_NOTE', { id: before.id });
    const now = desk.ports.now().toISOString();
    const note: NoteRow = {
      id: before?.id ?? desk.ports.newId(),
      code,
      noted_on: notedOn ?? before?.noted_on ?? todayOf(desk),
      text,
      entered_at: before?.entered_at ?? now,
      changed_at: before && now,
    };
    // What says the same as before is no change: nothing is there to be taken back.
    if (before?.text !== note.text || before.noted_on !== note.noted_on)
      write(desk, 'saveNote', (writer) => putNote(writer, note));
    return { id: note.id, code, notedOn: note.noted_on };
  },

  removeNote({ id }, { desk }) {
    const { code, noted_on } = noteThere(desk, id);
    write(desk, 'removeNote', (writer) => dropNote(writer, id));
    return { id, code, notedOn: noted_on };
  },
};

function noteThere(desk: DeskContext, id: string): NoteRow {
  const note = noteById(desk.userDb(), id);
  if (!note) throw new DeskFailure('NO_SUCH_NOTE', { id });
  return note;
}

/** No week rests on a note: only notes are asked for again. */
function write(desk: DeskContext, operation: string, change: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, change);
  desk.emit({ kind: 'dataChanged', subjects: ['notes'] });
}

function noteOf(row: NoteRow, labels: Labels, lang: 'zh' | 'en'): Note {
  return {
    id: row.id,
    code: row.code,
    name: instrumentName(row.code, labels, lang),
    notedOn: row.noted_on,
    text: row.text,
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
  };
}
