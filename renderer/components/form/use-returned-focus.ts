import { useEffect, useRef } from 'react';

/** When a dialog or a field in its place closes the focus is where it was before it opened, so that keys go on from there. */
export function useReturnedFocus(): void {
  const before = useRef<Element | null>(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      // Behind the dialog's own end, which gives the focus to whatever can take it first.
      setTimeout(() => current instanceof HTMLElement && current.isConnected && current.focus(), 0);
    };
  }, []);
}
