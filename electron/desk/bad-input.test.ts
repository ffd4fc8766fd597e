import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

// The design's section 3: a failure crosses with what happened in words, in the caller's language.
const { desk } = deskPerTest();
const entry = { code: '0700.HK', date: '2026-03-18', field: 'close', value: '1', why: '试' };
const rating = {
  code: '0700.HK',
  ratedOn: '2026-03-18',
  rating: '买入',
  event: null,
  targetPrice: null,
  benchmark: null,
  note: null,
};

test.each([
  ['enter', { ...entry, why: '' }, 'why 不能为空', 'why must not be empty'],
  ['enter', { ...entry, date: '2026-02-30' }, 'date 须是存在的日期', 'date must be a day that exists'],
  ['enter', { ...entry, field: 'foo' }, 'field 可写：close, holdingPct', 'field may be: close, holdingPct'],
  ['rate', { ...rating, targetPrice: -5 }, 'targetPrice 须大于 0', 'targetPrice must be above 0'],
  ['rate', { ...rating, targetPrice: 'x' }, 'targetPrice 须是数字', 'targetPrice must be a number'],
  ['undo', { fileId: 1.5 }, 'fileId 须是整数', 'fileId must be a whole number'],
  ['undo', { fileId: 1, why: 'x' }, '不认识 why', 'why is not known here'],
])('%s %j is refused in the words of either language', async (name, input, zh, en) => {
  expect(await desk.failure(name, input)).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(zh) });
  expect((await desk.failure(name, input, 'en')).message).toContain(en);
});
