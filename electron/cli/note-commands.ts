import { isIsoDate } from '../../shared/market/iso-date.ts';
import { DeskFailure } from '../desk/failure.ts';
import { type Command, command, table } from './command.ts';
import type { StepsCommand } from './mapping-commands.ts';

/** Notes on one instrument or all, the newest first; a note of several lines is told in one. */
export const notesCommand = command({
  name: 'notes',
  positionals: ['[CODE]'],
  summary: { zh: '列出笔记，新的在前', en: 'list notes, the newest first' },
  operation: 'notes',
  input: ({ positionals: [code] }) => ({ code: code ?? null }),
  hasProblems: () => false,
  print: ({ notes }) =>
    table(notes.map(({ id, code, name, notedOn, text }) => [notedOn, code, name, text.replace(/\s+/g, ' '), id])),
}) as Command;

/** Writes a note, or removes one. */
export const noteCommand: StepsCommand = {
  name: 'note',
  positionals: ['[CODE]', '[TEXT]'],
  summary: {
    zh: '给证券记一条笔记（--date D），或移除一条（--remove ID）',
    en: 'write a note on an instrument (--date D), or remove one (--remove ID)',
  },
  options: ['date', 'remove'],
  async steps(call, { positionals: [code, text], option }) {
    const [id, date] = [option('remove'), option('date')];
    // Either of the two, and never half of one: a slip is not to remove what was to be written.
    const isRemoval = id !== null && code === undefined && date === null;
    if (!isRemoval && (id !== null || code === undefined || text === undefined))
      throw new DeskFailure('BAD_USAGE', { problem: 'desk note CODE TEXT [--date D] | desk note --remove ID' });
    if (isRemoval) return told(await call('removeNote', { id }));
    if (date !== null && !isIsoDate(date)) throw new DeskFailure('BAD_USAGE', { problem: `--date ${date}` });
    return told(await call('saveNote', { code: code ?? '', text: text ?? '', notedOn: date }));
  },
};

function told(note: { readonly id: string; readonly code: string; readonly notedOn: string }) {
  return { value: note, text: `${note.code} ${note.notedOn} ${note.id}`, hasProblems: false };
}
