import { figuresZh } from '../../../shared/i18n/messages/figures.ts';
import type { TextKey } from '../../../shared/i18n/text.ts';
import type { Words } from '../../state/language.ts';

/** What a group is called: the report's in the trade's words, the user's own as they named it. */
export function groupName(words: Words, id: string): string {
  const key = `group.${id}`;
  return key in figuresZh ? words(key as TextKey) : id;
}
