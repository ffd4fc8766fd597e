import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, temporaryFolder } from '../testing/test-desk.ts';

let root = '';
beforeAll(() => {
  root = temporaryFolder();
  writeFileSync(path.join(root, 'x.csv'), '日期,净买入(万港元)\n2026-03-20,-54680.01\n');
});
afterAll(() => removeFolder(root));

const desk = (...argv: string[]) => runIn(root, argv);

test('maps a file by what it printed, told before it is done, and keeps the mapping', async () => {
  const seen = await desk('map', 'x.csv', '--json');
  expect([seen.code, JSON.parse(seen.out)]).toMatchObject([
    0,
    { fileId: 1, headerLine: 1, mapping: { table: 'southbound' } },
  ]);
  writeFileSync(path.join(root, 'm.json'), seen.out);
  const tried = await desk('map', 'x.csv', '--as', 'm.json', '--dry-run', '--json');
  expect([tried.code, JSON.parse(tried.out)]).toMatchObject([0, { rowsLoaded: 1, values: [{ value: -546800100 }] }]);
  expect((await desk('mappings', '--json')).out).toBe('{"mappings":[]}\n');
  expect((await desk('map', 'x.csv', '--as', 'm.json', '--dry-run')).out).toContain('-546800100');
  const mapped = await desk('map', 'x.csv', '--as', 'm.json', '--json');
  expect([mapped.code, JSON.parse(mapped.out)]).toMatchObject([0, { id: 1, status: 'imported', rowsLoaded: 1 }]);
  expect((await desk('mappings')).out).toContain('净买入(万港元)');
  expect(await desk('mappings', 'remove', 'x', '--json')).toMatchObject({ code: 0, out: '{"mappings":[]}\n' });
});

test('leaves nothing behind where it cannot', async () => {
  writeFileSync(path.join(root, 'bad.json'), '{"mapping":{"name":"x"}}');
  expect(await desk('map', 'none.csv', '--json')).toMatchObject({ code: 2 });
  expect(JSON.parse((await desk('map', 'x.csv', '--as', 'bad.json', '--json')).out).error.code).toBe('BAD_INPUT');
  expect(JSON.parse((await desk('map', 'x.csv', '--as', 'x.csv', '--json')).out).error.code).toBe('BAD_USAGE');
});
