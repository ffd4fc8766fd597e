import type { Locator, Page } from '@playwright/test';

/** What stands in the figures and in which order: groups, outline, and figures of one's own. */
export interface FiguresPage {
  readonly dialog: Locator;
  /** A button at the end of the board. */
  readonly board: (name: string) => Locator;
  /** Rows of the list that the dialog orders. */
  readonly rows: Locator;
  readonly row: (text: string) => Locator;
  /** The handle of a row, for the keyboard. */
  readonly handle: (text: string) => Locator;
  readonly field: (name: string) => Locator;
  readonly press: (name: string) => Promise<void>;
}

export function figuresPage(page: Page): FiguresPage {
  const dialog = page.getByRole('dialog');
  const rows = dialog.locator('.orderedList > li');
  const row = (text: string) => rows.filter({ hasText: text });
  return {
    dialog,
    board: (name) => page.getByRole('toolbar', { name: '图表', exact: true }).getByRole('button', { name }),
    rows,
    row,
    handle: (text) => row(text).getByRole('button', { name: /拖动排序/ }),
    field: (name) => dialog.getByLabel(name, { exact: true }),
    press: (name) => dialog.getByRole('button', { name, exact: true }).click(),
  };
}
