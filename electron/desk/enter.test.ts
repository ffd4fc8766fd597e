import { expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk, reopen } = deskPerTest();
const entry = {
  code: '1810.HK',
  date: isoDate('2026-03-18'),
  field: 'close',
  value: '52.1',
  why: '导出缺“这一天”, 按交易所网页',
} as const;

test('a number that is typed has a trace of its own, can be undone, and lasts', async () => {
  desk.lay('a.csv', pricesCsv('1810.HK 2026-03-13 50', '1810.HK 2026-03-20 51'));
  await desk.call('sync', {});
  const entered = await desk.call('enter', entry);
  expect(entered).toMatchObject({
    status: 'imported',
    format: 'prices',
    rowsNew: 1,
    name: '手工录入 1810.HK 2026-03-18 close.csv',
  });
  await reopen();
  const [input] = (await desk.call('trace', { key: 'price:1810.HK:2026-03-18:close' })).inputs;
  expect(input).toMatchObject({ value: 52.1, line: 2, file: entered.name, column: 'close' });
  expect(input?.text).toContain('"导出缺“这一天”, 按交易所网页",2026-03-24T09:00:00.000Z');
  expect(input?.cell && input.text.slice(...input.cell)).toBe('52.1');
  await desk.call('undo', { fileId: entered.id ?? 0 });
  expect((await desk.failure('trace', { key: 'price:1810.HK:2026-03-18:close' })).code).toBe('NO_SUCH_VALUE');
});

test('a later file stands before it, and tells what it took the place of', async () => {
  await desk.call('enter', entry);
  desk.lay('a.csv', pricesCsv('1810.HK 2026-03-18 52.2'));
  await desk.call('sync', {});
  const [input] = (await desk.call('trace', { key: 'price:1810.HK:2026-03-18:close' })).inputs;
  expect(input).toMatchObject({
    value: 52.2,
    replaced: [{ value: 52.1, file: '手工录入 1810.HK 2026-03-18 close.csv' }],
  });
});

test.each([
  ['southbound', 'netCny', '-54.68亿', 'southbound:total@CNY:2026-03-18:net', -5_468_000_000],
  ['southbound.sz', 'netHkd', '12.5亿', 'southbound:sz@HKD:2026-03-18:net', 1_250_000_000],
  ['CNYHKD', 'settlementRate', '1.1312', 'fx:CNYHKD@settlement:2026-03-18:rate', 1.1312],
  ['CNYHKD', 'midRate', '1.1311', 'fx:CNYHKD@mid:2026-03-18:rate', 1.1311],
  ['9988.HK', 'holdingPct', '11.6%', 'holdings:9988.HK:2026-03-18:pct', 11.6],
  ['1211.HK', 'factor', '3', 'corporateActions:1211.HK:2026-03-18:factor', 3],
  ['0700.HK', 'cash', '4.5', 'corporateActions:0700.HK:2026-03-18:cash', 4.5],
] as const)('%s %s %s is entered', async (code, field, value, key, stored) => {
  await desk.call('enter', { ...entry, code, field, value });
  expect((await desk.call('trace', { key })).value).toBe(stored);
});

test('what cannot be is refused at once, and leaves nothing behind', async () => {
  expect((await desk.failure('enter', { ...entry, value: '五十二' })).code).toBe('BAD_ENTRY_VALUE');
  expect((await desk.failure('enter', { ...entry, code: '???' })).code).toBe('BAD_CODE');
  expect((await desk.failure('enter', { ...entry, field: 'netHkd', value: '3亿' })).code).toBe('NOT_SOUTHBOUND');
  expect((await desk.failure('enter', { ...entry, why: '' })).code).toBe('BAD_INPUT');
  expect(await desk.failure('enter', { ...entry, date: '2026-03-22' })).toMatchObject({
    code: 'ENTRY_REFUSED',
    message: expect.stringContaining('休市'),
  });
  expect((await desk.call('imports', {})).files).toEqual([]);
});

test('a net of a day without its unit is asked for it: nobody means -54.68 dollars', async () => {
  const entry = { code: 'southbound', date: '2026-03-20', field: 'netCny', value: '-54.68', why: '公告' };
  expect(await desk.failure('enter', entry)).toMatchObject({ code: 'ENTRY_NEEDS_UNIT', hint: '写法如 -54.68亿' });
  const whole = { ...entry, date: isoDate('2026-03-20'), field: 'netCny', value: '-54.68亿' } as const;
  expect((await desk.call('enter', whole)).status).toBe('imported');
});
