import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test holds a part of the design's section 5, Why a value is missing.
const { desk } = deskPerTest();

const FIRST = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
const SECOND = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'];
const THIRD = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'];
const LIST = ['0700.HK', '9988.HK', '3690.HK', '1810.HK'];

const rowsOf = (codes: readonly string[], days: readonly string[]) =>
  codes.flatMap((code) => days.map((day) => `${code} ${day} 100`));
const lay = (name: string, ...rows: string[]) => desk.lay(name, pricesCsv(...rows));
const layText = (name: string, ...lines: string[]) => desk.lay(name, lines.map((line) => `${line}\n`).join(''));
const week = async (day = '2026-03-09') => {
  await desk.call('sync', { yes: true });
  return desk.call('week', { week: isoDate(day) });
};
const change = async (code: string, day?: string) => (await week(day)).changes.find((one) => one.code === code);
/** What readiness says of an instrument, and whether the day counts as one that a file could bring. */
const lacks = async (code: string, day?: string) =>
  (await week(day)).readiness.flatMap(({ missing }) =>
    missing.filter((one) => one.code === code).map(({ date, why }) => `${date} ${why}`),
  );
const all = (days: readonly string[], why: string) => days.map((day) => `${day} ${why}`);

test('休市, 停牌, 未上市, 缺数据 are told apart', async () => {
  layText(
    'instruments.csv',
    'code,name,kind,listed_on,delisted_on',
    '3317.HK,迅策,stock,2025-12-30,',
    '2473.HK,喜相逢集团,stock,,',
    '0011.HK,恒生银行,stock,1972-06-20,2026-01-27',
  );
  const traded = ['2025-12-19', '2025-12-22', '2025-12-23', '2025-12-24', '2025-12-29', '2025-12-30', '2025-12-31'];
  lay(
    'prices.csv',
    ...rowsOf(['0700.HK', '9988.HK'], [...traded, '2026-01-02', '2026-01-09']),
    '3317.HK 2025-12-30 60',
    '3317.HK 2026-01-09 66',
    '2473.HK 2025-12-19 2',
    '2473.HK 2025-12-23 停牌',
    '2473.HK 2026-01-09 2.5',
    '0011.HK 2026-01-26 154',
    '000300.SH 2026-02-13 4600',
    '000300.SH 2026-02-24 4700',
    'HSTECH.HI 2025-12-19 5500',
    'HSTECH.HI 2026-01-09 5600',
  );
  const why = async (code: string, day: string) => (await change(code, day))?.why;
  expect(await why('2473.HK', '2025-12-22')).toBe('suspended');
  expect(await why('HSTECH.HI', '2025-12-22')).toBe('absent');
  expect(await why('000300.SH', '2026-02-16')).toBe('shut');
  expect(await why('0011.HK', '2026-02-02')).toBe('notListed');
  expect(await lacks('3317.HK', '2025-12-29')).toEqual([
    '2025-12-29 notListed',
    '2025-12-31 suspended',
    '2026-01-02 suspended',
  ]);
});

test('a stock that was listed in the week has no base, and is not said to lack it', async () => {
  layText(
    'instruments.csv',
    'code,name,kind,listed_on',
    '3317.HK,迅策,stock,2026-03-10',
    '2473.HK,喜相逢集团,stock,2020-01-02',
  );
  lay('prices.csv', ...rowsOf(['3317.HK', '2473.HK', '0100.HK'], SECOND.slice(1)));
  expect(await change('3317.HK')).toMatchObject({ pct: null, baseClose: null, why: 'notListed' });
  // Of one that is older, and of one of which nobody said when it was listed, only the data can be said to lack it.
  expect((await change('2473.HK'))?.why).toBe('absent');
  expect((await change('0100.HK'))?.why).toBe('absent');
});

