import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const codesOf = (file: { issues: { code: string }[] } | undefined) => file?.issues.map(({ code }) => code);
const isStated = async (key: string) =>
  (await desk.desk.call({ callId: key, name: 'trace', input: { key }, lang: 'zh' })).ok;

describe('the history of a flow', () => {
  const header = (index: string) =>
    `日期,当日成交净买额,买入成交额,卖出成交额,历史累计净买额,当日资金流入,当日余额,持股市值,领涨股,领涨股-涨跌幅,${index},${index}-涨跌幅,领涨股-代码\n`;
  const days =
    '2026-03-19,10.0000,310.0,300.0,5.10000000,1,2,1E+12,a,1,25000,1,1.HK\n2026-03-20,-2.5000,300.0,302.5,5.09975000,1,2,1E+12,a,1,25000,1,1.HK\n';

  test('is asked which it is where its name does not tell, and southbound goes in as HKD', async () => {
    desk.lay('hist.csv', header('沪深300') + days);
    expect(await sync()).toMatchObject([{ status: 'held', questions: [{ id: 'flow' }] }]);
    await desk.call('answer', { fileId: 1, questionId: 'flow', choice: 'southbound' });
    expect(await value('southbound:total@HKD:2026-03-20:net')).toBe(-250_000_000);
  });

  test('of northbound is told and not taken, by its name, its index or an answer', async () => {
    desk.lay('北向资金.csv', header('沪深300') + days);
    desk.lay('hist.csv', header('上证指数') + days);
    for (const file of await sync())
      expect(file).toMatchObject({ status: 'rejected', rowsLoaded: 0, issues: [{ code: 'NORTHBOUND_ROWS' }] });
    desk.lay('南向资金.csv', `${header('上证指数')}${days}\n`);
    expect((await sync()).at(-1)).toMatchObject({ status: 'held', questions: [{ id: 'flow' }] });
  });

  test('half renamed is known, and its sum checks its net', async () => {
    const renamed = 'date,net_buy,buy_amt,sell_amt,cumulative,当日资金流入,当日余额,holding_market_value\n';
    const rows = [
      '2025/10/28,22.5829,534.5109,511.928,4.93544766,,,1.25E+13',
      '2025/10/30,136.4132,832.393,695.9798,4.94908898,,,1.25E+13',
      '2025/10/31,87.1892,669.3351,582.1459,4.9678079,,,1.23E+13',
      '2025/11/3,0,,,4.9678079,,,0',
    ];
    desk.lay('south_money.csv', `${renamed}${rows.join('\n')}\n`);
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', rowsLoaded: 2, rowsRejected: 1 });
    expect(codesOf(file)).toEqual(['CUMULATIVE_MISMATCH', 'EMPTY_ROWS']);
    expect(file?.issues[0]).toMatchObject({ line: 4, column: 'net_buy' });
    expect(await isStated('southbound:total@HKD:2025-11-03:net')).toBe(false);
  });
});

describe('prices that do not say their basis', () => {
  const daily = 'date,open,high,low,close,volume\n2026-03-19,1,1,1,1,5\n2026-03-20,2,2,2,2,6\n';

  test('are asked about for a stock and not for an index', async () => {
    desk.lay('00700.csv', daily);
    desk.lay('HSI.csv', `${daily}\n`);
    expect(await sync()).toMatchObject([
      { status: 'held', questions: [{ id: 'basis' }] },
      { status: 'imported', format: 'akshare-daily' },
    ]);
    await desk.call('answer', { fileId: 1, questionId: 'basis', choice: 'raw' });
    expect(await value('price:0700.HK:2026-03-20:volume')).toBe(6);
    expect(await isStated('price:HSI.HI:2026-03-20:volume')).toBe(false);
  });

  test('take it from the file’s name', async () => {
    const hist = '日期,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率\n2026-03-20,1,2,3,1,4,5,6,7,8,9\n';
    desk.lay('00700_前复权.csv', hist);
    desk.lay('腾讯 00700.HK hfq.csv', `${hist}\n`);
    const files = await sync();
    expect(files.map(({ status }) => status)).toEqual(['imported', 'imported']);
    expect(files.map(({ questions }) => questions)).toEqual([[], []]);
  });
});

test('bare codes of a column of A shares find their exchange, with zeros that were lost and codes that moved', async () => {
  const row = (code: string, close: number) => `2026-03-20,${code},1,${close},99,1,4,5,6,7,8,9\n`;
  desk.lay(
    'hist raw.csv',
    `日期,股票代码,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率\n${row('920799', 2)}${row('2594', 3)}${row('830799', 2)}${row('688981', 4)}`,
  );
  expect(await sync()).toMatchObject([{ status: 'imported', rowsLoaded: 4, rowsNew: 3 }]);
  expect(await value('price:920799.BJ:2026-03-20:close')).toBe(2);
  expect(await value('price:002594.SZ:2026-03-20:close')).toBe(3);
  expect(await value('price:688981.SH:2026-03-20:volume')).toBe(400);
});

test('a snapshot without a day is asked for it', async () => {
  const spot =
    '序号,名称,H股代码,最新价-HKD,H股-涨跌幅,A股代码,最新价-RMB,A股-涨跌幅,比价,溢价\n1,中铝国际,02068,2.25,-0.44,601068,5.51,0.73,2.77,177.02\n2,比亚迪,01211,101.2,1,002594,98.77,1,1.10,30\n';
  desk.lay('ah.csv', spot);
  expect(await sync()).toMatchObject([{ status: 'held', questions: [{ id: 'date' }] }]);
  const file = await desk.call('answer', { fileId: 1, questionId: 'date', choice: '2026-03-20' });
  expect(file).toMatchObject({ status: 'partial', issues: [{ code: 'PREMIUM_MISMATCH', line: 3, column: '溢价' }] });
  const trace = await desk.call('trace', { key: 'price:601068.SH:2026-03-20:close' });
  expect(trace.inputs).toMatchObject([{ value: 5.51, column: '最新价-RMB' }]);
});

test('a list of indices tells those that it cannot name', async () => {
  const list =
    '序号,代码,名称,最新价,涨跌额,涨跌幅,开盘价,最高价,最低价,昨收价,振幅,最新行情时间\n1,NDX,纳斯达克,22090.69,1,1,1,1,1,1,1,2026-03-19 16:59:59\n2,STI,富时新加坡海峡时报,4001,1,1,1,1,1,1,1,2026-03-19 17:00:00\n3,SPX,标普500,0.0,0,0,0,0,0,0,0,2026-03-19 17:00:00\n';
  desk.lay('global.csv', list);
  const [file] = await sync();
  expect(file).toMatchObject({ status: 'imported', rowsLoaded: 1 });
  expect(codesOf(file)?.sort()).toEqual(['EMPTY_ROWS', 'UNKNOWN_INDICES']);
  expect(await isStated('price:NDX.GI:2026-03-19:close')).toBe(false);
});

test('holdings whose number and value of shares are exchanged are refused with their figures', async () => {
  const header = '持股日期,股票代码,股票简称,当日收盘价,当日涨跌幅,持股数量,持股市值,持股数量占发行股百分比\n';
  desk.lay('h.csv', `${header}2026-03-20,00700,腾讯控股,508.5,-0.49,480639437550.0,945210300,10.39\n`);
  const [file] = await sync();
  expect(file).toMatchObject({ status: 'rejected', issues: [{ code: 'HOLDING_MISMATCH', column: '持股数量' }] });
  expect(file?.issues[0]?.message).toContain('945210300');
});
