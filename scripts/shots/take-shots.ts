import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';

/** The views by their names in the address, and what of each is worth a picture of its own. */
const VIEWS = ['week', 'flows', 'indices', 'ah-premium', 'watchlist', 'report', 'imports', 'settings'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const WEEK = '2026-03-16';

interface Shots {
  readonly address: string;
  readonly out: string;
  /** Whether a picture of this name is to be taken. */
  readonly isWanted: (name: string) => boolean;
  readonly say: (line: string) => void;
}

/** Each view and a stock's page in both languages and themes and in two sizes, and the week with a trace, with a figure full screen, and to its foot. */
export async function takeShots({ address, out, isWanted, say }: Shots): Promise<void> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  // Chromium's sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => say(`error on the page: ${error.message}`));
    await page.goto(address);
    await settled(page);
    for (const lang of ['zh', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await set(context, address, { lang, theme });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          const save = async (view: string) => {
            const name = `${view}-${lang}-${theme}-${size.width}`;
            if (!isWanted(name)) return;
            await settled(page);
            await page.screenshot({ path: path.join(out, `${name}.png`) });
            say(name);
          };
          await takeViews(page, save);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

async function takeViews(page: Page, save: (view: string) => Promise<void>): Promise<void> {
  for (const view of VIEWS) {
    await go(page, `#/${view}/${WEEK}`);
    await save(view);
  }
  await go(page, `#/stock/${WEEK}?code=9988.HK`);
  await save('stock');
  await go(page, `#/week/${WEEK}`);
  const main = page.getByRole('main');
  await main.evaluate((element) => element.scrollTo(0, 640));
  await save('week-middle');
  await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await save('week-foot');
  await main.evaluate((element) => element.scrollTo(0, 0));
  await page
    .getByRole('article')
    .getByRole('button', { name: /52\.59$/ })
    .click();
  await save('week-trace');
  await page.keyboard.press('Escape');
  await page.getByRole('article').first().hover();
  for (const [key, name] of [
    ['f', 'full-screen'],
    ['Control+k', 'palette'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await save(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

async function go(page: Page, hash: string): Promise<void> {
  // As text: scripts are compiled without a page's types.
  await page.evaluate(`window.location.hash = ${JSON.stringify(hash)}`);
  await settled(page);
}

/** Everything asked for is there and drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.waitForTimeout(350);
}

async function set(context: BrowserContext, address: string, input: { lang: string; theme: string }): Promise<void> {
  const call = { callId: 'shots', name: 'updateSettings', input, lang: input.lang };
  const { origin } = new URL(address);
  const answer = await context.request.post(`${origin}/call`, { data: call, headers: { origin } });
  if (!answer.ok()) throw new Error(`settings: ${answer.status()}`);
}
