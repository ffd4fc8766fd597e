import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const isAbsent = async (key: string) => (await desk.failure('trace', { key })).code === 'NO_SUCH_VALUE';
const lay = (name: string, ...lines: string[]) => desk.lay(name, `${lines.join('\n')}\n`);

describe('series of a terminal', () => {
  test('of southbound ask for the currency and the unit that nothing says, and only for those', async () => {
    lay('a.csv', '指标名称,港股通:当日成交净买入', '频率,日', '2026-03-20,-10.94', '数据来源：同花顺iFinD,');
    const [held] = await sync();
    expect(held?.questions.map(({ id }) => id)).toEqual(['currency', 'unit']);
    await desk.call('answer', { fileId: 1, questionId: 'currency', choice: 'CNY' });
    await desk.call('answer', { fileId: 1, questionId: 'unit', choice: '亿' });
    const { inputs } = await desk.call('trace', { key: 'southbound:total@CNY:2026-03-20:net' });
    expect(inputs).toMatchObject([{ value: -1_094_000_000, column: '港股通:当日成交净买入' }]);
    lay('b.csv', '指标名称,港股通(沪):当日买入成交净额', '单位,亿港元', '2026-03-20,3.5');
    expect((await sync()).at(-1)).toMatchObject({ status: 'imported', questions: [] });
    expect(await value('southbound:sh@HKD:2026-03-20:net')).toBe(350_000_000);
  });

  test('that are cumulative, of the quota or northbound are never taken for the net', async () => {
    lay(
      'a.csv',
      '指标名称,港股通:累计买入成交净额,港股通:当日资金流入,陆股通:当日买入成交净额(人民币)',
      '单位,亿元,亿元,亿元',
      '2026-03-20,32000.5,21.3,12.1',
    );
    const [file] = await sync();
    expect(file).toMatchObject({ format: 'terminal-series', rowsNew: 0, issues: [{ line: 3, code: 'OTHER_MEASURE' }] });
    expect(await isAbsent('southbound:total@CNY:2026-03-20:net')).toBe(true);
  });

  test('take buy and sell with the net, and refuse a net that is not their difference', async () => {
    lay(
      'a.csv',
      '指标名称,港股通:买入成交额(人民币),港股通:卖出成交额(人民币),港股通:当日买入成交净额(人民币)',
      '单位,亿元,亿元,亿元',
      '2026-03-19,310.52,325.14,-14.62',
      '2026-03-20,310.52,325.14,14.62',
    );
    expect(await sync()).toMatchObject([
      { status: 'partial', rowsNew: 1, issues: [{ line: 4, code: 'NET_MISMATCH' }] },
    ]);
    expect(await value('southbound:total@CNY:2026-03-19:buy')).toBe(31_052_000_000);
  });

  test('refuse a close on a day on which its market was shut, and take the others of the row', async () => {
    lay('a.csv', '指标名称,恒生指数,沪深300', '频率,日,日', '2026-02-17,26000.5,4600.1', '2026-03-20,25277.32,4567.02');
    expect(await sync()).toMatchObject([{ status: 'partial', rowsNew: 2 }]);
    expect(await isAbsent('price:000300.SH:2026-02-17:close')).toBe(true);
    expect(await value('price:000300.SH:2026-03-20:close')).toBe(4567.02);
  });
});

