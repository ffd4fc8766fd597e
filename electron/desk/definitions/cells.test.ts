import { expect, test } from 'vitest';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's section 4, Told, not guessed and Units, that it holds.
const { desk } = deskPerTest();
/** Lays a table and gives the issues of its rows: line, column, code. */
const issuesOf = async (header: string, ...rows: string[]) => {
  desk.lay(`table-${Math.random()}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
  const { files } = await desk.call('sync', {});
  return files.at(-1)?.issues.map(({ line, column, code }) => [line, column, code]);
};
const value = async (key: string) => (await desk.call('trace', { key })).value;

test('“Money is stored in currency units”: a scale of the cell beside one of the unit is told, in brackets and before a minus too', async () => {
  const rows = ['(3.5亿)', '3.5亿-', '（3.5 亿）', '3.5亿', '(2.5B)', '-3.5', '(3.5)', '12%'];
  const days = ['09', '10', '11', '12', '13', '16', '17', '18'];
  expect(
    await issuesOf(
      'date,net,currency,unit',
      ...rows.map((net, index) => `2026-03-${days[index]},${net},HKD,${net === '12%' ? '1' : '亿元'}`),
      '2026-03-19,(3.5亿),HKD,元',
    ),
  ).toEqual([
    [2, 'net', 'SCALED_TWICE'],
    [3, 'net', 'SCALED_TWICE'],
    [4, 'net', 'SCALED_TWICE'],
    [5, 'net', 'SCALED_TWICE'],
    [6, 'net', 'SCALED_TWICE'],
    [9, 'net', 'SCALED_CELL'],
  ]);
  expect(await value('southbound:total@HKD:2026-03-16:net')).toBe(-350_000_000);
  expect(await value('southbound:total@HKD:2026-03-17:net')).toBe(-350_000_000);
  expect(await value('southbound:total@HKD:2026-03-19:net')).toBe(-350_000_000);
});

test('values of series and citations stand in their unit as given, and never in two', async () => {
  expect(
    await issuesOf(
      'series,period,value,unit',
      '用户,2026-01,3.5亿,亿',
      '用户,2026-02,(3.5亿),亿人',
      '用户,2026-03,3.5亿,人',
      '增速,2026-01,10.3%,%',
      '增速,2026-02,10.3%,',
      '增速,2026-03,10.3%,亿',
    ),
  ).toEqual([
    [2, 'value', 'SCALED_TWICE'],
    [3, 'value', 'SCALED_TWICE'],
    [7, 'value', 'SCALED_TWICE'],
  ]);
  expect(await value('seriesPoints:用户@level@actual:2026-03:value')).toBe(350_000_000);
  expect(await value('seriesPoints:增速@level@actual:2026-02:value')).toBe(10.3);
  expect(
    await issuesOf(
      'text,value,unit,subject,as_of,publisher',
      '3.5亿,3.5亿,亿,智能体,2026-03-18,IDC',
      '135%,135%,,增速,2026-03-18,IDC',
    ),
  ).toEqual([[2, 'value', 'SCALED_TWICE']]);
  expect(await value('citations:增速@%@IDC:2026-03-18:value')).toBe(135);
});

test('rates, factors, targets and typed closes are written out: a scale or a per cent sign is told', async () => {
  expect(
    await issuesOf(
      'pair,date,rate,kind',
      'CNYHKD,2026-03-18,110%,mid',
      'CNYHKD,2026-03-19,1.1亿,mid',
      'CNYHKD,2026-03-20,1.1,mid',
    ),
  ).toEqual([
    [2, 'rate', 'SCALED_CELL'],
    [3, 'rate', 'SCALED_CELL'],
  ]);
  expect(await issuesOf('code,ex_date,factor,cash', '0700.HK,2026-03-18,50%,', '0700.HK,2026-03-19,,1万')).toEqual([
    [2, 'factor', 'SCALED_CELL'],
    [3, 'cash', 'SCALED_CELL'],
  ]);
  expect(await issuesOf('date,code,pct', '2026-03-18,0700.HK,1.1万', '2026-03-19,0700.HK,11.5%')).toEqual([
    [2, 'pct', 'SCALED_CELL'],
  ]);
  expect(await issuesOf('code,date,close,volume', '0700.HK,2026-03-18,5亿,', '0700.HK,2026-03-19,5,7%')).toEqual([
    [2, 'close', 'SCALED_CELL'],
    [3, 'volume', 'SCALED_CELL'],
  ]);
  const entry = { code: '0700.HK', date: '2026-03-18', why: '试' };
  for (const [field, typed] of [
    ['close', '5亿'],
    ['close', '50%'],
    ['holdingPct', '5万'],
    ['factor', '300%'],
  ])
    expect((await desk.failure('enter', { ...entry, field, value: typed })).code).toBe('ENTRY_REFUSED');
});

test('“No currency is converted”: a currency in the unit that is not the column’s is told', async () => {
  expect(
    await issuesOf(
      'date,net,currency,unit',
      '2026-03-16,3.5,CNY,亿港元',
      '2026-03-17,3.5,HKD,亿人民币',
      '2026-03-18,3.5,HKD,百万美元',
      '2026-03-19,3.5,HKD,亿元',
      '2026-03-20,3.5,CNY,RMB mn',
    ),
  ).toEqual([
    [2, 'unit', 'CURRENCY_MISMATCH'],
    [3, 'unit', 'CURRENCY_MISMATCH'],
    [4, 'unit', 'CURRENCY_MISMATCH'],
  ]);
});

test('what southbound cannot trade is told: indices, A shares, US stocks, ranks past ten, no channel, other currencies', async () => {
  const row = (code: string, channel = 'sh', rank = '1', currency = 'HKD') =>
    `2026-03-16,${channel},${rank},${code},1,${currency}`;
  expect(
    await issuesOf(
      'date,channel,rank,code,net,currency',
      row('HSI.HI'),
      row('600036.SH'),
      row('AAPL.O'),
      row('0700.HK', 'sh', '999'),
      row('0700.HK', ''),
      row('0700.HK', 'sh', '1', 'USD'),
      row('2800.HK'),
      row('0700.HK', 'total', '11'),
    ),
  ).toEqual([
    [2, 'code', 'NOT_SOUTHBOUND'],
    [3, 'code', 'NOT_SOUTHBOUND'],
    [4, 'code', 'NOT_SOUTHBOUND'],
    [5, 'rank', 'OUT_OF_RANGE'],
    [6, 'channel', 'EMPTY_CELL'],
    [7, 'currency', 'NOT_SOUTHBOUND_CURRENCY'],
  ]);
  expect(await issuesOf('date,channel,net,currency', '2026-03-16,,1,CNY', '2026-03-17,合计,1,CNY')).toEqual([
    [2, 'channel', 'EMPTY_CELL'],
  ]);
});

test('a bad word is told with the words that may stand there, a negative turnover as it is written', async () => {
  desk.lay('fx.csv', 'pair,date,rate,kind\nCNYHKD,2026-03-20,1.1,fix\n');
  desk.lay('southbound.csv', 'date,buy,sell,currency,unit\n2026-03-20,-3.5,1,HKD,亿\n');
  const { files } = await desk.call('sync', {});
  expect(files[0]?.issues[0]?.message).toBe(
    '“fix”不在可写的词中：settlement, 结算, 结算汇率, mid, 中间价, spot, close, 收盘',
  );
  expect(files[1]?.issues[0]?.message).toBe('“-3.5”为负');
});
