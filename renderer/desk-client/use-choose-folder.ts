import { useCallback } from 'react';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { useSettings } from './use-settings.ts';

/** Asks the host for a folder and watches it; `onUnavailable` where the host has no dialog and a path is typed. */
export function useChooseFolder(onUnavailable: () => void): () => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { settings, change } = useSettings();
  const { tellDone, tellError } = useScreen();
  return useCallback(async () => {
    try {
      const { state, path } = await callDesk(bridge, 'chooseFolder', {}, lang);
      if (state === 'unavailable') return onUnavailable();
      if (path === null || settings.dropFolders.includes(path)) return;
      const isDone = await change({ dropFolders: [...settings.dropFolders, path] });
      if (isDone) tellDone(words('settings.folders.added', { folder: path }), true);
    } catch (thrown) {
      tellError(asDeskCallError('chooseFolder', thrown));
    }
  }, [bridge, lang, words, settings.dropFolders, change, onUnavailable, tellDone, tellError]);
}
