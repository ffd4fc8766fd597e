import { expect, test } from 'vitest';
import { text, textsByKey } from './text.ts';

const places = (words: string) => new Set(words.match(/(?<=\{)\w+/g));

test('every key says in English what it says in Chinese', () => {
  const unlike = textsByKey().filter(
    ([, zh, en]) => en === '' || String([...places(en)].sort()) !== String([...places(zh)].sort()),
  );
  expect(unlike).toEqual([]);
});

test('English counts one thing and many', () => {
  expect(text('en', 'status.files', { count: 1 })).toBe('1 file');
  expect(text('en', 'status.files', { count: 12 })).toBe('12 files');
  expect(text('zh', 'status.files', { count: 1 })).toBe('1 个文件');
});

test('a place without its value stays as it is', () => {
  expect(text('en', 'status.files')).toBe('{count} {count|file|files}');
});
