import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { issuesZh } from '../../shared/i18n/messages/issues.ts';

const root = path.join(import.meta.dirname, '../../electron/sync');

/** Where sources name the code of an issue: thrown, refused, left out, or made. */
const CODES =
  /(?:new BadCell\(|refuse\(|refuseIf\([^,]*,\s*|refused\('\w+',\s*|reason\(|issueOf\(\w+,\s*|withoutRows\(\w+,\s*|leftOut: |code: )'([A-Z][A-Z_]+)'/g;

test('every code of an issue that reading gives has its words', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const codes = new Set(
    files.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(CODES)].map(([, code]) => code)),
  );
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !(`issue.${code}` in issuesZh))).toEqual([]);
});
