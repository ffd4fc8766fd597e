import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const daily = (...records: object[]) => `tabData = ${JSON.stringify(records)};`;
const totals = (date: string, market: string, tradingDay: unknown, ...values: string[]) => ({
  date,
  market,
  tradingDay,
  content: [
    {
      table: {
        schema: [['Total Trade Count', 'Sell Turnover', 'Buy Turnover', 'Total Turnover'].slice(0, values.length)],
        tr: values.map((value) => ({ td: [[value]] })),
      },
    },
  ],
});

test("HKEX's day is read by names, whatever the order of rows and markets", async () => {
  desk.lay(
    'data_tab_daily_20260320e.js',
    daily(
      totals('2026-03-20', 'SZSE Southbound', true, '1,000', '12,300.25', '14,500.5', '26,800.75'),
      totals('2026-03-20', 'SSE Northbound', true, '9', '1', '1', '2'),
    ),
  );
  const [file] = await sync();
  expect(file).toMatchObject({ status: 'imported', rowsLoaded: 1, issues: [{ code: 'NORTHBOUND_ROWS' }] });
  const trace = await desk.call('trace', { key: 'southbound:sz@HKD:2026-03-20:buy' });
  expect(trace.value).toBe(14_500_500_000);
  expect(trace.inputs).toMatchObject([{ sheet: 'SZSE Southbound', column: 'Buy Turnover' }]);
});

test.each([[0], [false], ['0']])('a day without southbound trading (%j) says so', async (tradingDay) => {
  desk.lay(
    'data_tab_daily_20260403e.js',
    daily(
      totals('2026-04-03', 'SSE Southbound', tradingDay),
      totals('2026-04-03', 'SSE Northbound', true, '9', '1', '1', '2'),
    ),
  );
  expect(await sync()).toMatchObject([{ status: 'rejected', issues: [{ code: 'NO_TRADING' }] }]);
});

test('a page of holdings takes its day from above, from its name, or asks; northbound’s is told', async () => {
  const page = (above: string, code: string) =>
    `${above}\nStock Code,Stock Name,Shareholding in CCASS,% of the total number of Issued Shares\n${code},TENCENT,"1,234",10.39%\n`;
  desk.lay('a.csv', page('Shareholding Date: 2026/03/19', '  700'));
  desk.lay('holdings 2026-03-20.csv', page('Southbound', '00700'));
  desk.lay('b.csv', page('Southbound', '700'));
  desk.lay('north 20260318.csv', page('Northbound', '90000'));
  expect(await sync()).toMatchObject([
    { status: 'imported' },
    { status: 'imported' },
    { status: 'held', questions: [{ id: 'date' }] },
    { status: 'rejected', issues: [{ code: 'NORTHBOUND_ROWS' }] },
  ]);
  for (const day of ['2026-03-19', '2026-03-20'])
    expect((await desk.call('trace', { key: `holdings:0700.HK:${day}:pct` })).value).toBe(10.39);
});
