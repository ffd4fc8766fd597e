import type { Locator, Page } from '@playwright/test';

/** The week view: headlines, figure, table, and the trace beside them. */
export interface WeekPage {
  readonly headlines: Locator;
  readonly figure: Locator;
  readonly table: Locator;
  readonly trace: Locator;
  readonly headline: (name: string) => Locator;
  /** A cell of the table, by its instrument's code and what it prints. */
  readonly cell: (code: string, text: string) => Locator;
}

export function weekPage(page: Page): WeekPage {
  const headlines = page.getByRole('region', { name: /本周要览|Headlines/ });
  const table = page.getByRole('region', { name: /本周涨跌幅|Changes of the week/ });
  return {
    headlines,
    figure: page.getByRole('article'),
    table,
    trace: page.getByRole('complementary', { name: /溯源|Trace/ }),
    headline: (name) => headlines.getByRole('button', { name: new RegExp(`^${name} `) }),
    cell: (code, text) =>
      table.getByRole('row').filter({ hasText: code }).getByRole('gridcell', { name: text, exact: true }),
  };
}
