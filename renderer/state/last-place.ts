import { useEffect } from 'react';

const KEY = 'last-place';

/** Goes back to the view and week that the window was closed at, where the address names none. Called once, before the first draw. */
export function restoreLastPlace(): void {
  const place = window.localStorage.getItem(KEY);
  if (place !== null && ['', '#', '#/'].includes(window.location.hash)) window.history.replaceState(null, '', place);
}

/** Remembers the view and week on this machine. */
export function useLastPlace(): void {
  useEffect(() => {
    const remember = () => window.localStorage.setItem(KEY, window.location.hash);
    window.addEventListener('hashchange', remember);
    return () => window.removeEventListener('hashchange', remember);
  }, []);
}
