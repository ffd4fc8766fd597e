import type { Locator, Page } from '@playwright/test';

/** A grid of a view: its rows in their order, and cells by what they print. */
export interface TablePage {
  readonly region: Locator;
  readonly rows: Locator;
  /** The row at the top: rows stand in the document in any order. */
  readonly first: Locator;
  readonly row: (text: string) => Locator;
  readonly cell: (row: string, text: string) => Locator;
}

/** The grid of this name; rows below the fold are not there until they are scrolled to. */
export function tablePage(page: Page, name: string | RegExp): TablePage {
  const region = page.getByRole('region', { name });
  // Not the header, which has no row's name.
  const rows = region.locator('[role=row][row-id]');
  return {
    region,
    rows,
    first: region.locator('[role=row][row-index="0"]'),
    row: (text) => rows.filter({ hasText: text }),
    cell: (row, text) => rows.filter({ hasText: row }).getByRole('gridcell', { name: text, exact: true }),
  };
}
