import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../shared/market/iso-date.ts';
import { loadCalendar } from '../sync/load-calendar.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv, repository } from '../testing/test-desk.ts';

// The page of one name over toy files, its numbers worked out by hand; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const calendar = loadCalendar(path.join(repository, 'resources'));
const about = (value: number) => expect.closeTo(value, 9);
let files = 0;
const lay = (head: string, ...rows: string[]) =>
  desk.lay(`f${files++}.csv`, `${head}\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`, files);
const prices = (...rows: string[]) => desk.lay(`f${files++}.csv`, pricesCsv(...rows), files);
const stock = async (code: string, week = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  return desk.call('stock', { week: isoDate(week), code });
};
const tracedValue = async (key: string | null | undefined) => (await desk.call('trace', { key: key ?? '' })).value;

/** Hong Kong's trading days of 52 weeks and a day, up to the week's Friday. */
const YEAR = Array.from({ length: 366 }, (_, index) => addDays(isoDate('2025-03-20'), index)).filter(
  (day) => calendar.session('HK', day) !== 'shut',
);
/** A close on each of them: `usual`, but for the days that are named. */
const yearOf = (code: string, usual: number, others: Readonly<Record<string, number>> = {}) =>
  YEAR.map((day) => `${code} ${day} ${others[day] ?? usual}`);

