import type { Words } from '../../state/language.ts';

/** What the desk calls its inputs, in the trade's words; a name that is new stands as it is. */
export function inputName(words: Words, input: string): string {
  return input === 'prices' ? words('readiness.input.prices') : input;
}