describe('a matrix of closes', () => {
  test('asks for a name that nobody knows and for the basis of a stock, once', async () => {
    lay('00700.csv', '日期,腾讯', '2026-03-19,509', '2026-03-20,508.5');
    expect((await sync())[0]?.questions.map(({ id }) => id)).toEqual(['names:腾讯']);
    const asked = await desk.call('answer', { fileId: 1, questionId: 'names:腾讯', choice: '00700' });
    expect(asked.questions.map(({ id }) => id)).toEqual(['basis']);
    expect(await desk.call('answer', { fileId: 1, questionId: 'basis', choice: 'qfq' })).toMatchObject({
      status: 'imported',
      rowsNew: 2,
    });
    const { inputs } = await desk.call('trace', { key: 'price:0700.HK:2026-03-20:close' });
    expect(inputs).toMatchObject([{ value: 508.5, column: '腾讯', text: '2026-03-20,508.5' }]);
  });

  test('of months is no matrix of daily closes', async () => {
    lay('m.csv', 'date,沪深300', '2025-12-31,4500', '2026-01-30,4520', '2026-02-27,4533', '2026-03-20,4567.02');
    expect(await sync()).toMatchObject([{ status: 'rejected', issues: [{ code: 'NOT_DAILY' }] }]);
  });

  test('is not made of the columns of another table', async () => {
    lay('a.csv', '日期,净买入', '2026-03-20,10.94');
    lay('b.csv', '日期,收盘价,成交量', '2026-03-20,10.94,500');
    expect((await sync()).map(({ status }) => status)).toEqual(['unrecognised', 'unrecognised']);
  });
});

describe('a TongDaXin export', () => {
  const rows = ['日期\t开盘\t最高\t最低\t收盘\t成交量\t成交额', '2026/03/19\t11.1\t11.3\t11\t11.2\t100\t1120.00'];

  test('is of the index or the stock that its title names, on the basis that it says', async () => {
    lay('a.txt', '000001 上证指数 日线 前复权', ...rows);
    lay('b.txt', '000001 平安银行 日线 前复权', ...rows);
    expect(await sync()).toMatchObject([{ status: 'imported' }, { status: 'imported' }]);
    const [index, stock] = [
      await desk.call('trace', { key: 'price:000001.SH:2026-03-19:close' }),
      await desk.call('trace', { key: 'price:000001.SZ:2026-03-19:close' }),
    ];
    expect([index.inputs[0]?.file, stock.inputs[0]?.file]).toEqual(['a.txt', 'b.txt']);
  });

  test('that has grown brings its new rows alone', async () => {
    lay('a.txt', '000300 沪深300 日线 前复权', ...rows, '数据来源:通达信');
    lay('b.txt', '000300 沪深300 日线 前复权', ...rows, '2026/03/20\t11.2\t11.3\t11\t11.1\t100\t1110.00');
    expect(await sync()).toMatchObject([{ rowsNew: 1 }, { rowsNew: 1, rowsChanged: 0 }]);
  });
});

test('quotes of a day without trading are no close, and money in another currency is not taken for the code’s', async () => {
  lay(
    'a.csv',
    '证券代码,证券简称,交易日期,收盘价(港元),成交金额(万港元)',
    '00700.HK,腾讯控股,2026/3/20,508.5,"1,085,423.76"',
    '600036.SH,招商银行,2026/3/20,41.96,100',
  );
  expect(await sync()).toMatchObject([
    { status: 'partial', rowsNew: 1, issues: [{ line: 3, code: 'BAD_CODE', column: '证券代码' }] },
  ]);
  expect(await value('price:0700.HK:2026-03-20:turnover')).toBe(10_854_237_600);
});

test('a BaoStock row with tradestatus 0 says that the stock did not trade', async () => {
  const header = 'date,code,close,preclose,adjustflag,tradestatus';
  lay('a.csv', header, '2026-03-19,sh.600519,1455.2,1448,3,1', '2026-03-20,sh.600519,1455.2,1455.2,3,0');
  expect(await sync()).toMatchObject([{ status: 'imported', rowsNew: 1 }]);
  expect(await isAbsent('price:600519.SH:2026-03-20:close')).toBe(true);
});

test('a file whose name says another instrument than its content follows its content, and says so', async () => {
  lay('HSI_2005-2021.csv', 'ts_code,trade_date,close,open,high,low,swing', 'SPX,20260319,6524.05,6500,6540,6499,1');
  expect(await sync()).toMatchObject([{ status: 'imported', issues: [{ code: 'NAME_DIFFERS', line: null }] }]);
  expect(await value('price:SPX.GI:2026-03-19:close')).toBe(6524.05);
});
