import './instrument-field.css';
import { SearchIcon } from '@salt-ds/icons';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { GroupMember } from '../../../shared/contract/groups.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useFirstFocus } from '../form/use-first-focus.ts';

interface Props {
  readonly taken: readonly string[];
  readonly onChoose: (code: string, name: string) => void;
  readonly isFirst?: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Adds an instrument by code, name or pinyin: what the desk knows as one types, or a code as it stands. */
export function InstrumentField({ taken, onChoose, isFirst = false }: Props) {
  const words = useWords();
  const listId = useId();
  const field = useFirstFocus(isFirst);
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  // Enter may come before the answer does.
  const [isEntered, setEntered] = useState(false);
  const text = asked.trim();
  const { data } = useDeskQuery('findInstruments', { text }, { enabled: text !== '' });
  const known = data?.found ?? [];
  const isKnown = known.some(({ code }) => code === data?.code);
  const options = data?.code && !isKnown ? [...known, { code: data.code, name: '', hasCloses: false }] : known;
  const choose = (option: GroupMember | undefined) => {
    if (!option || taken.includes(option.code)) return;
    onChoose(option.code, option.name || option.code);
    setAsked('');
    setAt(0);
  };
  const chosen = options[at];
  const isAnswered = data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once an answer is there, what was entered is taken once.
  useEffect(() => {
    if (!isEntered || !isAnswered) return;
    setEntered(false);
    choose(chosen);
  }, [isEntered, isAnswered]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) setEntered(true);
    else setAt((at + step + options.length) % Math.max(1, options.length));
  };
  const isUnknown = text !== '' && data !== undefined && options.length === 0;
  return (
    <div className="instrumentField">
      <label>
        <SearchIcon aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-expanded={text !== '' && options.length > 0}
          aria-controls={listId}
          aria-activedescendant={options[at] ? `${listId}-${at}` : undefined}
          aria-label={words('groups.add')}
          placeholder={words('groups.add.placeholder')}
          value={asked}
          onChange={({ target }) => {
            setAsked(target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      {isUnknown && (
        <p className="lacking" role="status">
          {words('groups.unknown', { text })}
        </p>
      )}
      {text !== '' && options.length > 0 && (
        <FoundInstruments listId={listId} options={options} at={at} taken={taken} onPoint={setAt} onChoose={choose} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly listId: string;
  readonly options: readonly GroupMember[];
  readonly at: number;
  readonly taken: readonly string[];
  readonly onPoint: (index: number) => void;
  readonly onChoose: (option: GroupMember) => void;
}

function FoundInstruments({ listId, options, at, taken, onPoint, onChoose }: FoundProps) {
  const words = useWords();
  return (
    <div role="listbox" id={listId} aria-label={words('groups.found')} className="foundInstruments">
      {options.map((option, index) => (
        <button
          key={option.code}
          id={`${listId}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          disabled={taken.includes(option.code)}
          onPointerMove={() => onPoint(index)}
          onClick={() => onChoose(option)}
        >
          <span>{option.name || words('groups.asCode')}</span>
          <span className="muted">{option.code}</span>
          <span className="muted">
            {taken.includes(option.code) ? words('groups.taken') : option.hasCloses ? '' : words('groups.noCloses')}
          </span>
        </button>
      ))}
    </div>
  );
}
