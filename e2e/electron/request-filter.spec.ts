import { expect, test } from './desk-fixture.ts';

test('a request that no content policy forbids is stopped all the same', async ({ app, page }) => {
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
  // A page without any policy of ours, in the same session.
  const [bare] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }) => {
      await new BrowserWindow().loadURL('data:text/html,<h1>bare</h1>');
    }),
  ]);
  await bare.waitForURL(/^data:/);
  const failed = bare.waitForEvent('requestfailed');
  await bare.evaluate(() => {
    new Image().src = 'https://example.com/leak.png';
  });
  // Blocked here, as against a name that was looked for and not found.
  expect((await failed).failure()?.errorText).toContain('BLOCKED_BY_CLIENT');
});