test('a day of one market says nothing of a stock of another one in the same file', async () => {
  lay('prices.csv', ...rowsOf(LIST, [...FIRST, ...SECOND]), ...rowsOf(['PDD.O', 'JD.O'], [...FIRST, '2026-03-09']));
  expect(await lacks('PDD.O')).toEqual(all(SECOND.slice(1), 'absent'));
  lay('more.csv', ...rowsOf(['JD.O', 'BIDU.O'], [...FIRST, ...SECOND]), ...rowsOf(['PDD.O'], [...FIRST, '2026-03-13']));
  expect(await lacks('PDD.O')).toEqual(all(SECOND.slice(1, 4), 'suspended'));
});

test('a row that was refused is a row: the day is absent', async () => {
  const days = [...FIRST, ...SECOND];
  lay(
    'prices.csv',
    ...rowsOf(LIST, days),
    ...rowsOf(['2473.HK'], [...FIRST, '2026-03-09', '2026-03-13']),
    '2473.HK 2026-03-10 abc',
    '2473.HK 2026-03-11 5',
    '2473.HK 2026-03-11 6',
  );
  expect(await lacks('2473.HK')).toEqual(['2026-03-10 absent', '2026-03-11 absent', '2026-03-12 suspended']);
  const { readiness } = await week();
  expect(readiness.find(({ input }) => input === 'prices')).toMatchObject({ state: 'partial', have: 22, want: 24 });
});

test('a refused row of a file that does not name its instrument counts as well', async () => {
  const row = (day: string, close: string) => `"${day}","${close}","1","1","1","1M","0.1%"`;
  layText(
    '0700.HK 历史数据.csv',
    '"Date","Price","Open","High","Low","Vol.","Change %"',
    ...['03/13/2026', '03/12/2026'].map((day) => row(day, '500')),
    row('03/11/2026', 'abc'),
    row('03/09/2026', '500'),
  );
  const { files } = await desk.call('sync', { yes: true });
  expect(files).toMatchObject([{ status: 'partial', format: 'investing', rowsLoaded: 3 }]);
  expect(await lacks('0700.HK')).toEqual(['2026-03-10 suspended', '2026-03-11 absent']);
});

test('with a file a week, a stock is suspended on days that the files of its list brought without it', async () => {
  lay('w1.csv', ...rowsOf([...LIST, '2473.HK', 'HSI.HI'], FIRST));
  lay('w2.csv', ...rowsOf([...LIST, 'HSI.HI'], SECOND));
  // Nothing comes after it yet: it may as well have been left out.
  expect(await lacks('2473.HK')).toEqual(all(SECOND, 'absent'));
  lay('w3.csv', ...rowsOf([...LIST, 'HSI.HI'], THIRD), '2473.HK 2026-03-18 2');
  expect(await lacks('2473.HK')).toEqual(all(SECOND, 'suspended'));
  expect(await change('2473.HK')).toMatchObject({ why: 'suspended' });
  expect(await lacks('2473.HK', '2026-03-16')).toEqual([
    '2026-03-16 suspended',
    '2026-03-17 suspended',
    '2026-03-19 suspended',
    '2026-03-20 suspended',
  ]);
  await desk.call('enter', { code: '2473.HK', date: isoDate('2026-03-06'), field: 'close', value: '2', why: '补' });
  expect(await lacks('2473.HK')).toEqual(all(SECOND, 'suspended'));
});

test('with a file a week, a list of which the file did not come lacks it, whatever other lists came', async () => {
  const others = ['0001.HK', '0002.HK', '0003.HK'];
  for (const [name, days] of Object.entries({ w1: FIRST, w2: SECOND, w3: THIRD })) {
    lay(`indices-${name}.csv`, ...rowsOf(['HSI.HI', 'HSTECH.HI'], days));
    lay(`others-${name}.csv`, ...rowsOf(others, days));
    if (name !== 'w2') lay(`list-${name}.csv`, ...rowsOf([...LIST, 'HSI.HI'], days));
  }
  expect(await lacks('0700.HK')).toEqual(all(SECOND, 'absent'));
  // One close that was typed by hand is no day of a list.
  await desk.call('enter', { code: '9988.HK', date: isoDate('2026-03-10'), field: 'close', value: '1', why: '补' });
  expect(await lacks('0700.HK')).toEqual(all(SECOND, 'absent'));
});

