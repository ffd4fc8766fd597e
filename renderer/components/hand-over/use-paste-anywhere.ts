import { useEffect } from 'react';
import { useScreen } from '../../state/screen-store.ts';
import { isField } from '../../state/use-keys.ts';

/** Pasting a table anywhere but in a field asks whether to import it. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { modal, openModal } = useScreen.getState();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (modal !== null || isField(event.target) || !isTable(text)) return;
      event.preventDefault();
      openModal({ kind: 'paste', text });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

/** Two lines or a sign between cells make a table; a word or a number makes none. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length >= 2 || (lines.length === 1 && /[\t,;|]/.test(text));
}
