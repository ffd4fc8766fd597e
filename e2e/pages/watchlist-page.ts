import type { Locator, Page } from '@playwright/test';
import { deskPage } from './desk-page.ts';
import { type TablePage, tablePage } from './table-page.ts';

/** 股票池与评级: the list, the scorecard, the panel of the chosen name and the dialogs. */
export interface WatchlistPage {
  readonly places: TablePage;
  readonly scorecard: TablePage;
  readonly dialog: Locator;
  readonly open: () => Promise<void>;
  readonly tab: (name: '股票池' | '评级回溯') => Promise<void>;
  /** What may be done with the chosen place. */
  readonly panel: (name: string) => Locator;
}

export function watchlistPage(page: Page): WatchlistPage {
  return {
    places: tablePage(page, '股票池'),
    scorecard: tablePage(page, '评级回溯'),
    dialog: page.getByRole('dialog'),
    open: () => deskPage(page).open('watchlist'),
    tab: (name) => page.getByRole('main').getByRole('radio', { name, exact: true }).click(),
    panel: (name) => page.getByRole('region', { name, exact: true }),
  };
}
