import { useCallback } from 'react';
import type { Blob } from '../../shared/contract/report.ts';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Saves what the desk makes; where the host has no file dialog, the browser downloads it. */
export function useSaveBlob(): (make: () => Promise<Blob>) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async (make) => {
      try {
        const blob = await make();
        const { state, path } = await callDesk(bridge, 'saveBlob', { blobId: blob.id }, lang);
        if (state === 'saved') tellDone(words('card.saved', { path: path ?? blob.fileName }), false);
        if (state === 'unavailable') downloadInBrowser(blob.id, blob.fileName);
      } catch (thrown) {
        tellError(asDeskCallError('saveBlob', thrown));
      }
    },
    [bridge, lang, words, tellDone, tellError],
  );
}

/** Hands bytes that the desk keeps to the browser, as a download. */
export function downloadInBrowser(blobId: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = `./blob/${blobId}`;
  link.download = fileName;
  link.click();
}
