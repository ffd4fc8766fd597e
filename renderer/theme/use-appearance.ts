import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { rememberLang } from '../state/last-place.ts';

const DARK = '(prefers-color-scheme: dark)';

function onSystemChange(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Light or dark: what is set, or what the system says. */
export function useMode(theme: Settings['theme']): 'light' | 'dark' {
  const systemIsDark = useSyncExternalStore(onSystemChange, () => window.matchMedia(DARK).matches);
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}

/** Puts on the document what style sheets and assistive technology read there. */
export function useDocumentAppearance(settings: Settings, title: string): void {
  useEffect(() => {
    const page = document.documentElement;
    page.lang = settings.lang === 'zh' ? 'zh-CN' : 'en';
    page.dataset.redUp = String(settings.redUp);
    page.dataset.directionColours = settings.directionColours;
    document.title = title;
    rememberLang(settings.lang);
  }, [settings.lang, settings.redUp, settings.directionColours, title]);
}
