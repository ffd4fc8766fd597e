import type { Locator, Page } from '@playwright/test';

/** 本周要点: sentences, the causes given to them, and what has changed since last week. */
export interface KeyPointsPage {
  readonly card: Locator;
  readonly sinceLastWeek: Locator;
  readonly leftOut: Locator;
  readonly sentence: (id: string) => Locator;
  /** A number of a sentence, by what it prints. */
  readonly number: (id: string, text: string) => Locator;
  /** Types a cause for a sentence. */
  readonly giveCause: (id: string, cause: string) => Promise<void>;
}

export function keyPointsPage(page: Page): KeyPointsPage {
  const card = page.getByRole('region', { name: /本周要点|Key points/ });
  const sentence = (id: string) => card.locator(`[data-sentence="${id}"]`);
  return {
    card,
    sinceLastWeek: card.getByRole('region', { name: /较上周变化|Since last week/ }),
    leftOut: card.getByRole('group'),
    sentence,
    number: (id, text) => sentence(id).getByRole('button', { name: new RegExp(`${text.replace(/[.+]/g, '\\$&')}$`) }),
    giveCause: async (id, cause) => {
      await sentence(id).hover();
      await sentence(id).getByRole('button', { name: /归因$/ }).click();
      await card.getByRole('textbox', { name: '归因' }).fill(cause);
      await page.keyboard.press('Enter');
    },
  };
}