test('another format’s file of the day is not the file that a stock would stand in', async () => {
  lay('w1.csv', ...rowsOf([...LIST, '2473.HK'], FIRST));
  lay('w3.csv', ...rowsOf([...LIST, '2473.HK'], THIRD));
  layText(
    'tushare.csv',
    'ts_code,trade_date,close,vol,amount',
    ...LIST.flatMap((code) => SECOND.map((day) => `${code.padStart(8, '0')},${day.replaceAll('-', '')},100,1,1`)),
  );
  expect((await desk.call('sync', { yes: true })).files.map(({ format }) => format)).toEqual([
    'prices',
    'prices',
    'tushare-daily',
  ]);
  expect(await lacks('2473.HK')).toEqual(all(SECOND, 'absent'));
});

test('a file of one stock says of days between its own rows that it did not trade, and nothing of later ones', async () => {
  lay('0700.csv', ...rowsOf(['0700.HK'], [...FIRST, '2026-03-09', '2026-03-12']));
  expect(await lacks('0700.HK')).toEqual(['2026-03-10 suspended', '2026-03-11 suspended', '2026-03-13 absent']);
});

test('a day that a file lacks for most of its stocks is absent for all of them, though its indices have it', async () => {
  const days = [...FIRST, '2026-03-09', '2026-03-12', '2026-03-13'];
  lay(
    'prices.csv',
    ...rowsOf(LIST, days),
    ...rowsOf(['HSI.HI', 'HSTECH.HI'], [...FIRST, ...SECOND]),
    '0700.HK 2026-03-10 1',
  );
  expect(await lacks('0700.HK')).toEqual(['2026-03-11 absent']);
  expect(await lacks('9988.HK')).toEqual(['2026-03-10 absent', '2026-03-11 absent']);
});

test('an index and a rate are never suspended', async () => {
  lay(
    'prices.csv',
    ...rowsOf(LIST, [...FIRST, ...SECOND]),
    ...rowsOf(['HSI.HI', 'USDHKD.FX'], [...FIRST, '2026-03-13']),
  );
  expect(await lacks('HSI.HI')).toEqual(all(SECOND.slice(0, 4), 'absent'));
  lay('rate.csv', ...rowsOf(['USDCNY.FX'], [...FIRST, '2026-03-16']));
  expect((await change('USDCNY.FX'))?.why).toBe('absent');
});

test('an instrument whose market has no calendar lacks nothing before its week is over', async () => {
  lay('prices.csv', ...rowsOf(['XYZ.GI', 'HSI.HI'], THIRD));
  // The desk stands on Tuesday the 24th.
  expect(await lacks('XYZ.GI', '2026-03-23')).toEqual([]);
  expect(await lacks('HSI.HI', '2026-03-23')).toEqual(['2026-03-23 absent', '2026-03-24 absent']);
  lay('other.csv', ...rowsOf(['ABC.GI'], FIRST));
  expect(await lacks('ABC.GI')).toEqual(['2026-03-13 absent']);
});

test('a stock that ends before its own file does was suspended from then on, by the days of its market in that file', async () => {
  lay('prices.csv', ...rowsOf([...LIST, 'PDD.O'], [...FIRST, ...SECOND]), ...rowsOf(['2473.HK', 'JD.O'], FIRST));
  lay('rest.csv', ...rowsOf(['3317.HK'], FIRST));
  expect(await lacks('2473.HK')).toEqual(all(SECOND, 'suspended'));
  expect(await lacks('JD.O')).toEqual(all(SECOND, 'suspended'));
  expect(await lacks('3317.HK')).toEqual(all(SECOND, 'absent'));
});
