import { useState } from 'react';

/** A value that shows as it was asked for last until the desk has kept it, so that a quick second change builds on the first. */
export function useWanted<Value>(
  kept: Value,
  keep: (next: Value) => Promise<unknown>,
): readonly [Value, (next: Value) => void] {
  const [wanted, setWanted] = useState<{ readonly value: Value } | null>(null);
  const change = async (value: Value) => {
    const mine = { value };
    setWanted(mine);
    await keep(value);
    setWanted((now) => (now === mine ? null : now));
  };
  return [wanted ? wanted.value : kept, (next) => void change(next)];
}
