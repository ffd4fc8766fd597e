import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPage } from './page-answer.ts';

const name = '图01-恒生互联网科技业跌3.0%.svg';
const desk = {
  blob: (id: string) => (id === 'f1' ? { fileName: name, mediaType: 'image/svg+xml', bytes: Uint8Array.of(1) } : null),
};
let root = '';

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  root = path.join(folder, 'renderer');
  mkdirSync(root);
  writeFileSync(path.join(root, 'index.html'), '<h1>desk</h1>');
  writeFileSync(path.join(root, 'notes.txt'), 'no page of ours');
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  mkdirSync(path.join(folder, 'renderer-old'));
  writeFileSync(path.join(folder, 'renderer-old/old.js'), '');
});

afterAll(() => {
  rmSync(path.dirname(root), { recursive: true });
});

test.each(['/', '/index.html', '/./index.html'])('%s is the window', async (pathname) => {
  const answer = await answerPage(root, desk, pathname);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});

test.each([
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/..%2frenderer-old/old.js',
  '//etc/hosts',
  '/notes.txt',
  '/index.html%00',
  '/%zz',
  '/blob/gone',
  '/blob/../f1',
])('%s is nothing', async (pathname) => {
  expect((await answerPage(root, desk, pathname)).status).toBe(404);
});

test('a blob is handed out under its own name, as a file and not as a page', async () => {
  const { status, headers, body } = await answerPage(root, desk, '/blob/f1');
  expect(status).toBe(200);
  expect([...body]).toEqual([1]);
  expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  expect(headers['content-security-policy']).toContain("script-src 'self'");
});
