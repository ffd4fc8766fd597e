import { useCallback } from 'react';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Puts a name on the watchlist, in a place to be sorted out later; told with a way to take it back. */
export function useStar(): (code: string) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async (code) => {
      // In Chinese whatever the window speaks: the list is one, and prints in the report.
      const place = { sector: '待分类', group: '', stance: '建议关注', order: null };
      try {
        await callDesk(bridge, 'editWatchlist', { action: 'put', code, ...place }, lang);
        tellDone(words('watchlist.starred', { code }), true);
      } catch (thrown) {
        tellError(asDeskCallError('editWatchlist', thrown));
      }
    },
    [bridge, lang, words, tellDone, tellError],
  );
}
