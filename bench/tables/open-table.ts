import type { BrowserContext, Page } from '@playwright/test';
import type { Side } from './sides.ts';

/** A new page of one side, at rest. */
export async function openTable(context: BrowserContext, side: Side): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/${side}.html`);
  await page.waitForTimeout(300);
  return page;
}
