import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const root = temporaryFolder();
const desk = (...argv: string[]) => runIn(root, argv);
afterAll(() => removeFolder(root));

beforeAll(async () => {
  cpSync(path.join(repository, 'resources/samples/drop'), path.join(root, 'drop'), { recursive: true });
  await desk('sync');
  for (const week of ['2026-03-09', '2026-03-16'])
    await desk('report', '--formats', 'docx', '--week', week, '--out', 'written');
}, 60_000);

test('documents are refreshed and rolled forward beside their originals, and each change is told', async () => {
  const refreshed = await desk('refresh', 'written/行业周报-20260316-0322.docx');
  expect(refreshed.code).toBe(0);
  expect(refreshed.out).toContain('替换 0 处，待定 0 处，保留手改 0 处');
  const rolled = await desk('roll-forward', 'written/行业周报-20260309-0315.docx', '--out', 'next');
  expect(rolled.code).toBe(0);
  expect(rolled.out).toContain('+ 港股通净额 文字: 港股通全周成交净额-130.43亿元');
  expect(readdirSync(path.join(root, 'next'))).toEqual(['行业周报-20260316-0322.docx']);
  expect(readdirSync(path.join(root, 'written')).sort()).toEqual([
    '行业周报-20260309-0315.docx',
    '行业周报-20260316-0322-刷新.docx',
    '行业周报-20260316-0322.docx',
  ]);
}, 60_000);

test('what is asked or undecided exits with 1, what is refused with 2', async () => {
  const file = 'written/行业周报-20260316-0322.docx';
  const asked = await desk('roll-forward', file, '--week', '2026-03-23', '--citations', 'ask');
  expect(asked.code).toBe(1);
  expect(asked.out).toMatch(/\? c1 \S+ \S+ \(2026-03-\d\d – 2026-\d\d-\d\d\)/);
  const kept = JSON.parse((await desk('roll-forward', file, '--week', '2026-03-23', '--out', 'kept', '--json')).out);
  expect(kept.undecided.filter(({ why }: { why: string }) => why === 'citationKept')).toHaveLength(5);
  for (const argv of [
    ['roll-forward', file],
    ['refresh', 'written/行业周报-20260309-0315.docx'],
    ['refresh', 'nowhere.docx'],
    ['roll-forward', file, '--citation', 'c1=perhaps'],
  ])
    expect((await desk(...argv)).code, argv.join(' ')).toBe(2);
}, 60_000);
