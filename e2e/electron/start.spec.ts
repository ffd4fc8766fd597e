import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { appArguments, executablePath, expect, launchApp, test } from './desk-fixture.ts';

test('the app opens one visible window of its own', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  // It is shown when it has something to show, which can be a moment after its page is there.
  await expect.poll(() => window.evaluate((seen) => seen.isVisible())).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('a second start hands over to the first and ends', async ({ app, page, folders }) => {
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
  const knocked = app.evaluate(({ app }) => new Promise((resolve) => app.once('second-instance', () => resolve(true))));
  const second = spawn(executablePath, appArguments(folders), {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await knocked).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('a data folder that another process holds opens for reading, and says so', async ({ app, page, folders }) => {
  expect(app.windows()).toHaveLength(1);
  expect(await readOnlyReason(page)).toBeNull();
  const second = await launchApp({ ...folders, userData: `${folders.userData}-other` });
  const reason = await readOnlyReason(await second.firstWindow());
  await second.close();
  expect(reason).toEqual(expect.any(String));
});

test('a desk that cannot open says why in an error box, and the app ends', async ({ folders }) => {
  test.skip(process.env.ELECTRON !== undefined, 'the real box waits for a click');
  await writeFile(folders.data, 'a file where the data folder should be');
  const started = spawn(executablePath, appArguments(folders), {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  started.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const [code] = await once(started, 'exit');
  expect(code).toBe(1);
  expect(log.join('')).toContain('[error box]');
});

test('after a kill the next start opens the same desk', async ({ folders }) => {
  const first = await launchApp(folders);
  const gone = first.waitForEvent('close');
  await (await first.firstWindow()).waitForFunction(() => 'desk' in window);
  first.process().kill('SIGKILL');
  await gone;
  const second = await launchApp(folders);
  const page = await second.firstWindow();
  const reason = await readOnlyReason(page);
  await second.close();
  expect(reason).toBeNull();
});

/** Why the desk behind this window cannot write; null when it can. */
async function readOnlyReason(page: Page): Promise<unknown> {
  await page.waitForFunction(() => 'desk' in window);
  const reply = await page.evaluate(() => window.desk.call({ callId: 'c1', name: 'status', input: {}, lang: 'zh' }));
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { readonly readOnly: string | null }).readOnly;
}
