import { useCallback } from 'react';
import { UNSORTED } from '../../shared/week/unsorted.ts';
import { useWords } from '../state/language.ts';
import { useWrite } from './use-write.ts';

/** Puts a name on the watchlist, in a place to be sorted out later. */
export function useStar(): (code: string) => Promise<boolean> {
  const words = useWords();
  const write = useWrite();
  return useCallback(
    (code) => {
      const place = { sector: UNSORTED, group: '', stance: '建议关注', order: null };
      return write('editWatchlist', { action: 'put', code, ...place }, words('watchlist.starred', { code }));
    },
    [write, words],
  );
}
