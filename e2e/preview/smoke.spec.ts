import { expect, test } from './preview-fixture.ts';

test('the built window opens in a browser and talks to the desk', async ({ page, preview }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.goto(preview.address);
  expect(page.url()).not.toContain('t=');
  await expect(page.locator('#root')).not.toBeEmpty();
  const reply = await page.evaluate(async () => {
    const call = { callId: 'c1', name: 'status', input: {}, lang: 'zh' };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('./call', { method: 'POST', headers, body: JSON.stringify(call) });
    return answer.json();
  });
  expect(reply).toMatchObject({ ok: true });
  expect(violations).toEqual([]);
});

test('the event stream opens', async ({ page, preview }) => {
  await page.goto(preview.address);
  const state = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const source = new EventSource('./events');
        source.onopen = () => resolve(source.readyState);
        source.onerror = () => resolve('failed');
      }),
  );
  expect(state).toBe(1);
});
