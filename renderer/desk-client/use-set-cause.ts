import { useCallback } from 'react';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { useWords } from '../state/language.ts';
import { useWrite } from './use-write.ts';

/** Gives a sentence or a figure's title its cause, or takes it away. */
export function useSetCause(week: IsoDate | null): (slot: string, cause: string) => Promise<boolean> {
  const words = useWords();
  const write = useWrite();
  return useCallback(
    (slot, cause) =>
      write('setCause', { week, slot, cause }, (stored) =>
        words(stored.cause === '' ? 'cause.removed' : 'cause.saved'),
      ),
    [write, week, words],
  );
}
