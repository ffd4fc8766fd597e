import { createContext, useCallback, useContext } from 'react';
import type { Lang } from '../../shared/contract/envelope.ts';
import { type TextKey, type TextParams, text } from '../../shared/i18n/text.ts';

export const LangContext = createContext<Lang>('zh');

/** The language of the window. */
export function useLang(): Lang {
  return useContext(LangContext);
}

/** Words by their key, in the language of the window. */
export type Words = (key: TextKey, params?: TextParams) => string;

export function useWords(): Words {
  const lang = useLang();
  return useCallback((key, params) => text(lang, key, params), [lang]);
}
