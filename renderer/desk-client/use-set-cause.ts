import { useCallback } from 'react';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Gives a sentence or a figure's title its cause, or takes it away; told with a way to take that back. Gives whether it was done. */
export function useSetCause(week: IsoDate | null): (slot: string, cause: string) => Promise<boolean> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async (slot, cause) => {
      try {
        const stored = await callDesk(bridge, 'setCause', { week, slot, cause }, lang);
        tellDone(words(stored.cause === '' ? 'cause.removed' : 'cause.saved'), true);
        return true;
      } catch (thrown) {
        tellError(asDeskCallError('setCause', thrown));
        return false;
      }
    },
    [bridge, week, lang, words, tellDone, tellError],
  );
}
