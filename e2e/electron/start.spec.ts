import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { appArguments, executablePath, expect, launchApp, test } from './desk-fixture.ts';

test('the app opens one visible window of its own', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  expect(await window.evaluate((seen) => seen.isVisible())).toBe(true);
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

test('a data folder in use is said in an error box, and the app ends', async ({ app, page, folders }) => {
  test.skip(process.env['ELECTRON'] !== undefined, 'the real box waits for a click');
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
  const other = { ...folders, userData: `${folders.userData}-other` };
  const second = spawn(executablePath, appArguments(other), {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  second.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(1);
  expect(log).toContain('[error box]');
  expect(app.windows()).toHaveLength(1);
});

test('after a kill the next start opens the same desk', async ({ folders }) => {
  const first = await launchApp(folders);
  const gone = first.waitForEvent('close');
  await (await first.firstWindow()).waitForFunction(() => 'desk' in window);
  first.process().kill('SIGKILL');
  await gone;
  const second = await launchApp(folders);
  const page = await second.firstWindow();
  await page.waitForFunction(() => 'desk' in window);
  const reply = await page.evaluate(() => window.desk.call({ callId: 'c1', name: 'status', input: {}, lang: 'zh' }));
  await second.close();
  expect(reply).toMatchObject({ ok: true, value: { readOnly: null } });
});
