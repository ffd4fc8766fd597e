import { createConnection } from 'node:net';
import { expect, test } from './preview-fixture.ts';

const status = { callId: 'c1', name: 'status', input: {}, lang: 'zh' };

test('without the token nothing is served', async ({ client }) => {
  for (const path of ['/', '/index.html', '/events', '/blob/x', '/?t=', `/?t=${'0'.repeat(64)}`]) {
    expect((await client.get(path)).status(), path).toBe(403);
  }
});

test('a call without the cookie is refused', async ({ client, preview }) => {
  const token = new URL(preview.address).search;
  for (const path of ['/call', `/call${token}`]) {
    const answer = await client.post(path, { data: status, headers: { origin: preview.origin } });
    expect(answer.status(), path).toBe(403);
  }
});

test('the token becomes a cookie that no script reads, and leaves the address', async ({ client, preview }) => {
  const answer = await client.get(preview.address, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/');
  expect(answer.headers()['set-cookie']).toMatch(/^desk-\d+=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(answer.headers()['set-cookie']).not.toContain(new URL(preview.address).searchParams.get('t'));
});

test('a token is spent by its first use', async ({ client, preview, playwright }) => {
  expect((await client.get(preview.address)).status()).toBe(200);
  const other = await playwright.request.newContext();
  expect((await other.get(preview.address)).status()).toBe(403);
  await other.dispose();
});

test('a foreign Host is refused, and does not spend the token', async ({ client, preview }) => {
  const { port, search } = new URL(preview.address);
  const answers = await Promise.all(
    [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1'].map((host) => firstLineFor(Number(port), host, search)),
  );
  for (const answer of answers) expect(answer).toContain(' 403 ');
  expect((await client.get(preview.address)).status()).toBe(200);
});

test('a foreign Origin is refused, with the cookie too', async ({ client, preview }) => {
  await client.get(preview.address);
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    const answer = await client.post('/call', { data: status, headers: { origin } });
    expect(answer.status(), origin).toBe(403);
  }
  expect((await client.post('/call', { data: status })).status(), 'no Origin at all').toBe(403);
  expect((await client.post('/call', { data: status, headers: { origin: preview.origin } })).status()).toBe(200);
});

/** Sends a request by hand: a client would not let the Host be chosen freely. */
function firstLineFor(port: number, host: string, search: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => {
      socket.write(`GET /${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text.slice(0, text.indexOf('\r\n'))));
    socket.on('error', reject);
  });
}
