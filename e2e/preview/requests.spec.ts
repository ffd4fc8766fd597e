import { expect, test } from './preview-fixture.ts';

const status = { callId: 'c1', name: 'status', input: {}, lang: 'zh' };

test.beforeEach(async ({ client, preview }) => {
  await client.get(preview.address);
});

test('a call is answered as a value', async ({ client, preview }) => {
  const answer = await client.post('/call', { data: status, headers: { origin: preview.origin } });
  expect(await answer.json()).toMatchObject({ ok: true, value: { dropFolders: [preview.drop] } });
});

test('only a POST of JSON is a call', async ({ client, preview }) => {
  const headers = { origin: preview.origin };
  expect((await client.get('/call')).status()).toBe(405);
  expect((await client.put('/call', { data: status, headers })).status()).toBe(405);
  expect((await client.delete('/index.html', { headers })).status()).toBe(405);
  const form = await client.post('/call', { form: { name: 'status' }, headers });
  expect(form.status()).toBe(415);
  const broken = await client.post('/call', {
    data: Buffer.from('{"callId":'),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect(broken.status()).toBe(400);
  expect(await broken.json()).toMatchObject({ ok: false, error: { code: 'NOT_JSON' } });
});

test('a call of more than sixteen million bytes is refused', async ({ client, preview }) => {
  const data = { ...status, input: { padding: 'x'.repeat(16_000_001) } };
  const answer = await client.post('/call', { data, headers: { origin: preview.origin } });
  expect(answer.status()).toBe(413);
});

test('unknown operations are refused with a code', async ({ client, preview }) => {
  for (const name of ['nothing', '__proto__', 'constructor']) {
    const answer = await client.post('/call', { data: { ...status, name }, headers: { origin: preview.origin } });
    expect(await answer.json(), name).toMatchObject({ ok: false });
  }
});

test('nothing outside the built window is served', async ({ client }) => {
  const paths = ['/..%2fmain/main.js', '/%2e%2e%2f%2e%2e%2fpackage.json', '/index.html%00.js', '/%', '/blob/none'];
  for (const path of paths) expect((await client.get(path)).status(), path).toBe(404);
});

test('the content policy goes with every answer', async ({ client }) => {
  for (const path of ['/', '/nowhere', '/blob/none']) {
    const headers = (await client.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'none'; script-src 'self'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});
