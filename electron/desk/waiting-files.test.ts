import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk } = deskPerTest();
const waiting = async () => {
  const { questions, filesRefused } = await desk.call('status', {});
  return questions + filesRefused;
};

test('a file that waits can be put aside, and taken back; one that is in cannot', async () => {
  desk.lay('other.csv', 'foo,bar\n1,2\n');
  desk.lay('恒生.csv', '日期,收盘\n2026-03-19,1\n2026-03-20,2\n');
  desk.lay('in.csv', pricesCsv('HSI.HI 2026-03-20 1'));
  await desk.call('sync', {});
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  expect(await desk.call('dismiss', { fileId: 1 })).toEqual({ fileId: 1, dismissed: true });
  expect(await waiting()).toBe(before - 1);
  expect((await desk.call('imports', {})).files.find(({ id }) => id === 1)).toMatchObject({
    status: 'unrecognised',
    dismissed: true,
  });
  // A scan that finds it again leaves it aside.
  await desk.call('sync', {});
  expect(await waiting()).toBe(before - 1);
  await desk.call('dismiss', { fileId: 1, dismissed: false });
  expect(await waiting()).toBe(before);
  expect((await desk.failure('dismiss', { fileId: 3 })).code).toBe('NOT_WAITING');
  expect((await desk.failure('dismiss', { fileId: 9 })).code).toBe('NO_SUCH_FILE');
});

test('all issues of a file go into a CSV, the text of which no spreadsheet takes for a formula', async () => {
  const bad = Array.from({ length: 450 }, (_, index) => `0700.HK 2026-03-20 bad${index}`);
  desk.lay('a.csv', `${pricesCsv('0700.HK 2026-03-19 1', ...bad)}=1+1,2026-03-20,1\n`);
  desk.lay('b.csv', pricesCsv(...bad));
  await desk.call('sync', {});
  for (const [fileId, lines] of [
    [1, 452],
    [2, 451],
  ] as const) {
    const blob = await desk.call('exportIssues', { fileId });
    expect(blob.fileName).toBe(`${fileId === 1 ? 'a' : 'b'}.csv 未导入的行.csv`);
    const text = Buffer.from(desk.desk.blob(blob.id)?.bytes ?? []).toString();
    expect(text.startsWith('\ufeff文件,工作表,行,列,代码,原因,原文\r\n')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(lines);
    expect(text).toContain('bad449');
    if (fileId === 1) expect(text).toContain(`"'=1+1,2026-03-20,1"`);
  }
});
