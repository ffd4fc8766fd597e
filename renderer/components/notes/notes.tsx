import './notes.css';
import { DeleteIcon, EditIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { Note } from '../../../shared/contract/notes.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';
import { IconAction } from '../figure/icon-action.tsx';
import { Problem } from '../states/problem.tsx';
import { NoteForm } from './note-form.tsx';

interface Props {
  readonly code: string;
  readonly name: string;
}

/** The user's notes on a name by date, the newest first: one is added, changed where it stands, or removed with a way back. */
export function Notes({ code, name }: Props) {
  const words = useWords();
  const write = useWrite();
  const { data, error } = useDeskQuery('notes', { code });
  const [editing, setEditing] = useState<string | null>(null);
  if (error) return <Problem error={error} />;
  if (!data) return null;
  return (
    <section className="notesCard" aria-label={words('notes.title')}>
      <h2>{words('notes.title')}</h2>
      <NoteForm
        notedOn={data.today}
        text=""
        submit={words('notes.add')}
        onSave={(note) => write('saveNote', { id: null, code, ...note }, words('notes.added', { name }))}
      />
      {data.notes.length === 0 && <p className="muted">{words('notes.none')}</p>}
      <ul className="noteList">
        {data.notes.map((note) => (
          <li key={note.id}>
            {editing === note.id ? (
              <NoteForm
                notedOn={note.notedOn}
                text={note.text}
                submit={words('notes.save')}
                onCancel={() => setEditing(null)}
                onSave={async ({ notedOn, text }) => {
                  const said = words('notes.saved', { name, date: notedOn });
                  const isSaved = await write('saveNote', { id: note.id, code, notedOn, text }, said);
                  if (isSaved) setEditing(null);
                  return isSaved;
                }}
              />
            ) : (
              <NoteShown note={note} onEdit={() => setEditing(note.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoteShown({ note, onEdit }: { readonly note: Note; readonly onEdit: () => void }) {
  const words = useWords();
  const write = useWrite();
  const { id, name, notedOn: date, text } = note;
  return (
    <>
      <div className="noteHead">
        <time dateTime={date}>{date}</time>
        <span className="spacer" />
        <IconAction label={words('notes.edit', { date })} icon={<EditIcon aria-hidden />} onClick={onEdit} />
        <IconAction
          label={words('notes.remove', { date })}
          icon={<DeleteIcon aria-hidden />}
          onClick={() => void write('removeNote', { id }, words('notes.removed', { name, date }))}
        />
      </div>
      <p className="noteText">{text}</p>
    </>
  );
}
