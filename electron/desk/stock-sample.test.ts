import { expect, test } from 'vitest';
import type { Stock } from '../../shared/contract/stock.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

// Pages over the shipped sample: a covered name, a pair from either side and one that was split, a rated name on no list, a
// name of New York, one without a rating, and an ETF.
const desk = sampleDesk();
const CODES = ['9988.HK', '0981.HK', '688981.SH', '1211.HK', '9992.HK', 'PDD.O', '0700.HK', '2800.HK'];
const WEEKS = ['2026-03-16', '2026-02-16', '2025-07-07'];
const stock = (code: string, week: string) => desk.call('stock', { week: isoDate(week), code });

/** Every number of a page with the key that it gives for it. */
function numbersOf({ price, southbound, rating, ah }: Stock): (readonly [number | null, string | null])[] {
  const { last, week, changes, year } = price;
  const closes = [last, year?.low, year?.high].flatMap((one) => (one ? [[one.close, one.trace] as const] : []));
  const shares = [year?.position, year?.percentile, year?.fromHigh];
  const ofPair = ah ? [ah.pair.change, ...Object.values(ah.pair.percentiles)] : [];
  return [
    ...closes,
    ...[...changes, ...shares].flatMap((one) => (one ? [[one.pct, one.trace] as const] : [])),
    ...ofPair.map(({ value, trace }) => [value, trace] as const),
    [week?.pct ?? null, week?.trace ?? null],
    [southbound?.net?.net ?? null, southbound?.net?.trace ?? null],
    [southbound?.holding?.pct ?? null, southbound?.holding?.trace ?? null],
    [rating?.relativePct ?? null, rating?.trace ?? null],
    [rating?.upsidePct ?? null, rating?.upsideTrace ?? null],
    [rating?.targetPrice ?? null, rating?.targetTrace ?? null],
    [ah?.pair.premiumPct ?? null, ah?.pair.trace ?? null],
    [ah?.pair.previousPremiumPct ?? null, ah?.previousTrace ?? null],
  ];
}

test.each(WEEKS.flatMap((week) => CODES.map((code) => [code, week] as const)))(
  'every number of %s in the week of %s leads to a trace of the same value',
  async (code, week) => {
    const page = await stock(code, week);
    for (const [value, key] of numbersOf(page)) {
      if (value === null) continue;
      expect(key).not.toBeNull();
      const trace = await desk.call('trace', { key: key ?? '' });
      expect(trace.value, key ?? '').toBeCloseTo(value, 9);
      expect(trace.inputs.length, key ?? '').toBeGreaterThan(0);
      expect(trace.label).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  },
);

test.each(CODES)('what the page of %s says there is to draw is drawn, and nothing else would be', async (code) => {
  for (const week of WEEKS) {
    const { charts, ah } = await stock(code, week);
    const params = (id: string) => ({
      code: id === 'ah-pair' ? (ah?.pair.hCode ?? code) : code,
      range: '5y',
      weeks: '13',
      by: 'day',
      years: '5',
    });
    for (const id of ['price-history', 'active-name', 'holding-history', 'ah-pair']) {
      const { state } = await desk.call('figure', { id, week: isoDate(week), params: params(id) });
      const isThere = charts.some((chart) => chart === id);
      if (isThere) expect([id, week, state]).toEqual([id, week, 'complete']);
      else if (id !== 'holding-history') expect([id, week, state]).toEqual([id, week, 'missing']);
    }
  }
});

test('a name says the same as the tables of the week, in English too', async () => {
  const week = await desk.call('week', { week: isoDate('2026-03-16') });
  const page = await stock('9988.HK', '2026-03-16');
  expect(page.price.week).toEqual(week.changes.find(({ code }) => code === '9988.HK'));
  expect(page.southbound?.net).toEqual(week.activeStocks.find(({ code }) => code === '9988.HK'));
  expect(page.places).toEqual(week.watchlist.filter(({ code }) => code === '9988.HK'));
  const { relativePct, upsidePct } = page.places[0] ?? { relativePct: null, upsidePct: null };
  expect(page.rating).toMatchObject({ relativePct, upsidePct });
  const english = await desk.call('stock', { week: isoDate('2026-03-16'), code: '9988.HK' }, 'en');
  expect(english).toMatchObject({ name: 'Alibaba', price: { last: page.price.last, year: page.price.year } });
});
