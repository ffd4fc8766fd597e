import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const folder = temporaryFolder();
beforeAll(async () => {
  cpSync(path.join(repository, 'resources/samples/drop'), path.join(folder, 'drop'), { recursive: true });
  await runIn(folder, ['sync', '--yes']);
}, 60_000);
afterAll(() => removeFolder(folder));

const audit = (text: string, ...argv: string[]) => {
  writeFileSync(path.join(folder, 'weekly.txt'), text);
  return runIn(folder, ['audit', 'weekly.txt', ...argv]);
};

test('a document without a fault is done, one with a fault is done with problems told', async () => {
  const right = await audit('本周（20260316-0322）恒生指数下跌0.7%。');
  expect(right.code).toBe(0);
  expect(right.out).toContain('weekly.txt（2026-03-16 当周）：一致 2，不符 0，无从核对 0');
  const wrong = await audit('本周（20260316-0322）恒生指数下跌0.8%。');
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain('x 第1段  0.8% → -0.7');
});

test('the week can be said', async () => {
  const { code, out } = await audit('恒生指数下跌0.7%。', '--week', '2026-03-18', '--json');
  expect([code, JSON.parse(out).week]).toEqual([0, '2026-03-16']);
});

test('the JSON has the shape that is promised', async () => {
  const { out } = await audit('阿里巴巴-W(+52.95亿港元)为港股通净买入。', '--json');
  const { numbers } = JSON.parse(out);
  expect(numbers[0]).toMatchObject({
    text: '+52.95亿港元',
    context: '阿里巴巴-W(+52.95亿港元)为港股通净买入。',
    place: '第1段',
    state: 'mismatch',
    expected: '52.59',
    trace: 'activeNet:9988.HK:2026-03-16',
  });
});

test('a document that is not there is not done', async () => {
  const { code, err } = await runIn(folder, ['audit', 'none.docx']);
  expect([code, err]).toEqual([2, expect.stringContaining('none.docx')]);
});
