import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { text, textsByKey } from './text.ts';

const places = (words: string) => new Set(words.match(/(?<=\{)\w+/g));

test('every key says in English what it says in Chinese', () => {
  const unlike = textsByKey().filter(
    ([, zh, en]) => en === '' || String([...places(en)].sort()) !== String([...places(zh)].sort()),
  );
  expect(unlike).toEqual([]);
});

test('no two files of words say the same key: the later one would stand in silence', () => {
  const folder = path.join(import.meta.dirname, 'messages');
  const keys = readdirSync(folder).flatMap((file) => {
    const [zh = ''] = readFileSync(path.join(folder, file), 'utf8').split(/^export const \w+En\b/m);
    return [...zh.matchAll(/^ {2}'([^']+)':/gm)].map(([, key = '']) => key);
  });
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('English counts one thing and many', () => {
  expect(text('en', 'status.files', { count: 1 })).toBe('1 file');
  expect(text('en', 'status.files', { count: 12 })).toBe('12 files');
  expect(text('zh', 'status.files', { count: 1 })).toBe('1 个文件');
});

test('a place without its value stays as it is', () => {
  expect(text('en', 'status.files')).toBe('{count} {count|file|files}');
});
