import { useEffect, useRef } from 'react';
import { codeIn } from './route.ts';
import { type Modal, useScreen } from './screen-store.ts';

/** What single keys do, by the key as the event names it; letters in lower case. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Keys of a view or of the frame. In fields they are plain letters; under a dialog they rest, but for the one of `under`. */
export function useKeys(keys: KeyMap, under: Modal['kind'] | null = null): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const { modal } = useScreen.getState();
      if (modal !== null && modal.kind !== under) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [under]);
}

/** Whether keys and pastes belong to a field that has the focus. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Ctrl K, or Cmd K, opens the palette from anywhere, fields among them. */
export function usePaletteKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { modal, openModal, closeModal } = useScreen.getState();
      if (modal === null) openModal({ kind: 'palette' });
      else if (modal.kind === 'palette') closeModal();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The code of the instrument in whose row the focus is; rows of instruments are named by it. */
export function focusedCode(): string | null {
  const row = document.activeElement?.closest('[role=row]')?.getAttribute('row-id') ?? '';
  return codeIn(row.split('\t').at(-1) ?? '');
}

/** The trace key of the number that has the focus: its own, or that of the grid cell, row or card around it. */
export function focusedTrace(): string | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  if (active.dataset.trace !== undefined) return active.dataset.trace;
  const marked =
    active.querySelector<HTMLElement>('[data-trace]') ??
    active.closest('[role=row]')?.querySelector<HTMLElement>('[data-trace]') ??
    active.closest<HTMLElement>('[data-trace]');
  return marked?.dataset.trace ?? null;
}
