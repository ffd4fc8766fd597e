import { figuresZh } from '../../../shared/i18n/messages/figures.ts';
import type { TextKey } from '../../../shared/i18n/text.ts';
import type { Words } from '../../state/language.ts';

/** What the desk calls its inputs, in the trade's words; a name that is new stands as it is. */
export function inputName(words: Words, input: string): string {
  const key = `input.${input}`;
  return key in figuresZh ? words(key as TextKey) : input;
}
