import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

/** What the first file says by the mapping that is guessed for it, with these constants. */
async function tried(name: string, text: string, constants: Record<string, string> = {}) {
  desk.lay(name, text);
  await desk.call('sync', {});
  const { mapping } = await desk.call('inspect', { fileId: 1 });
  const { values, issues } = await desk.call('tryMapping', { fileId: 1, mapping: { ...mapping, constants } });
  return { table: mapping.table, said: values.map(({ key, field, value }) => `${key} ${field} ${value}`), issues };
}

test('holdings count shares in their column’s own unit', async () => {
  expect(
    await tried('a.csv', '日期,证券代码,简称,持股数量(万股),持股占比(%)\n2026-03-20,700.HK,腾讯,"1,234.5",9.87\n'),
  ).toEqual({
    table: 'holdings',
    said: ['0700.HK 2026-03-20 pct 9.87', '0700.HK 2026-03-20 shares 12345000'],
    issues: [],
  });
});

test('active stocks take their channel from the mapping and their money column by column', async () => {
  const text = '日期,代码,买入金额(亿港元),卖出金额(百万港元),排名\n20260320,00700,12.5,250,1\n';
  const { table, said } = await tried('a.csv', text, { channel: 'sh' });
  expect(table).toBe('activeStocks');
  expect(said).toEqual([
    '2026-03-20 sh 0700.HK HKD net 1000000000',
    '2026-03-20 sh 0700.HK HKD buy 1250000000',
    '2026-03-20 sh 0700.HK HKD sell 250000000',
    '2026-03-20 sh 0700.HK HKD rank 1',
  ]);
});

test('a unit that is noted above the header is that of money whose headings name none', async () => {
  const text = '港股通(单位：亿港元),,\n日期,净买入,卖出(百万港元)\n2026-03-20,-54.68,250\n';
  expect(await tried('a.csv', text)).toMatchObject({
    table: 'southbound',
    said: ['2026-03-20 total HKD net -5468000000', '2026-03-20 total HKD sell 250000000'],
  });
});

test('exchange rates', async () => {
  expect(await tried('a.csv', '日期,人民币汇率\n2026-03-20,1.1234\n', { pair: 'CNYHKD', kind: 'mid' })).toMatchObject({
    table: 'fx',
    said: ['CNYHKD 2026-03-20 mid rate 1.1234'],
  });
});

test('a series keeps its unit as a word', async () => {
  const { table, said } = await tried('a.csv', '指标名称,月份,数值(亿元)\n社会融资,2026-02,22375\n');
  expect(table).toBe('series');
  expect(said).toContain('社会融资 2026-02 level actual value 22375');
  expect(said).toContain('社会融资 2026-02 level actual unit 亿元');
});

test('a file that is in is mapped anew: told first, nothing kept of that, then in the place of what it said', async () => {
  desk.lay('a.csv', 'date,currency,net\n2026-03-20,HKD,5亿\n');
  expect(await desk.call('sync', {})).toMatchObject({ files: [{ status: 'imported' }] });
  const net = async () => (await desk.call('trace', { key: 'southbound:total@HKD:2026-03-20:net' })).value;
  const { contentHash } = await desk.call('doctor', {});
  const { mapping } = await desk.call('inspect', { fileId: 1, table: 'southbound' });
  const given = { fileId: 1, mapping };
  expect(await desk.call('tryMapping', given)).toMatchObject({ rowsLoaded: 1, values: [{ value: 500_000_000 }] });
  expect((await desk.call('doctor', {})).contentHash).toBe(contentHash);
  const columns = mapping.columns.filter(({ field }) => field !== 'currency');
  const asCny = { ...mapping, columns, constants: { currency: 'CNY' } };
  expect(await desk.call('mapFile', { ...given, mapping: asCny, remember: false })).toMatchObject({
    status: 'imported',
  });
  expect((await desk.failure('trace', { key: 'southbound:total@HKD:2026-03-20:net' })).code).toBe('NO_SUCH_VALUE');
  expect(await desk.call('mapFile', { ...given, remember: false })).toMatchObject({ status: 'imported' });
  expect(await net()).toBe(500_000_000);
});
