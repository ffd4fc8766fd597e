import { useSyncExternalStore } from 'react';
import { type IsoDate, isIsoDate } from '../../shared/market/iso-date.ts';

/** The views that exist, in the order of the navigation. */
export const VIEWS = ['week', 'flows', 'indices', 'ah-premium', 'watchlist', 'report', 'imports', 'settings'] as const;
/** Where one may be: a view, or the page of one name, to which tables, the search and keys lead. */
const PAGES = [...VIEWS, 'stock'] as const;
export type View = (typeof PAGES)[number];

/** Where the user is: it stands in the URL's hash, so that it can be gone back to and opened again. */
export interface Route {
  readonly view: View;
  /** Any day of the week; null stands for the week that opens by default. */
  readonly week: IsoDate | null;
  /** The week that stands beside it in the Week view; null where it stands alone. */
  readonly against: IsoDate | null;
  /** The name whose page it is; null in every view. */
  readonly code: string | null;
  /** The chosen file of the imports, of a workbook the sheet, and the line to mark in it. */
  readonly file: number | null;
  readonly sheet: string | null;
  readonly line: number | null;
}

/** `#/imports/2026-03-16?file=3&line=6`, `#/stock/2026-03-16?code=9988.HK`; what cannot be read falls back to the week that opens by default. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = ''] = path.split('/');
  const params = new URLSearchParams(query);
  const against = params.get('against') ?? '';
  const code = first === 'stock' ? codeIn(params.get('code')) : null;
  const page = PAGES.find((each) => each === first && (each !== 'stock' || code !== null));
  return {
    view: page ?? 'week',
    week: isIsoDate(second) ? second : null,
    against: isIsoDate(against) ? against : null,
    code,
    file: positive(params.get('file')),
    sheet: params.get('sheet'),
    line: positive(params.get('line')),
  };
}

export function routeHash({ view, week, against, code, file, sheet, line }: Route): string {
  const params = new URLSearchParams();
  if (against !== null) params.set('against', against);
  if (code !== null) params.set('code', code);
  if (file !== null) params.set('file', String(file));
  if (sheet !== null) params.set('sheet', sheet);
  if (line !== null) params.set('line', String(line));
  const query = params.size > 0 ? `?${params}` : '';
  return `#/${view}${week === null ? '' : `/${week}`}${query}`;
}

/** A canonical code, as rows and addresses name an instrument; null where the text is none. */
export function codeIn(text: string | null): string | null {
  return text !== null && /^[\w-]+\.[A-Z]+$/.test(text) ? text : null;
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

/** A place without what belongs to one view alone. */
export const NOWHERE = { against: null, code: null, file: null, sheet: null, line: null } as const;

/**
 * Goes somewhere; what is not said stays, but a name, a file and a second week are left with their view. Another week of a
 * name's page takes its place among the addresses, so that the way back leads to where one came from.
 */
export function goTo(change: Partial<Route>): void {
  const now = parseRoute(window.location.hash);
  const leaves = change.view !== undefined && change.view !== now.view;
  const there = { ...now, ...(leaves ? NOWHERE : {}), ...change };
  if (there.view === 'stock' && now.view === 'stock' && there.code === now.code) replaceHash(routeHash(there));
  else window.location.hash = routeHash(there);
}

function replaceHash(hash: string): void {
  const oldURL = window.location.href;
  window.history.replaceState(window.history.state, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
}

/** The page of a name, in the week on screen. */
export function openStock(code: string): void {
  goTo({ view: 'stock', code });
}

/** What the first address of the window keeps, so that no way back leads out of it. */
const FIRST = 'first';

/** Called once, at the start. */
export function markFirstPlace(): void {
  if (window.history.state === null) window.history.replaceState(FIRST, '');
}

/** Back to where one came from; from the first address to the week. */
export function goBack(): void {
  if (window.history.state === FIRST) goTo({ view: 'week' });
  else window.history.back();
}
