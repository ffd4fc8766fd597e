import { useWords } from '../../state/language.ts';

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list; before one is chosen, none. */
export function Choose({ label, value, options, onChange }: ChooseProps) {
  const words = useWords();
  const isKnown = options.some((option) => option.value === value);
  return (
    <label className="editorField">
      <span>{label}</span>
      <select
        className="plainSelect"
        aria-label={label}
        value={isKnown ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      >
        {!isKnown && <option value="">{words(options.length === 0 ? 'figures.noneThere' : 'figures.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
