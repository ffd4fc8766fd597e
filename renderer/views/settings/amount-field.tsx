import { FormField, FormFieldLabel, Input } from '@salt-ds/core';
import { useEffect, useState } from 'react';
import { parseNumber } from '../../../shared/market/parse-number.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly isValid: (value: number) => boolean;
  readonly onChange: (value: number) => void;
}

/** One amount; taken over when it is left or entered, where it is one that the setting can have. */
export function AmountField({ label, value, isValid, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const amount = parseNumber(typed);
  const isWrong = amount === null || Number.isNaN(amount) || !isValid(amount);
  const take = () => {
    if (isWrong) setTyped(String(value));
    else if (amount !== value) onChange(amount);
  };
  return (
    <FormField className="amountField" labelPlacement="left" {...(isWrong ? { validationStatus: 'error' } : {})}>
      <FormFieldLabel>{label}</FormFieldLabel>
      <Input
        bordered
        value={typed}
        inputProps={{
          inputMode: 'decimal',
          onChange: (event) => setTyped(event.target.value),
          onBlur: take,
          onKeyDown: (event) => {
            if (event.key === 'Enter') take();
          },
        }}
      />
    </FormField>
  );
}
