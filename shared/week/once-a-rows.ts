import type { WeekRows } from './week-rows.ts';

/** What is worked out from a week's rows, made once for the week, its sentences, figures and traces. */
export function onceARows<Value extends object>(make: (rows: WeekRows) => Value): (rows: WeekRows) => Value {
  const made = new WeakMap<WeekRows, Value>();
  return (rows) => {
    const kept = made.get(rows) ?? make(rows);
    made.set(rows, kept);
    return kept;
  };
}
