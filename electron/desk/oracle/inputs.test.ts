import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { differences } from '../../testing/oracle/differences.ts';
import { expectedAbout, SUBJECTS } from '../../testing/oracle/expected.ts';
import { repository } from '../../testing/test-desk.ts';

const FOLDERS = { sample: 'resources/samples/drop', 'edge-market': 'electron/testing/oracle/edge-market' } as const;

test.each(Object.entries(FOLDERS))(
  'the numbers of %s were worked out of the very files that it has',
  (market, folder) => {
    const files = path.join(repository, folder);
    const hashes = readdirSync(files).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(files, name)))
        .digest('hex'),
    ]);
    expect(hashes.length).toBeGreaterThan(10);
    // Where this fails, a file has changed: run `python3 scripts/oracle/run.py`, and look at what differs.
    for (const subject of SUBJECTS)
      expect(expectedAbout(market, subject), subject).toMatchObject({
        by: 'scripts/oracle/run.py',
        inputs: Object.fromEntries(hashes),
      });
  },
);

test('a comparison finds what differs by more than the last bits, what is missing and what is too much', () => {
  const expected = { a: [1, 2], b: null, c: 'x', d: { e: 1e9 } };
  const actual = { a: [1 + 1e-12, 2], b: null, c: 'x', d: { e: 1e9 + 0.1 }, more: 1 };
  expect(differences(actual, expected, 'at')).toEqual([]);
  expect(differences({ ...actual, a: [1 + 1e-8, 2] }, expected, 'at')).toEqual(['at.a[0]: 1.00000001, expected 1']);
  expect(differences({ ...actual, a: [1] }, expected, 'at')).toEqual(['at.a: 1 of them, expected 2']);
  expect(differences({ ...actual, b: 0, c: undefined }, expected, 'at')).toHaveLength(2);
  expect(differences({ ...actual, d: null }, expected, 'at')).toHaveLength(1);
});
