import { useSyncExternalStore } from 'react';
import { type IsoDate, isIsoDate } from '../../shared/market/iso-date.ts';

/** The views that exist, in the order of the navigation. */
export const VIEWS = ['week', 'flows', 'indices', 'ah-premium', 'watchlist', 'imports', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** Where the user is: it stands in the URL's hash, so that it can be gone back to and opened again. */
export interface Route {
  readonly view: View;
  /** Any day of the week; null stands for the week that opens by default. */
  readonly week: IsoDate | null;
  /** The week that stands beside it in the Week view; null where it stands alone. */
  readonly against: IsoDate | null;
  /** The chosen file of the imports, of a workbook the sheet, and the line to mark in it. */
  readonly file: number | null;
  readonly sheet: string | null;
  readonly line: number | null;
}

/** `#/imports/2026-03-16?file=3&line=6`, `#/week/2026-03-16?against=2026-03-09`; what cannot be read falls back to the week that opens by default. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = ''] = path.split('/');
  const params = new URLSearchParams(query);
  const against = params.get('against') ?? '';
  return {
    view: VIEWS.find((view) => view === first) ?? 'week',
    week: isIsoDate(second) ? second : null,
    against: isIsoDate(against) ? against : null,
    file: positive(params.get('file')),
    sheet: params.get('sheet'),
    line: positive(params.get('line')),
  };
}

export function routeHash({ view, week, against, file, sheet, line }: Route): string {
  const params = new URLSearchParams();
  if (against !== null) params.set('against', against);
  if (file !== null) params.set('file', String(file));
  if (sheet !== null) params.set('sheet', sheet);
  if (line !== null) params.set('line', String(line));
  const query = params.size > 0 ? `?${params}` : '';
  return `#/${view}${week === null ? '' : `/${week}`}${query}`;
}

function positive(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the user is now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => window.location.hash));
}

/** Goes somewhere; what is not said stays, but a file and a second week are left with their view. */
export function goTo(change: Partial<Route>): void {
  const now = parseRoute(window.location.hash);
  const leaves = change.view !== undefined && change.view !== now.view;
  const base = leaves ? { ...now, against: null, file: null, sheet: null, line: null } : now;
  window.location.hash = routeHash({ ...base, ...change });
}
