import { Button } from '@salt-ds/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_NOTE } from '../../../shared/contract/longest-note.ts';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly notedOn: IsoDate;
  readonly text: string;
  readonly submit: string;
  /** Whether it went through. */
  readonly onSave: (note: { readonly notedOn: IsoDate; readonly text: string }) => Promise<boolean>;
  /** Of a note that is being changed: leaves it as it is. */
  readonly onCancel?: () => void;
}

/** A note's day and text; Ctrl and Enter keep it, Esc leaves one that is being changed. */
export function NoteForm({ notedOn, text, submit, onSave, onCancel }: Props) {
  const words = useWords();
  // What was not touched follows what is given: the desk's day is there a moment after the form.
  const [typed, setTyped] = useState<{ readonly day?: string; readonly text?: string }>({});
  const area = useRef<HTMLTextAreaElement>(null);
  const isChange = onCancel !== undefined;
  useEffect(() => {
    if (isChange) area.current?.focus();
  }, [isChange]);
  const [day, said] = [typed.day ?? notedOn, typed.text ?? text];
  const isWhole = isIsoDate(day) && said.trim() !== '';
  const save = async () => {
    if (isIsoDate(day) && isWhole && (await onSave({ notedOn: day, text: said.trim() }))) setTyped({});
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="noteForm" onSubmit={submitted} onKeyDown={onKeyDown}>
      <textarea
        ref={area}
        aria-label={words('notes.text')}
        placeholder={words('notes.placeholder')}
        maxLength={LONGEST_NOTE}
        rows={2}
        value={said}
        onChange={({ target }) => setTyped({ ...typed, text: target.value })}
      />
      <div className="noteButtons">
        <input
          type="date"
          aria-label={words('notes.date')}
          value={day}
          onChange={({ target }) => setTyped({ ...typed, day: target.value })}
        />
        <span className="spacer" />
        {onCancel && (
          <Button appearance="bordered" onClick={onCancel}>
            {words('action.cancel')}
          </Button>
        )}
        <Button type="submit" disabled={!isWhole}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
