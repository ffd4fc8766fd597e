import { useEffect, useRef } from 'react';
import { useScreen } from './screen-store.ts';

/** What single keys do, by the key as the event names it; letters in lower case. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Keys of a view or of the frame. In fields they are plain letters, and under a dialog they rest. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      if (useScreen.getState().modal !== null) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** The trace key of the number that has the focus: its own, or that of the grid cell or card around it. */
export function focusedTrace(): string | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  const marked = active.closest<HTMLElement>('[data-trace]') ?? active.querySelector<HTMLElement>('[data-trace]');
  return marked?.dataset.trace ?? null;
}
