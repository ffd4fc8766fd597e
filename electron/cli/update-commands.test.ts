import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const folder = temporaryFolder();
const desk = (...argv: string[]) => runIn(folder, argv);
beforeAll(async () => {
  cpSync(path.join(repository, 'resources/samples/drop'), path.join(folder, 'drop'), { recursive: true });
  await desk('sync', '--yes');
  await desk('report', '--week', '2026-03-09', '--formats', 'docx', '--out', '.');
}, 90_000);
afterAll(() => removeFolder(folder));

const LAST = '行业周报-20260309-0315.docx';

test('last week’s document comes onto this week as a new file; the original is untouched', async () => {
  const before = readFileSync(path.join(folder, LAST));
  const { code, out } = await desk('roll-forward', LAST, '--week', '2026-03-16', '--json');
  const value = JSON.parse(out);
  expect([code, value.undecided]).toEqual([0, []]);
  expect(value.file.fileName).toBe('行业周报-20260316-0322.docx');
  expect(existsSync(path.join(folder, value.file.fileName))).toBe(true);
  expect(value.replaced).toContainEqual(
    expect.objectContaining({ kind: 'caption', place: 'caption:southbound-daily' }),
  );
  expect(readFileSync(path.join(folder, LAST)).equals(before)).toBe(true);
  expect((await desk('audit', value.file.fileName)).code).toBe(0);
}, 60_000);

test('a document of another week is refused with what to do instead', async () => {
  const { code, err } = await desk('refresh', LAST, '--week', '2026-03-16');
  expect([code, err]).toEqual([2, expect.stringMatching(/DOCUMENT_EARLIER[\s\S]*roll-forward/)]);
});

test('refreshed on the same data nothing is replaced', async () => {
  const { code, out } = await desk('refresh', LAST, '--week', '2026-03-09');
  expect([code, out]).toEqual([0, expect.stringContaining('行业周报-20260309-0315-刷新.docx')]);
  expect(out).toContain('替换 0 处，待定 0 处');
});
