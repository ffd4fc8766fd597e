import { useCallback } from 'react';
import { useLang } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Copies text, and a table as HTML beside it; where the host has no clipboard, the browser's serves. `done` is then told. */
export function useCopyText(): (copied: { text: string; html: string | null }, done: string) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async ({ text, html }, done) => {
      try {
        const { state } = await callDesk(bridge, 'copyText', { text, html }, lang);
        if (state === 'unavailable') await copyInBrowser(text, html);
        tellDone(done, false);
      } catch (thrown) {
        tellError(asDeskCallError('copyText', thrown));
      }
    },
    [bridge, lang, tellDone, tellError],
  );
}

function copyInBrowser(text: string, html: string | null): Promise<void> {
  const entries = { 'text/plain': text, ...(html === null ? {} : { 'text/html': html }) };
  const blobs = Object.entries(entries).map(([type, content]) => [type, new Blob([content], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
