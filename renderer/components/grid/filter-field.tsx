import { Input } from '@salt-ds/core';
import { FilterIcon } from '@salt-ds/icons';
import { useRef } from 'react';
import { useWords } from '../../state/language.ts';
import { useKeys } from '../../state/use-keys.ts';

/** The filter of a table; `/` goes there, Down and Enter lead into the table, Esc empties it and leaves. */
export function FilterField({
  value,
  onChange,
  onLeave,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <Input
      style={{ width: 150 }}
      inputRef={field}
      value={value}
      placeholder={words('grid.filter')}
      startAdornment={<FilterIcon aria-hidden />}
      inputProps={{
        'aria-label': words('grid.filter'),
        onChange: (event) => onChange(event.target.value),
        onKeyDown: (event) => {
          if ((event.key === 'ArrowDown' || event.key === 'Enter') && onLeave) {
            event.preventDefault();
            onLeave();
          }
          if (event.key !== 'Escape') return;
          onChange('');
          field.current?.blur();
        },
      }}
    />
  );
}
