import { expect, test } from './desk-fixture.ts';

test('nothing outside the built window can be fetched', async ({ page }) => {
  const addresses = [
    '/..%2fmain/main.js',
    '/%2e%2e/main/main.js',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2fmain/main.js',
    '/..%5cmain%5cmain.js',
    '/index.html%00.js',
    '/%',
    '/blob/..%2f..%2fpackage.json',
  ];
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
    addresses,
  );
  expect(statuses).toEqual(addresses.map(() => 404));
});

test('the window itself can be fetched', async ({ page }) => {
  expect(await page.evaluate(async () => (await fetch('./index.html')).status)).toBe(200);
});
