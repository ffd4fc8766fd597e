import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Basis, that it holds, of files whose closes are adjusted for splits already.
const { desk } = deskPerTest();
const yahoo = (name: string, ...rows: string[]) =>
  desk.lay(
    `${name}.csv`,
    `Date,Open,High,Low,Close,Adj Close,Volume\n${rows.map((row) => `${row.replace(' ', ',1,999999,1,')},1,0\n`).join('')}`,
  );
const actions = () => desk.lay('actions.csv', 'code,ex_date,factor,cash\n1211.HK,2025-06-10,3,\n');
const week = async (day = '2025-06-09') => {
  await desk.call('sync', {});
  return desk.call('week', { week: isoDate(day) });
};

test('“never mixed within one change”: a split that the source has taken out is not taken out again', async () => {
  yahoo('1211.HK', '2025-06-05 138', '2025-06-06 140', '2025-06-12 146', '2025-06-13 147');
  actions();
  const { changes } = await week();
  expect(changes).toMatchObject([{ code: '1211.HK', pct: expect.closeTo(5, 10), unadjustedPct: null }]);
  const trace = await desk.call('trace', { key: 'weekChange:1211.HK:2025-06-09' });
  expect(trace.inputs.map(({ key }) => key)).toEqual([
    'price:1211.HK:2025-06-13:close',
    'price:1211.HK:2025-06-06:close',
  ]);
});

test('a relative return runs on such closes too, where they say more than the closes as traded', async () => {
  yahoo('1211.HK', '2025-06-05 138', '2025-06-06 140', '2025-06-12 146', '2025-06-13 147');
  yahoo('^HSI', '2025-06-05 1000', '2025-06-06 1000', '2025-06-12 1000', '2025-06-13 1000');
  actions();
  desk.lay('ratings.csv', 'code,sector,stance,rating,event,rated_on\n1211.HK,汽车,推荐,增持,首次,2025-06-06\n');
  const reading = async () => (await week()).watchlist[0];
  expect(await reading()).toMatchObject({ returnPct: expect.closeTo(5, 10), closeDate: '2025-06-13' });
  const { inputs } = await desk.call('trace', { key: (await reading())?.trace ?? '' });
  expect(inputs.map(({ key }) => key)).toEqual([
    'price:1211.HK:2025-06-06:close',
    'price:HSI.HI:2025-06-06:close',
    'price:1211.HK:2025-06-13:close',
    'price:HSI.HI:2025-06-13:close',
  ]);
  // As traded, to a day that is older, then to the same day.
  desk.lay('traded.csv', pricesCsv('1211.HK 2025-06-06 420', '1211.HK 2025-06-11 150'));
  expect(await reading()).toMatchObject({ returnPct: expect.closeTo(5, 10), closeDate: '2025-06-13' });
  desk.lay('traded-later.csv', pricesCsv('1211.HK 2025-06-13 154'));
  expect(await reading()).toMatchObject({ returnPct: expect.closeTo(10, 10), closeDate: '2025-06-13' });
});

test('an index and a pair of currencies never split, and stand as traded', async () => {
  yahoo('HKDCNY=X', '2025-06-12 0.8', '2025-06-13 0.8');
  desk.lay('pairs.csv', 'h_code,a_code\n1211.HK,002594.SZ\n');
  desk.lay('prices.csv', pricesCsv('002594.SZ 2025-06-13 100', '1211.HK 2025-06-13 100'));
  yahoo('^HSI', '2025-06-05 1000', '2025-06-06 1000', '2025-06-12 1000', '2025-06-13 1010');
  const { changes, ahPairs } = await week();
  expect(changes.find(({ code }) => code === 'HSI.HI')).toMatchObject({ unadjustedPct: expect.closeTo(1, 10) });
  expect(ahPairs[0]).toMatchObject({ premiumPct: expect.closeTo(25, 10), fxKind: 'price' });
});
