import type { Locator, Page } from '@playwright/test';

/** The week view: headlines, figures, tables, and the trace beside them. */
export interface WeekPage {
  readonly headlines: Locator;
  /** 图1, which is there as soon as the sector has a close. */
  readonly figure: Locator;
  readonly table: Locator;
  readonly trace: Locator;
  /** What is typed by hand where a number is missing. */
  readonly entry: Locator;
  readonly headline: (name: string) => Locator;
  /** A figure by its number as the report prints it: 图10, 表1. */
  readonly figureNo: (no: string) => Locator;
  /** A card by its heading. */
  readonly card: (name: string | RegExp) => Locator;
  /** A cell of the table, by its instrument's code and what it prints. */
  readonly cell: (code: string, text: string) => Locator;
}

export function weekPage(page: Page): WeekPage {
  const headlines = page.getByRole('region', { name: /本周要览|Headlines/ });
  const table = page.getByRole('region', { name: /本周涨跌幅|Changes of the week/ });
  return {
    headlines,
    figure: page.getByRole('article', { name: /^(图1|Figure 1) / }),
    table,
    trace: page.getByRole('complementary', { name: /溯源|Trace/ }),
    entry: page.getByRole('dialog'),
    headline: (name) => headlines.getByRole('button', { name: new RegExp(`^${name} `) }),
    figureNo: (no) => page.getByRole('article', { name: new RegExp(`^${no} `) }),
    card: (name) => page.getByRole('region', { name }),
    cell: (code, text) =>
      table.getByRole('row').filter({ hasText: code }).getByRole('gridcell', { name: text, exact: true }),
  };
}
