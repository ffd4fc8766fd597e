import { useCallback } from 'react';
import { useWords } from '../state/language.ts';
import { useWrite } from './use-write.ts';

/** Deletes a figure of the user's. */
export function useRemoveFigure(): (id: string) => Promise<boolean> {
  const words = useWords();
  const write = useWrite();
  return useCallback((id) => write('removeFigure', { id }, words('figures.removed')), [write, words]);
}
