import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { openTestDesk, removeFolder, temporaryFolder } from '../testing/test-desk.ts';

const folder = temporaryFolder();
beforeAll(async () => {
  const open = await openTestDesk(folder);
  const days = ['2026-03-13', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'];
  const lists = days.flatMap((day, index) => [
    `${day},sh,1,9988.HK,阿里巴巴-W,${index},${index + 2},2,HKD,亿`,
    `${day},sz,1,2800.HK,盈富基金,-1,1,2,HKD,亿`,
  ]);
  open.lay('lists.csv', `date,channel,rank,code,name,net,buy,sell,currency,unit\n${lists.join('\n')}\n`);
  open.lay('days.csv', `date,net,currency,unit\n${days.map((day) => `${day},3,HKD,亿\n`).join('')}`, 1);
  await open.call('sync', { yes: true });
  await open.close();
});
afterAll(() => removeFolder(folder));

const flows = (...argv: string[]) => runIn(folder, ['flows', '--week', '2026-03-18', ...argv]);

test('a week’s lists stand as a table with the sums below, in the words of the screen', async () => {
  const { code, out } = await flows();
  const lines = out.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(lines[0]).toBe('港股通活跃个股  沪深合计  2026-03-16 — 2026-03-22  亿港元');
  expect(lines[1]).toMatch(/^代码 +简称 +新 +净买入 +买入 +卖出 +成交额 +上榜日 +占成交% /);
  expect(lines[2]).toMatch(/^9988\.HK +阿里巴巴-W +15\.00 +25\.00 +10\.00 +35\.00 +5 +— /);
  expect(lines[3]).toMatch(/^2800\.HK +盈富基金 +-5\.00 +5\.00 +10\.00 +15\.00 +5 /);
  // 15 in HKD: nothing is converted.
  for (const [index, sum] of [
    '上榜个股合计 +15.00',
    '上榜ETF +-5.00',
    '未上榜（倒算） +5.00',
    '港股通合计（折算） +15.00',
  ].entries())
    expect(lines[4 + index]?.trim()).toMatch(new RegExp(`^${sum}$`));
});

test('a day, a range and a channel are asked for by their names; what does not fit is refused', async () => {
  expect((await flows('--day', '2026-03-17')).out).toMatch(/9988\.HK +阿里巴巴-W +2\.00/);
  expect((await flows('--span', 'day')).out).toContain('2026-03-20');
  expect((await flows('--from', '2026-03-13', '--to', '2026-03-16')).out).toMatch(/9988\.HK +阿里巴巴-W +1\.00 .* 2 /);
  const one = await flows('--channel', 'sz');
  expect(one.out).toMatch(/上榜合计 +-5\.00\n未上榜与港股通合计只按沪深合计倒算/);
  const open = await flows('--from', '2026-03-16', '--to', '2026-03-24');
  expect([open.code, open.out.split('\n')[0]]).toEqual([1, expect.stringContaining('截至03-20（5/7日）')]);
  for (const bad of [
    ['--from', '2026-03-20', '--to', '2026-03-16'],
    ['--span', 'week', '--day', '2026-03-17'],
    ['--span', 'quarter'],
    ['--from', '0002-03-16', '--to', '2026-03-20'],
    ['--day', '0002-03-16'],
    ['--channel', 'hk'],
  ]) {
    const { code, err } = await flows(...bad);
    expect([code, err], bad.join(' ')).toEqual([2, expect.stringContaining('BAD_INPUT')]);
  }
});

test('--json is the operation’s answer, --csv the table unrounded in a file', async () => {
  const { names, closing, from, to } = JSON.parse((await flows('--span', 'month', '--json')).out);
  expect([from, to, names[0].net, closing.why]).toEqual(['2026-03-01', '2026-03-22', 15, 'southboundIncomplete']);
  const { code } = await flows('--csv', 'flows.csv');
  expect(code).toBe(0);
  const csv = readFileSync(path.join(folder, 'flows.csv'), 'utf8').split('\r\n');
  expect(csv[0]).toMatch(/代码,简称,证券类别,新,净买入 \(亿港元\),买入 \(亿港元\)/);
  expect(csv[1]).toMatch(/^9988\.HK,阿里巴巴-W,个股,,15,25,10,35,5,/);
  expect(csv.find((line) => line.startsWith('港股通合计（折算）'))).toMatch(/^港股通合计（折算）,,,,15,/);
});
