import { RadioButton, RadioButtonGroup } from '@salt-ds/core';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few: each in a word, all in a row. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <RadioButtonGroup
      direction="horizontal"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <RadioButton key={option.value} value={option.value} label={option.label} />
      ))}
    </RadioButtonGroup>
  );
}