describe('a name with everything', () => {
  const layAll = () => {
    prices(
      // Between 50 and 150, the last at 120: seven tenths of the way; 100 before is a rise of a fifth.
      ...yearOf('0981.HK', 100, { '2025-06-03': 50, '2025-09-01': 150, '2026-03-20': 120 }),
      ...yearOf('688981.SH', 110, { '2026-03-20': 144 }),
      ...yearOf('HSI.HI', 1000, { '2026-03-20': 1100 }),
    );
    lay('pair,date,rate,kind', ...YEAR.map((day) => `CNYHKD ${day} 1.1 settlement`));
    lay('h_code,a_code,name', '0981.HK 688981.SH 中芯国际');
    lay(
      'date,channel,rank,code,name,net,currency',
      '2026-03-17 sh 1 0981.HK 中芯国际 300000000 HKD',
      '2026-03-18 sz 1 0981.HK 中芯国际 -125000000 HKD',
    );
    lay('date,code,pct,basis', '2026-03-12 0981.HK 28.5 issued', '2026-03-19 0981.HK 29.03 issued');
    lay('code,sector,stance,rating,event,rated_on,target_price', '0981.HK 半导体 推荐 买入 首次 2026-02-20 150');
    lay('code,name,kind,listed_on', '0981.HK 中芯国际 stock 2004-03-18');
  };

  test('says its changes and its place in the range of 52 weeks, each number as its trace has it', async () => {
    layAll();
    const { price, places, listedOn, currency, why } = { why: null, ...(await stock('00981')) };
    expect([listedOn, currency, why, places.map(({ sector }) => sector)]).toEqual([
      '2004-03-18',
      'HKD',
      null,
      ['半导体'],
    ]);
    expect(price).toMatchObject({
      last: { close: 120, date: '2026-03-20' },
      why: null,
      week: { pct: about(20), baseDate: '2026-03-13' },
      year: {
        low: { close: 50, date: '2025-06-03' },
        high: { close: 150, date: '2025-09-01' },
        position: { pct: about(70) },
        fromHigh: { pct: about(-20) },
      },
    });
    expect(price.changes.map(({ span, pct }) => [span, pct])).toEqual(
      ['1m', '3m', 'ytd', '1y'].map((span) => [span, about(20)]),
    );
    for (const { pct, trace } of [...price.changes, ...Object.values(price.year ?? {}).filter((one) => 'pct' in one)])
      expect(await tracedValue(trace)).toBe(pct);
    const position = await desk.call('trace', { key: price.year?.position.trace ?? '' });
    expect(position.inputs.map(({ value }) => value)).toEqual([120, 150, 50]);
  });

  test('says its week on southbound’s lists and the newest holding, with its basis', async () => {
    layAll();
    const { southbound } = await stock('0981.HK');
    // 3 less 1.25.
    expect(southbound).toMatchObject({
      net: { net: 1.75, days: 2, currency: 'HKD' },
      why: null,
      holding: { pct: 29.03, date: '2026-03-19', basis: 'issued' },
    });
    expect(await tracedValue(southbound?.net?.trace)).toBe(1.75);
    expect(await tracedValue(southbound?.holding?.trace)).toBe(29.03);
  });

  test('says its rating against the benchmark, and how far the target is', async () => {
    layAll();
    const { rating, events } = await stock('0981.HK');
    // 20 % less the 10 % of the index; 150 over 120 is a quarter more.
    expect(rating).toMatchObject({
      rating: '买入',
      ratedOn: '2026-02-20',
      relativePct: about(10),
      upsidePct: about(25),
      targetPrice: 150,
      benchmarkName: '恒生指数',
    });
    expect(await tracedValue(rating?.trace)).toBe(rating?.relativePct);
    expect(await tracedValue(rating?.upsideTrace)).toBe(rating?.upsidePct);
    expect(await tracedValue(rating?.targetTrace)).toBe(150);
    expect(events).toMatchObject([{ event: 'initiated', ratedOn: '2026-02-20' }]);
    // A target that was typed stands in no file.
    const typed = { code: '0981.HK', ratedOn: isoDate('2026-03-18'), rating: '买入', event: null, benchmark: null };
    await desk.call('rate', { ...typed, targetPrice: 180, note: null });
    expect((await stock('0981.HK')).rating).toMatchObject({
      targetPrice: 180,
      targetTrace: null,
      upsidePct: about(50),
    });
  });

  test('says its premium, how far it moved and where it stands, from either side of the pair', async () => {
    layAll();
    const { ah, charts } = await stock('0981.HK');
    // 144 x 1.1 / 120 is 1.32, 110 x 1.1 / 100 was 1.21: eleven points more.
    expect(ah).toMatchObject({
      side: 'H',
      other: { code: '688981.SH' },
      pair: { premiumPct: about(32), previousPremiumPct: about(21), change: { value: about(11) } },
    });
    // Of the days after 2025-03-20 on which both traded only 2025-06-03, when H stood at half of itself (142 %), had more.
    const days = YEAR.slice(1).filter((day) => calendar.session('CN', day) !== 'shut').length;
    expect(ah?.pair.percentiles).toMatchObject({
      '1y': { value: about((100 * (days - 1)) / days) },
      '3y': { value: null },
    });
    for (const { value, trace } of [ah?.pair.change, ah?.pair.percentiles['1y']].flatMap((one) => one ?? []))
      expect(await tracedValue(trace)).toBe(value);
    expect(await tracedValue(ah?.previousTrace)).toBe(ah?.pair.previousPremiumPct);
    expect(charts).toEqual(['price-history', 'active-name', 'holding-history', 'rating-history', 'ah-pair']);

    const ofA = await stock('688981.SH');
    expect(ofA).toMatchObject({ southbound: null, rating: null, ah: { side: 'A', other: { code: '0981.HK' } } });
    expect(ofA.ah?.pair).toEqual(ah?.pair);
    expect(ofA.charts).toEqual(['price-history', 'ah-pair']);
  });

  test('days on which one share of a pair was split and the other not yet are no part of its history', async () => {
    layAll();
    const ofYear = YEAR.slice(1).filter((day) => calendar.session('CN', day) !== 'shut');
    const chart = async () => {
      const data = await desk.call('figure', {
        id: 'ah-pair',
        week: isoDate('2026-03-16'),
        params: { code: '0981.HK', years: '1' },
      });
      if (data.kind !== 'lines') throw new Error(data.kind);
      return { days: data.series[0]?.points.length ?? 0, notes: data.notes };
    };
    await desk.call('sync', { yes: true });
    const before = await chart();
    expect(before.notes).toEqual([]);
    // Six weeks between: the day of the first ex date on, up to the eve of the second.
    lay('code,ex_date,factor,cash', '0981.HK 2025-12-10 3 ', '688981.SH 2026-01-21 3 ');
    const between = ofYear.filter((day) => day >= '2025-12-10' && day < '2026-01-21').length;
    const rest = ofYear.length - between;
    const { ah } = await stock('0981.HK');
    expect(ah?.pair.percentiles['1y'].value).toEqual(about((100 * (rest - 1)) / rest));
    expect(await tracedValue(ah?.pair.percentiles['1y'].trace)).toBe(ah?.pair.percentiles['1y'].value);
    expect(await chart()).toEqual({
      days: before.days - between,
      notes: [`一方先于另一方拆股，其间 ${between} 日不可比，未画入`],
    });
    // Where the other was never split, every day before is of other shares, and too few are left.
    lay('code,ex_date,factor,cash', '688981.SH 2026-01-21 1 ');
    expect((await stock('0981.HK')).ah?.pair.percentiles['1y'].value).toBeNull();
  });
});

