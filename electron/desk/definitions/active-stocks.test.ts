import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's section 5, Southbound, that it holds.
const { desk } = deskPerTest();
const DAYS = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'];
const lay = (name: string, header: string, rows: readonly string[]) =>
  desk.lay(`${name}-${Math.random()}.csv`, `${header}\n${rows.map((row) => `${row}\n`).join('')}`);
const lists = (...rows: string[]) => lay('active', 'date,channel,code,name,net,currency,unit', rows);
const southbound = (...rows: string[]) => lay('southbound', 'date,net,currency,unit', rows);
const rates = (...rows: string[]) => lay('fx', 'pair,date,rate,kind', rows);
const week = async (day = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  return desk.call('week', { week: isoDate(day) });
};
/** One stock a channel and day, so that the week's lists are whole. */
const wholeLists = (nets: readonly number[]) =>
  DAYS.flatMap((day, index) => [
    `${day},sh,9988.HK,阿里巴巴-W,${nets[index]},HKD,亿`,
    `${day},sz,2800.HK,盈富基金,-1,HKD,亿`,
  ]);

test('“summed over the days and channels on which it stood in a daily top-ten list; days counts distinct dates”', async () => {
  lists(
    '2026-03-16,sh,700.HK,腾讯控股,10.5,HKD,亿',
    '2026-03-16,sz,00700,腾讯控股,2.25,HKD,亿',
    '2026-03-18,sh,0700.HK,腾讯控股,-1.5,HKD,亿',
    '2026-03-18,sh,9988.HK,阿里巴巴-W,20,HKD,亿',
    '2026-03-13,sh,0700.HK,腾讯控股,100,HKD,亿',
  );
  const { activeStocks, activeTotal } = await week();
  expect(activeStocks.map(({ code, name, net, days, currency }) => [code, name, net, days, currency])).toEqual([
    ['9988.HK', '阿里巴巴-W', 20, 1, 'HKD'],
    ['0700.HK', '腾讯控股', 11.25, 2, 'HKD'],
  ]);
  expect(activeTotal).toBe(31.25);
  const trace = await desk.call('trace', { key: 'activeNet:0700.HK:2026-03-16' });
  expect(trace).toMatchObject({ value: 11.25, unit: '亿港元' });
  expect(trace.inputs.map(({ value, line }) => [value, line]).sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
    [1_050_000_000, 2],
    [225_000_000, 3],
    [-150_000_000, 4],
  ]);
});

test('“ETFs on the lists stand apart”: by the list of instruments, else by code; what is unsure is a stock, and that is told', async () => {
  lists(
    '2026-03-16,sh,2800.HK,盈富基金,-5,HKD,亿',
    '2026-03-16,sh,6288.HK,一只基金,-2,HKD,亿',
    '2026-03-16,sh,0700.HK,腾讯控股,1,HKD,亿',
  );
  const before = await week();
  expect(before.activeEtfs.map(({ code }) => code)).toEqual(['2800.HK']);
  expect(before.readiness.find(({ input }) => input === 'instruments')?.missing.map(({ code }) => code)).toEqual([
    '0700.HK',
    '6288.HK',
  ]);
  lay('instruments', 'code,name,kind', ['6288.HK,一只基金,ETF', '0700.HK,腾讯,stock']);
  const after = await week();
  expect(after.activeEtfs.map(({ code, net }) => [code, net])).toEqual([
    ['6288.HK', -2],
    ['2800.HK', -5],
  ]);
  expect([after.activeTotal, after.activeEtfTotal]).toEqual([1, -7]);
  expect(after.activeStocks[0]?.name).toBe('腾讯');
});

test('“Closing rows … converted day by day at the settlement rate, else the mid rate”', async () => {
  lists(...wholeLists([1, 2, 3, 4, 5]));
  southbound(...DAYS.map((day) => `${day},10,CNY,亿`));
  rates(
    ...DAYS.slice(0, 4).map((day, index) => `CNYHKD,${day},${1.1 + index / 100},settlement`),
    ...DAYS.map((day) => `HKDCNY,${day},0.8,mid`),
  );
  const table = await week();
  // 10 x (1.10 + 1.11 + 1.12 + 1.13) + 10 / 0.8
  expect(table.totalConverted).toBeCloseTo(57.1, 10);
  expect(table.closing).toEqual({ rates: ['settlement', 'mid'], why: null, days: [] });
  expect(table.unlisted).toBeCloseTo(57.1 - 15 + 5, 10);
  const trace = await desk.call('trace', { key: 'unlisted:HKD:2026-03-16' });
  expect(trace.value).toBe(table.unlisted);
  expect(trace.inputs).toHaveLength(5 + 5 + 10);
});

test('“no rate on a day: no closing rows, and the reason”', async () => {
  lists(...wholeLists([1, 2, 3, 4, 5]));
  southbound(...DAYS.map((day) => `${day},10,CNY,亿`));
  rates(
    ...DAYS.filter((day) => day !== '2026-03-18').map((day) => `CNYHKD,${day},1.13,mid`),
    'CNYHKD,2026-03-18,1.13,spot',
  );
  const table = await week();
  expect([table.activeTotal, table.totalConverted, table.unlisted]).toEqual([15, null, null]);
  expect(table.closing).toEqual({ rates: [], why: 'noRate', days: ['2026-03-18'] });
});

