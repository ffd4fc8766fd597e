import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleFiles } from './sample-files.ts';

const drop = path.join(import.meta.dirname, '../../resources/samples/drop');

test('the shipped sample is what its tables make, byte for byte', () => {
  const files = sampleFiles();
  expect(readdirSync(drop).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, text } of files)
    expect([name, readFileSync(path.join(drop, name), 'utf8') === text]).toEqual([name, true]);
}, 30_000);
