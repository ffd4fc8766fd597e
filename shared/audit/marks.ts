import { type DateMark, datesIn } from './dates-in-text.ts';
import { type NumberMark, numbersIn } from './numbers-in-text.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/** What stands in a text, apart from its words. */
export interface Marks {
  readonly names: readonly Named[];
  readonly dates: readonly DateMark[];
  readonly numbers: readonly NumberMark[];
}

/** Finds names, then dates in what is left, then numbers in what is left of that. */
export function marksIn(plain: string, vocabulary: Vocabulary): Marks {
  const names = vocabulary.namesIn(plain);
  const dates = datesIn(blanked(plain, names));
  return { names, dates, numbers: numbersIn(blanked(plain, [...names, ...dates])) };
}

/** A text in which some stretches hold nothing that could be read. */
function blanked(text: string, stretches: readonly { readonly from: number; readonly to: number }[]): string {
  let left = text;
  for (const { from, to } of stretches) left = left.slice(0, from) + '\u0000'.repeat(to - from) + left.slice(to);
  return left;
}
