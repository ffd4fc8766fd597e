import { expect, test } from './desk-fixture.ts';

test('the page sees the two channels and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    electron: Object.keys(window).filter((name) => /ipc|electron/i.test(name)),
    desk: Object.keys(window.desk).sort(),
  }));
  expect(seen).toEqual({ node: [], electron: [], desk: ['call', 'subscribe'] });
});

test('the page cannot put another function in the place of a channel', async ({ page }) => {
  const isKept = await page.evaluate(() => {
    const { call } = window.desk;
    const forged = { call: () => Promise.resolve({ ok: true, value: null }), subscribe: () => () => {} };
    Reflect.set(window, 'desk', forged);
    Reflect.set(window.desk, 'call', forged.call);
    return window.desk.call === call && Object.isFrozen(window.desk);
  });
  expect(isKept).toBe(true);
});
