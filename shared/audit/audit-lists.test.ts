import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLAIMS } from './claims.ts';
import { CHECKS } from './consistency.ts';
import { MEASURES } from './measures.ts';

const inFolder = (folder: string) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .map((file) => file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    .sort();

test.each([
  ['measures', MEASURES.map(({ id }) => id)],
  ['claims', CLAIMS.map(({ name }) => name)],
  ['consistency', CHECKS.map(({ name }) => name)],
])('every file of %s stands in its list', (folder, listed) => {
  expect([...listed].sort()).toEqual(inFolder(folder));
});
