import { useEffect } from 'react';
import type { Lang } from '../../shared/contract/envelope.ts';

const KEY = 'last-place';

/** Goes back to the view and week that the window was closed at, where the address names none. Called once, before the first draw. */
export function restoreLastPlace(): void {
  const place = window.localStorage.getItem(KEY);
  if (place !== null && ['', '#', '#/'].includes(window.location.hash)) window.history.replaceState(null, '', place);
}

const LANG_KEY = 'last-lang';

/** The language that the window had last; what is asked before the settings are there is asked in it. */
export function lastLang(): Lang {
  return window.localStorage.getItem(LANG_KEY) === 'en' ? 'en' : 'zh';
}

export function rememberLang(lang: Lang): void {
  window.localStorage.setItem(LANG_KEY, lang);
}

/** Remembers the view and week on this machine. */
export function useLastPlace(): void {
  useEffect(() => {
    const remember = () => window.localStorage.setItem(KEY, window.location.hash);
    window.addEventListener('hashchange', remember);
    return () => window.removeEventListener('hashchange', remember);
  }, []);
}
