import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds on the page as it stands, each with where and why. */
export async function violationsOf(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window);
  // As a script of the test's own: the page's policy lets none in.
  if (!hasAxe) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await engine.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
    );
  });
}
