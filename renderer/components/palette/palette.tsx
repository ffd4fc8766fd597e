import './palette.css';
import { Dialog } from '@salt-ds/core';
import { SearchIcon } from '@salt-ds/icons';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { type PaletteEntry, searchEntries } from './palette-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';

/** More no one reads: the search narrows them. */
const SHOWN = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** ⌕: views, weeks, names and actions by a few letters; arrows and Enter. */
export function Palette({ chosen }: { readonly chosen: ChosenWeek }) {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  // Names come with their week: whoever is quicker than it is led there once they are known.
  const [isWaiting, setWaiting] = useState(false);
  const listId = useId();
  const entries = usePaletteEntries(chosen);
  const found = useMemo(() => searchEntries(entries, asked).slice(0, SHOWN), [entries, asked]);
  const go = useCallback(
    (entry: PaletteEntry | undefined) => {
      setWaiting(!entry);
      if (!entry) return;
      close();
      entry.go();
    },
    [close],
  );
  useEffect(() => {
    if (isWaiting && found[0]) go(found[0]);
  }, [isWaiting, found, go]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) go(found[at]);
    else setAt((at + step + found.length) % Math.max(1, found.length));
  };
  return (
    <Dialog open className="palette" onOpenChange={(open) => !open && close()} aria-label={words('palette.title')}>
      <div className="paletteField">
        <SearchIcon aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
          aria-label={words('palette.title')}
          placeholder={words('palette.placeholder')}
          value={asked}
          onChange={({ target }) => {
            setAsked(target.value);
            setAt(0);
            setWaiting(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div role="listbox" id={listId} aria-label={words('palette.results')} className="paletteList">
        {found.map((entry, index) => (
          <button
            key={entry.id}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => go(entry)}
          >
            <span>{entry.label}</span>
            <span className="muted">{entry.about}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="muted paletteNone">{words('palette.none')}</p>}
    </Dialog>
  );
}
