import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES } from './figures.ts';

/** Files that serve figures without being one. */
const SERVING = ['figure', 'figure-data', 'figures', 'groups', 'series-of-figure', 'week-change-bars'];

test('every file of the folder that makes a figure stands in the list, under its own id', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !SERVING.includes(file));
  expect(FIGURES.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('every figure says the same in both languages', () => {
  for (const { words } of FIGURES) expect(Object.keys(words.en)).toEqual(Object.keys(words.zh));
});
