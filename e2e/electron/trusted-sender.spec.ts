import path from 'node:path';
import { expect, test } from './desk-fixture.ts';

test('a foreign document with our preload is refused', async ({ app, page }) => {
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
  const preload = path.join(import.meta.dirname, '../../dist/preload/preload.cjs');
  const [foreign] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ webPreferences: { preload } });
      await window.loadURL('data:text/html,<h1>foreign</h1>');
    }, preload),
  ]);
  await foreign.waitForURL(/^data:/);
  await foreign.waitForFunction(() => 'desk' in window);
  const reply = await foreign.evaluate(() => window.desk.call({ callId: 'c1', name: 'status', input: {}, lang: 'zh' }));
  expect(reply).toMatchObject({ ok: false, error: { code: 'UNTRUSTED_SENDER' } });
});
