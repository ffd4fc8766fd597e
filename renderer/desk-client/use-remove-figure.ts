import { useCallback } from 'react';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Deletes a figure of the user's; told with a way to take it back. */
export function useRemoveFigure(): (id: string) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async (id) => {
      try {
        await callDesk(bridge, 'removeFigure', { id }, lang);
        tellDone(words('figures.removed'), true);
      } catch (thrown) {
        tellError(asDeskCallError('removeFigure', thrown));
      }
    },
    [bridge, lang, words, tellDone, tellError],
  );
}
