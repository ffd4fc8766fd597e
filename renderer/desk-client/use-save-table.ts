import { useCallback } from 'react';
import type { InputOf } from '../../shared/contract/operations.ts';
import { useLang } from '../state/language.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { useSaveBlob } from './use-save-blob.ts';

/** Saves a table of a view as a file, with the numbers that it rests on rather than those that it prints. */
export function useSaveTable(): (table: InputOf<'exportTable'>) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const saveBlob = useSaveBlob();
  return useCallback((table) => saveBlob(() => callDesk(bridge, 'exportTable', table, lang)), [bridge, lang, saveBlob]);
}
