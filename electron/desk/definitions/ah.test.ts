import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from '../../../shared/analytics/percentile.ts';
import { countTradingDays } from '../../../shared/market/count-trading-days.ts';
import { addDays, dayOfNumber, isoDate } from '../../../shared/market/iso-date.ts';
import { loadCalendar } from '../../sync/load-calendar.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv, repository } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, AH, that it holds.
const { desk } = deskPerTest();
const calendar = loadCalendar(path.join(repository, 'resources'));
const trading = { calendar, market: 'HK' } as const;
const week = async (day = '2026-03-16') => {
  await desk.call('sync', {});
  return desk.call('week', { week: isoDate(day) });
};
/** Hong Kong's trading days up to a day, the newest last. */
const daysUpTo = (last: string, count: number) => {
  const days: string[] = [];
  for (let day = isoDate(last); days.length < count; day = addDays(day, -1))
    if (calendar.session('HK', day) !== 'shut') days.unshift(day);
  return days;
};

test('“on the last date in the week on which A, H and the rate are all known”', async () => {
  desk.lay('pairs.csv', 'h_code,a_code,name\n1211.HK,002594.SZ,比亚迪股份\n0981.HK,688981.SH,中芯国际\n');
  desk.lay(
    'prices.csv',
    pricesCsv(
      '002594.SZ 2026-03-12 100',
      '1211.HK 2026-03-12 90',
      '002594.SZ 2026-03-18 104',
      '1211.HK 2026-03-18 100',
      '002594.SZ 2026-03-19 120',
      '1211.HK 2026-03-20 101',
      '688981.SH 2026-03-20 100',
      '0981.HK 2026-03-19 60',
    ),
  );
  desk.lay(
    'fx.csv',
    'pair,date,rate,kind\nCNYHKD,2026-03-12,1.1,mid\nCNYHKD,2026-03-18,1.2,spot\nCNYHKD,2026-03-18,1.125,settlement\nCNYHKD,2026-03-19,1.13,mid\nCNYHKD,2026-03-20,1.13,mid\n',
  );
  const { ahPairs, readiness } = await week();
  expect(ahPairs[0]).toMatchObject({
    hCode: '1211.HK',
    aClose: 104,
    hClose: 100,
    fx: 1.125,
    fxKind: 'settlement',
    date: '2026-03-18',
    previousDate: '2026-03-12',
    premiumPct: expect.closeTo(17, 10),
    previousPremiumPct: expect.closeTo((100 * 110) / 90 - 100, 10),
  });
  expect(ahPairs[1]).toMatchObject({ hCode: '0981.HK', premiumPct: null, date: null });
  expect(readiness.find(({ input }) => input === 'ahPairs')).toMatchObject({
    have: 1,
    want: 2,
    missing: [{ code: '0981.HK', why: 'absent' }],
  });
  const trace = await desk.call('trace', { key: 'ahPremium:1211.HK:2026-03-16' });
  expect(trace.inputs.map(({ key }) => key)).toEqual([
    'price:002594.SZ:2026-03-18:close',
    'price:1211.HK:2026-03-18:close',
    'fx:CNYHKD@settlement:2026-03-18:rate',
  ]);
});

test('a pair’s rate may be the close of the pair itself, and the other way round', async () => {
  desk.lay('pairs.csv', 'h_code,a_code\n1211.HK,002594.SZ\n');
  desk.lay('prices.csv', pricesCsv('002594.SZ 2026-03-18 100', '1211.HK 2026-03-18 100', 'HKDCNY 2026-03-18 0.8'));
  expect((await week()).ahPairs[0]).toMatchObject({ fx: 1.25, fxKind: 'price', premiumPct: expect.closeTo(25, 10) });
});

test('“Percentile of x: share of observations <= x, x included”, “only where the history covers at least 80 %”', async () => {
  const days = daysUpTo('2026-03-20', 240);
  desk.lay(
    'ah.csv',
    pricesCsv(...days.map((day, index) => `HSAHP.HI ${day} ${index === 239 ? 119.81 : 100 + index / 10}`)),
  );
  const { ahIndex } = await week();
  expect(ahIndex).toMatchObject({ close: 119.81, date: '2026-03-20', previousClose: 100 + 234 / 10 });
  // 100.0 to 119.8 are 199 days at or below, and the day itself.
  expect(ahIndex?.percentile).toEqual({ '1y': (100 * 200) / 240, '3y': null, '5y': null, '10y': null });
  expect((await week('2025-06-02')).ahIndex?.percentile['1y']).toBeNull();
  expect((await desk.call('trace', { key: 'percentile1y:HSAHP.HI:2026-03-16' })).value).toBe((100 * 200) / 240);
});

test('a week without a close of the index has none, and the newest index is not another week’s', async () => {
  desk.lay('ah.csv', pricesCsv('HSAHP.HI 2026-03-13 121', '0700.HK 2026-03-20 500'));
  expect((await week()).ahIndex).toBeNull();
});

test('trading days are counted as the calendar has them, over any span', () => {
  const day = fc.integer({ min: 16_500, max: 19_700 }).map(dayOfNumber);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const to = addDays(from, length);
      let wanted = 0;
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
        if (calendar.session('HK', at) !== 'shut') wanted++;
      expect(countTradingDays(calendar, 'HK', from, to)).toBe(wanted);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('a percentile is between its own share and 100, whatever the history', () => {
  const days = daysUpTo('2026-03-20', 260).map(isoDate);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 90, max: 150 }), { minLength: 260, maxLength: 260 }), (values) => {
      const history = days.map((date, index) => ({ date, value: values[index] ?? 0 }));
      const found = percentile(history, 1, trading) ?? Number.NaN;
      const within = history.filter(({ date }) => date > '2025-03-20');
      expect(found).toBe((100 * within.filter(({ value }) => value <= (values[259] ?? 0)).length) / within.length);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThanOrEqual(100);
    }),
    { seed: 4, numRuns: 50 },
  );
});
