import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLang } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { isTouched } from './query-keys.ts';

/** Takes back the newest change that the user made. */
export function useUndoChange(): () => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const queries = useQueryClient();
  const { closeNotice, tellError } = useScreen();
  return useCallback(async () => {
    try {
      await callDesk(bridge, 'undoChange', {}, lang);
      closeNotice();
      await queries.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, ['settings', 'notes']) });
    } catch (thrown) {
      tellError(asDeskCallError('undoChange', thrown));
    }
  }, [bridge, lang, queries, closeNotice, tellError]);
}
