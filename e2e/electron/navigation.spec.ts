import { expect, test } from './desk-fixture.ts';

const foreign = 'data:text/html,<h1>foreign</h1>';

/** Clicks a link that the page did not have. */
function clickLink({ href, target }: { readonly href: string; readonly target: string }): void {
  const link = document.createElement('a');
  Object.assign(link, { href, target });
  document.body.append(link);
  link.click();
}

test('a link out of the app leads nowhere', async ({ page }) => {
  const before = page.url();
  await page.evaluate(clickLink, { href: 'https://example.com/', target: '' });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
});

test('a host whose name begins like ours is foreign', async ({ app, page }) => {
  const before = page.url();
  const isPrevented = await app.evaluate(({ BrowserWindow }) => {
    const event = { url: 'app://desk.evil/index.html', prevented: false, preventDefault: () => {} };
    event.preventDefault = () => {
      event.prevented = true;
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-navigate', event, event.url);
    return event.prevented;
  });
  expect(isPrevented).toBe(true);
  expect(page.url()).toBe(before);
});

test('no second window opens, by link or by script', async ({ app, page }) => {
  await page.evaluate(clickLink, { href: foreign, target: '_blank' });
  const opened = await page.evaluate((href) => window.open(href), foreign);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(opened).toBeNull();
  expect(app.windows()).toHaveLength(1);
});