describe('what is missing says why', () => {
  test('of a name that no file has; nothing of it is drawn', async () => {
    prices('HSI.HI 2026-03-20 1000');
    lay('date,channel,rank,code,name,net,currency', '2026-03-17 sh 1 0700.HK 腾讯控股 300000000 HKD');
    expect(await stock('0005.HK')).toMatchObject({
      name: '0005.HK',
      places: [],
      groups: [],
      price: { last: null, week: null, why: 'absent', changes: [], year: null },
      southbound: { net: null, why: 'unlisted', holding: null },
      rating: null,
      ah: null,
      charts: [],
    });
  });

  test('of one that was suspended, with the close before; of one that was not listed yet', async () => {
    const beside = ['0700.HK', '9988.HK', '1810.HK'];
    const friday = ['2026-03-06', '2026-03-13', '2026-03-20'];
    const rows = (codes: readonly string[], days: readonly string[]) =>
      codes.flatMap((code) => days.map((day) => `${code} ${day} 100`));
    prices(
      ...rows([...beside, '2473.HK'], friday.slice(0, 1)),
      ...rows(beside, friday.slice(1)),
      '2473.HK 2026-03-23 90',
    );
    lay('code,name,kind,listed_on', '2026.HK 小马智行-W stock 2026-03-23');
    const { price, charts } = await stock('2473.HK');
    expect(price).toMatchObject({ last: { close: 100, date: '2026-03-06' }, why: 'suspended', week: { pct: null } });
    expect(await tracedValue(price.last?.trace)).toBe(100);
    expect(charts).toEqual(['price-history']);
    expect((await stock('2026.HK')).price).toMatchObject({ last: null, why: 'notListed' });
  });

  test('of southbound: a week without it, a week without lists; not for a share that it cannot buy', async () => {
    prices('0700.HK 2026-02-20 500', '0700.HK 2026-03-20 510', 'PDD.O 2026-03-20 100');
    expect((await stock('0700.HK', '2026-02-16')).southbound).toMatchObject({ net: null, why: 'shut' });
    expect((await stock('0700.HK')).southbound).toMatchObject({ net: null, why: 'absent' });
    expect((await stock('PDD.O')).southbound).toBeNull();
  });

  test('what is no code is refused', async () => {
    prices('HSI.HI 2026-03-20 1000');
    await desk.call('sync', {});
    expect((await desk.failure('stock', { week: null, code: '腾讯' })).code).toBe('BAD_CODE');
  });
});

describe('charts of a name', () => {
  const lines = async (id: string, params: Record<string, string>) => {
    await desk.call('sync', { yes: true });
    const data = await desk.call('figure', { id, week: isoDate('2026-03-16'), params });
    if (data.kind !== 'lines') throw new Error(data.kind);
    return { ...data, points: (data.series[0]?.points ?? []).map(({ key, value }) => [key, value]) };
  };

  test('closes before a split stand on the shares of the last one, and the chart says so', async () => {
    prices('0700.HK 2026-01-05 500', '0700.HK 2026-03-13 110', '0700.HK 2026-03-20 120');
    lay('code,ex_date,factor,cash', '0700.HK 2026-03-02 5 ');
    const data = await lines('price-history', { code: '0700.HK', range: '3m' });
    expect(data.points).toEqual([
      ['2026-01-05', 100],
      ['2026-03-13', 110],
      ['2026-03-20', 120],
    ]);
    expect(data).toMatchObject({ title: '0700.HK 收于120.00港元', unit: '港元' });
    expect(data.notes).toContain('拆股前的收盘已折为最近收盘的股数');
  });

  test('a rating against its benchmark is told in one decimal, as the printed ends differ or as the numbers do', async () => {
    prices('0700.HK 2026-01-05 100', '0700.HK 2026-03-20 112.34', 'HSI.HI 2026-01-05 1000', 'HSI.HI 2026-03-20 1024.6');
    lay('code,sector,stance,rating,event,rated_on,target_price', '0700.HK 互联网 推荐 买入 首次 2026-01-05 150');
    const told = async () => lines('rating-history', { code: '0700.HK' });
    // 12.34 and 2.46 print as 12.3 and 2.5, which differ by 9.8; the numbers themselves differ by 9.88.
    expect(await told()).toMatchObject({ title: expect.stringContaining('+9.8 个百分点'), decimals: 1 });
    await desk.call('updateSettings', { printedDifferences: false });
    expect((await told()).title).toContain('+9.9 个百分点');
  });

  test('holdings of another basis are no part of the line', async () => {
    prices('1211.HK 2026-03-20 100');
    lay(
      'date,code,pct,basis',
      '2026-03-02 1211.HK 4.1 issued',
      '2026-03-12 1211.HK 10.1 H',
      '2026-03-19 1211.HK 10.2 H',
    );
    const data = await lines('holding-history', { code: '1211.HK', range: '1y' });
    expect(data.points).toEqual([
      ['2026-03-12', 10.1],
      ['2026-03-19', 10.2],
    ]);
    expect(data).toMatchObject({ title: '1211.HK 港股通持股 10.2%', asOf: '2026-03-19', unit: '占H股 %' });
    expect(data.notes).toContain('另有 1 日按其他口径披露，未画入');
    expect(await tracedValue('holdings:1211.HK:2026-03-19:pct')).toBe(10.2);
  });
});
