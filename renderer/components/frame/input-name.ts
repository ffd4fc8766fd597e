import type { TextKey } from '../../../shared/i18n/text.ts';
import type { Words } from '../../state/language.ts';

const INPUTS: Readonly<Record<string, TextKey>> = { benchmarks: 'input.benchmarks', prices: 'input.prices' };

/** What the desk calls its inputs, in the trade's words; a name that is new stands as it is. */
export function inputName(words: Words, input: string): string {
  const key = INPUTS[input];
  return key === undefined ? input : words(key);
}
