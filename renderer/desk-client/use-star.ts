import { useCallback } from 'react';
import { useWords } from '../state/language.ts';
import { useWrite } from './use-write.ts';

/** Puts a name on the watchlist, in a place to be sorted out later. */
export function useStar(): (code: string) => Promise<boolean> {
  const words = useWords();
  const write = useWrite();
  return useCallback(
    (code) => {
      // In Chinese whatever the window speaks: the list is one, and prints in the report.
      const place = { sector: '待分类', group: '', stance: '建议关注', order: null };
      return write('editWatchlist', { action: 'put', code, ...place }, words('watchlist.starred', { code }));
    },
    [write, words],
  );
}
