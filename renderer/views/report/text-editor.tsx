import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useFirstFocus } from '../../components/form/use-first-focus.ts';
import { useReturnedFocus } from '../../components/form/use-returned-focus.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly week: IsoDate;
  /** `sentence:southbound-net`, `own:risk`, `title`. */
  readonly slot: string;
  readonly label: string;
  readonly text: string;
  /** Told beside the field: what the desk now says, or how paragraphs are written. */
  readonly hint: string | null;
  /** There is something to go back to. */
  readonly canRestore: boolean;
  readonly canDrop: boolean;
  readonly onClose: () => void;
}

/** A text of the report, in its place: kept as a whole, and given back to the desk. Ctrl Enter keeps, Esc leaves. */
export function TextEditor({ week, slot, label, text, hint, canRestore, canDrop, onClose }: Props) {
  const words = useWords();
  const write = useWrite();
  const [typed, setTyped] = useState(text);
  const field = useFirstFocus<HTMLTextAreaElement>(true);
  useReturnedFocus();
  const keep = async (next: string | null) => {
    const done = next === '' && canDrop ? 'room.dropped' : 'room.saved';
    const told = next === null ? words('room.restored') : words(done, { name: label });
    if (await write('setReportText', { week, slot, text: next }, told)) onClose();
  };
  return (
    <form
      className="textEditor"
      aria-label={words('room.edit.sentence', { name: label })}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep(typed);
      }}
    >
      <textarea
        ref={field}
        aria-label={label}
        value={typed}
        rows={Math.min(10, Math.max(2, typed.split('\n').length + Math.floor(typed.length / 46)))}
        maxLength={8000}
        onChange={({ target }) => setTyped(target.value)}
      />
      {hint && <p className="muted editorHint">{hint}</p>}
      <span className="editorActions">
        <Button type="submit" sentiment="accented" disabled={typed === text}>
          {words('room.edit.save')}
        </Button>
        <Button appearance="bordered" onClick={onClose}>
          {words('action.cancel')}
        </Button>
        {canRestore && (
          <Button appearance="transparent" onClick={() => void keep(null)}>
            {words('room.edit.restore')}
          </Button>
        )}
        {canDrop && (
          <Button appearance="transparent" onClick={() => void keep('')}>
            {words('room.edit.drop')}
          </Button>
        )}
      </span>
    </form>
  );
}
