import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { openTestDesk, pricesCsv, removeFolder, temporaryFolder } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Weeks and markets, that it holds.
const { desk } = deskPerTest();
const lay = (name: string, ...lines: string[]) => desk.lay(name, lines.map((line) => `${line}\n`).join(''));
const prices = (...rows: string[]) => desk.lay(`prices-${rows.length}.csv`, pricesCsv(...rows));
const week = async (day = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  return desk.call('week', { week: isoDate(day) });
};
const change = async (code: string, day?: string) => (await week(day)).changes.find((one) => one.code === code);
const readiness = async (input: string, day?: string) => (await week(day)).readiness.find((one) => one.input === input);
const FIVE = ['16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`);

test('“A week exists when it has a Hong Kong or mainland close or a southbound day; series, forecasts, ratings and exhibits make none”', async () => {
  lay('southbound.csv', 'date,channel,buy,sell,net,currency,unit', '2026-03-04,total,,,1,CNY,亿');
  lay('series.csv', 'series,period,value,unit,basis,kind,source', '智能体,2031,3.5,亿,level,forecast,IDC');
  lay(
    'ratings.csv',
    'code,name,sector,group,order,stance,rating,event,rated_on,target_price,benchmark,note',
    '9988.HK,阿里巴巴-W,互联网,,1,推荐,买入,首次,2026-03-10,185,HSI.HI,',
  );
  lay('exhibit.csv', 'figure,title,source,as_of,产品', 'price-table,价格,公告,2026-03-18,CPFS');
  const files = (await desk.call('sync', { yes: true })).files;
  expect(files.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported', 'imported']);
  expect((await desk.call('weeks', {})).weeks.map(({ from }) => from)).toEqual(['2026-03-02']);
});

test('half days are days of trading, of Hong Kong and of southbound', async () => {
  prices('HSI.HI 2025-12-19 1', ...['22', '23', '24'].map((day) => `HSI.HI 2025-12-${day} 1`));
  lay(
    'southbound.csv',
    'date,channel,buy,sell,net,currency,unit',
    ...['22', '23', '24'].map((day) => `2025-12-${day},total,,,1,CNY,亿`),
  );
  const { week: span, southbound } = await week('2025-12-22');
  // Christmas and Boxing Day are shut; the eve closes at noon.
  expect(span.lastTradingDay).toBe('2025-12-24');
  expect(southbound).toMatchObject({ net: 3, have: 3, want: 3, complete: true });
  expect((await desk.call('weeks', {})).weeks[0]).toMatchObject({ have: 3, want: 3, state: 'complete' });
});

test('“A market without one needs one close in the week, dated; no row of it is called missing or out of place”', async () => {
  lay('groups.csv', 'group,order,code', 'global-indices,1,MXX.GI');
  prices('HSI.HI 2026-03-13 1', 'HSI.HI 2026-03-20 1', 'MXX.GI 2026-03-14 50000', 'MXX.GI 2026-03-21 51000');
  const { files } = await desk.call('sync', { yes: true });
  expect(files.find(({ name }) => name.startsWith('prices'))).toMatchObject({ rowsRejected: 0, issues: [] });
  expect(await change('MXX.GI')).toMatchObject({ closeDate: '2026-03-21', baseDate: '2026-03-14', why: null });
  expect((await change('MXX.GI'))?.pct).toBeCloseTo(2, 9);
  expect(await readiness('globalIndices')).toMatchObject({ have: 1, want: 1, missing: [] });
});

test('markets keep their own days: Tokyo is shut on 2026-03-20, and its week ends a day before Hong Kong’s', async () => {
  lay('groups.csv', 'group,order,code', 'global-indices,1,N225.GI', 'global-indices,2,KS11.GI');
  prices(
    ...['2026-03-13', ...FIVE].map((day, index) => `KS11.GI ${day} ${5000 + index}`),
    ...['2026-03-13', ...FIVE.slice(0, 4)].map((day, index) => `N225.GI ${day} ${50000 - index * 100}`),
  );
  expect(await change('N225.GI')).toMatchObject({ closeDate: '2026-03-19', baseDate: '2026-03-13' });
  expect((await change('N225.GI'))?.pct).toBeCloseTo(-0.8, 9);
  expect(await readiness('globalIndices')).toMatchObject({ state: 'complete', have: 9, want: 9, missing: [] });
  const figure = await desk.call('figure', { id: 'global-indices', week: isoDate('2026-03-16') });
  expect(figure.notes).toContain('日经225截至2026-03-19');
});

test('“a report of Friday night in Hong Kong holds Thursday’s New York close, and shows it”', async () => {
  const folder = temporaryFolder();
  const friday = await openTestDesk(folder, { now: () => new Date('2026-03-20T14:00:00Z') });
  friday.lay('groups.csv', 'group,order,code\nsector-vs-benchmarks,1,HSIII.HI\nsector-vs-benchmarks,2,SPX.GI\n');
  const rows = ['2026-03-13', ...FIVE].map((day, index) => `HSIII.HI ${day} ${100 + index}`);
  const newYork = ['2026-03-13', ...FIVE.slice(0, 4)].map((day, index) => `SPX.GI ${day} ${6700 - index}`);
  friday.lay('prices.csv', pricesCsv(...rows, ...newYork));
  await friday.call('sync', { yes: true });
  const shown = await friday.call('week', { week: null });
  expect(shown.changes.find(({ code }) => code === 'SPX.GI')).toMatchObject({ closeDate: '2026-03-19', close: 6696 });
  expect(shown.readiness.find(({ input }) => input === 'benchmarks')).toMatchObject({ state: 'complete', missing: [] });
  const figure = await friday.call('figure', { id: 'sector-vs-benchmarks', week: null });
  expect(figure.notes).toEqual(['标普500截至2026-03-19']);
  await friday.close();
  removeFolder(folder);
});

describe('listings', () => {
  test('a stock that leaves in the week has its change up to its last close, and lacks nothing after it', async () => {
    lay('instruments.csv', 'code,name,kind,listed_on,delisted_on', '0011.HK,恒生银行,stock,1972-06-20,2026-03-18');
    prices('0011.HK 2026-03-13 150', '0011.HK 2026-03-16 151', '0011.HK 2026-03-17 153');
    expect(await change('0011.HK')).toMatchObject({ closeDate: '2026-03-17', pct: expect.closeTo(2, 9) });
    expect((await readiness('prices'))?.missing.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-03-18 notListed',
      '2026-03-19 notListed',
      '2026-03-20 notListed',
    ]);
    expect(await change('0011.HK', '2026-03-23')).toMatchObject({ pct: null, close: null, why: 'notListed' });
  });
});

test('“The base’s date is kept, and shown when it is more than 7 days before the Monday”', async () => {
  lay('groups.csv', 'group,order,code', 'constituents,1,0700.HK', 'constituents,2,9988.HK');
  prices('0700.HK 2026-03-06 500', '0700.HK 2026-03-20 510', '9988.HK 2026-03-09 140', '9988.HK 2026-03-20 141');
  expect(await change('0700.HK')).toMatchObject({ baseDate: '2026-03-06', baseIsOld: true });
  expect(await change('9988.HK')).toMatchObject({ baseDate: '2026-03-09', baseIsOld: false });
  const { notes } = await desk.call('figure', { id: 'constituents', week: isoDate('2026-03-16') });
  expect(notes.filter((note) => note.includes('2026-03-06'))).toHaveLength(1);
  expect(notes.filter((note) => note.includes('2026-03-09'))).toEqual([]);
});
