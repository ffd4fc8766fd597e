import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now: the window may be drawn larger or smaller at any time. */
export function useMedia(query: string): boolean {
  const onChange = useCallback(
    (told: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', told);
      return () => list.removeEventListener('change', told);
    },
    [query],
  );
  return useSyncExternalStore(onChange, () => window.matchMedia(query).matches);
}
