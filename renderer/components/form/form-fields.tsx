import { type ReactNode, useId } from 'react';
import { useFirstFocus } from './use-first-focus.ts';

/** A line of a form: its name at the left, the field beside it. */
export function FormLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="formLine">
      <span>{label}</span>
      {children}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  readonly placeholder?: string;
  /** Offered while typing; anything else may be typed too. */
  readonly offered?: readonly string[];
  readonly isFirst?: boolean;
}

export function TextLine({ label, value, onChange, type = 'text', placeholder, offered, isFirst = false }: TextProps) {
  const listId = useId();
  const field = useFirstFocus(isFirst);
  return (
    <FormLine label={label}>
      <span>
        <input
          ref={field}
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'decimal' : undefined}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          maxLength={200}
          {...(offered === undefined ? {} : { list: listId })}
          onChange={({ target }) => onChange(target.value)}
        />
        {offered !== undefined && (
          <datalist id={listId}>
            {offered.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
      </span>
    </FormLine>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly isFirst?: boolean;
}

export function ChoiceLine<Value extends string>({ label, ...choice }: ChoiceProps<Value>) {
  return (
    <FormLine label={label}>
      <Choice label={label} {...choice} />
    </FormLine>
  );
}

export function Choice<Value extends string>({ label, value, options, onChange, isFirst = false }: ChoiceProps<Value>) {
  const field = useFirstFocus<HTMLSelectElement>(isFirst);
  return (
    <select
      ref={field}
      className="plainSelect"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
