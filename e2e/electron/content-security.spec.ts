import { expect, test } from './desk-fixture.ts';

test('an inline script does not run', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

test('a script from a data: address does not run', async ({ page }) => {
  const end = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,window.ran = true';
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('refused');
        document.body.append(script);
      }),
  );
  expect(end).toBe('refused');
});

test('text is not run as code', async ({ page }) => {
  // A script of the page, unlike one from the inspector, is held to the policy.
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        setTimeout('window.ran = true', 0);
        setTimeout(() => resolve('ran' in window ? 'ran' : 'nothing'), 500);
      }),
  );
  expect(answer).toBe('script-src');
});

test('the policy goes with every answer, a refusal included', async ({ page }) => {
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all(
      ['./index.html', './nowhere.html', './blob/none'].map((address) => fetch(address)),
    );
    return answers.map(({ status, headers }) => [
      status,
      headers.get('content-security-policy')?.startsWith("default-src 'none'; script-src 'self'"),
      headers.get('x-content-type-options'),
    ]);
  });
  expect(policies).toEqual([
    [200, true, 'nosniff'],
    [404, true, 'nosniff'],
    [404, true, 'nosniff'],
  ]);
});
