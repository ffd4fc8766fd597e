import type { Locator, Page } from '@playwright/test';

/** The page of one stock: its facts, its charts, and its notes. */
export interface StockPage {
  readonly facts: Locator;
  readonly notes: Locator;
  /** A number among the facts, by its name. */
  readonly number: (name: string | RegExp) => Locator;
  readonly chart: (title: string | RegExp) => Locator;
  readonly note: (text: string) => Locator;
  /** Finds something by what is typed, and goes to the first that is found. */
  readonly find: (text: string) => Promise<void>;
}

export function stockPage(page: Page): StockPage {
  const facts = page.getByRole('region', { name: /^(要点|Facts)$/ });
  const notes = page.getByRole('region', { name: /^(笔记|Notes)$/ });
  return {
    facts,
    notes,
    number: (name) => facts.getByRole('button', { name }),
    chart: (title) => page.getByRole('article', { name: title }),
    note: (text) => notes.getByRole('listitem').filter({ hasText: text }),
    async find(text) {
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: /搜索|Search/ });
      await field.fill(text);
      await page.keyboard.press('Enter');
      await field.waitFor({ state: 'hidden' });
    },
  };
}
