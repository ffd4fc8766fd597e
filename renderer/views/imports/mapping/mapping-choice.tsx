interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** The label stands before it; else only a reader of the screen is told. */
  readonly shown?: boolean;
}

/** One small choice of the dialog. */
export function MappingChoice({ label, value, options, onChange, shown = false }: Props) {
  const select = (
    <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (!shown) return select;
  return (
    <span className="mappingChoice">
      <span aria-hidden>{label}</span> {select}
    </span>
  );
}