test('closing rows need the whole week: of southbound, and of both lists', async () => {
  lists(...wholeLists([1, 2, 3, 4, 5]).filter((row) => !row.startsWith('2026-03-17,sz')));
  southbound(...DAYS.slice(1).map((day) => `${day},10,HKD,亿`));
  expect((await week()).closing).toMatchObject({ why: 'southboundIncomplete' });
  southbound('2026-03-16,10,HKD,亿');
  expect((await week()).closing).toEqual({ rates: [], why: 'listsIncomplete', days: ['2026-03-17'] });
  lists('2026-03-17,sz,2800.HK,盈富基金,0,HKD,亿');
  const table = await week();
  // In HKD already, nothing is converted.
  expect([table.totalConverted, table.closing.rates, table.unlisted]).toEqual([50, [], 50 - 15 + 4]);
});

test('“Holding: the latest share … at or before the week’s end, with its date and basis”', async () => {
  lists('2026-03-18,sh,0568.HK,山东墨龙,1,HKD,亿', '2026-03-18,sh,0700.HK,腾讯控股,1,HKD,亿');
  lay('holdings', 'date,code,pct,basis', [
    '2026-03-16,0568.HK,68.1,H',
    '2026-03-19,0568.HK,68.2%,H',
    '2026-03-23,0568.HK,70,H',
    '2026-02-02,0700.HK,11.9,',
  ]);
  const { activeStocks, readiness } = await week();
  expect(
    activeStocks.map(({ code, holdingPct, holdingDate, holdingBasis }) => [
      code,
      holdingPct,
      holdingDate,
      holdingBasis,
    ]),
  ).toEqual([
    ['0568.HK', 68.2, '2026-03-19', 'H'],
    ['0700.HK', 11.9, '2026-02-02', 'issued'],
  ]);
  // A holding of weeks ago is shown with its date, and is not what the week needs.
  expect(readiness.find(({ input }) => input === 'holdings')).toMatchObject({ have: 1, want: 2 });
});

test('two rows of one file that contradict each other are both refused, with their lines', async () => {
  lists(
    '2026-03-16,sh,0700.HK,腾讯控股,1,HKD,亿',
    '2026-03-16,sh,700.HK,腾讯控股,2,HKD,亿',
    '2026-03-16,sz,0700.HK,腾讯控股,4,HKD,亿',
  );
  const { files } = await desk.call('sync', { yes: true });
  expect(files[0]).toMatchObject({ status: 'partial', rowsRead: 3, rowsLoaded: 1, rowsRejected: 2 });
  expect(files[0]?.issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'CONFLICTING_ROWS'],
    [3, 'CONFLICTING_ROWS'],
  ]);
  expect((await week()).activeStocks).toMatchObject([{ net: 4, days: 1 }]);
});

test('“No currency is converted without a rate”: lists in another currency than HKD have no closing rows of southbound', async () => {
  lists(
    ...DAYS.flatMap((day) => [`${day},sh,9988.HK,阿里巴巴-W,1,CNY,亿元`, `${day},sz,2800.HK,盈富基金,-1,CNY,亿元`]),
  );
  southbound(...DAYS.map((day) => `${day},10,HKD,亿`));
  const table = await week();
  expect(table.activeStocks).toMatchObject([{ code: '9988.HK', net: 5, currency: 'CNY' }]);
  expect([table.activeTotal, table.activeEtfTotal, table.totalConverted, table.unlisted]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(table.closing).toEqual({ rates: [], why: 'listsNotHkd', days: [] });
});

test('a total beside the channels of a stock’s day is said twice and counted once; what came later stands', async () => {
  lists(
    '2026-03-16,sh,0700.HK,腾讯控股,1,HKD,亿',
    '2026-03-16,sz,0700.HK,腾讯控股,2,HKD,亿',
    '2026-03-16,total,0700.HK,腾讯控股,3,HKD,亿',
    '2026-03-17,sh,0700.HK,腾讯控股,4,HKD,亿',
  );
  const { activeStocks, activeTotal } = await week();
  expect([activeStocks[0]?.net, activeStocks[0]?.days, activeTotal]).toEqual([7, 2, 7]);
  expect((await desk.call('trace', { key: 'activeNet:0700.HK:2026-03-16' })).inputs.map(({ value }) => value)).toEqual([
    300_000_000, 400_000_000,
  ]);
  lists('2026-03-16,sh,0700.HK,腾讯控股,1.5,HKD,亿', '2026-03-16,sz,0700.HK,腾讯控股,2.5,HKD,亿');
  expect((await week()).activeTotal).toBe(8);
  lists('2026-03-16,total,0700.HK,腾讯控股,10,HKD,亿');
  expect((await week()).activeTotal).toBe(14);
});
