import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Ratings, that it holds.
const { desk } = deskPerTest();
const HEADER = 'code,name,sector,group,order,stance,rating,event,rated_on,target_price,benchmark,note\n';
const ratings = (...rows: string[]) =>
  desk.lay(`ratings-${Math.random()}.csv`, HEADER + rows.map((row) => `${row}\n`).join(''));
const prices = (...rows: string[]) => desk.lay(`prices-${Math.random()}.csv`, pricesCsv(...rows));
const watchlist = async (week = '2026-03-16') => {
  await desk.call('sync', {});
  return (await desk.call('watchlist', { week: isoDate(week) })).places;
};
const scorecard = async (week = '2026-03-16') => (await desk.call('ratings', { week: isoDate(week) })).lines;

test('“both from the close of the rating date, or the last close before it”: given on a Sunday, and on a holiday', async () => {
  prices(
    '9988.HK 2025-11-21 100',
    'HSI.HI 2025-11-21 20000',
    '9988.HK 2025-11-24 105',
    'HSI.HI 2025-11-24 20500',
    '9988.HK 2026-03-20 130',
    'HSI.HI 2026-03-20 21000',
    '600036.SH 2025-09-30 40',
    '000300.SH 2025-09-30 4600',
    '600036.SH 2026-03-19 44',
    '000300.SH 2026-03-20 4370',
  );
  ratings(
    '9988.HK,阿里巴巴-W,互联网,,1,推荐,买入,首次,2025-11-23,210,,',
    '600036.SH,招商银行,银行,,1,推荐,增持,首次,2025-10-04,,,',
  );
  const [alibaba, bank] = await watchlist();
  expect(alibaba).toMatchObject({
    rating: '买入',
    band: 'buy',
    benchmark: 'HSI.HI',
    baseDate: '2025-11-21',
    state: 'kept',
  });
  expect(alibaba?.returnPct).toBeCloseTo(30, 10);
  expect(alibaba?.relativePct).toBeCloseTo(25, 10);
  // Each market's last close by its own calendar.
  expect(bank).toMatchObject({
    benchmark: '000300.SH',
    baseDate: '2025-09-30',
    closeDate: '2026-03-19',
    missedBy: null,
  });
  expect(bank?.relativePct).toBeCloseTo(10 + 5, 10);
  const trace = await desk.call('trace', { key: alibaba?.trace ?? '' });
  expect(trace).toMatchObject({ value: alibaba?.relativePct, unit: '百分点', formula: { id: 'relativeReturn' } });
  expect(trace.inputs.map(({ key }) => key)).toEqual([
    'price:9988.HK:2025-11-21:close',
    'price:HSI.HI:2025-11-21:close',
    'price:9988.HK:2026-03-20:close',
    'price:HSI.HI:2026-03-20:close',
  ]);
});

test('“US: S&P 500 or Nasdaq Composite”: the list’s own benchmark goes before the market’s', async () => {
  prices(
    'PDD.O 2025-12-01 100',
    'SPX.GI 2025-12-01 6000',
    'IXIC.GI 2025-12-01 20000',
    'PDD.O 2026-03-19 130',
    'SPX.GI 2026-03-19 6600',
    'IXIC.GI 2026-03-19 21000',
  );
  ratings('PDD.O,拼多多,互联网,,1,推荐,买入,首次,2025-12-01,,,');
  expect((await watchlist())[0]).toMatchObject({
    benchmark: 'SPX.GI',
    relativePct: expect.closeTo(20, 10),
    missedBy: 'below',
    state: 'drifting',
    adverse: true,
  });
  ratings('PDD.O,拼多多,互联网,,1,推荐,买入,首次,2025-12-01,,IXIC.GI,');
  expect((await watchlist())[0]).toMatchObject({
    benchmark: 'IXIC.GI',
    relativePct: expect.closeTo(25, 10),
    state: 'kept',
  });
});

describe('“Relative return”', () => {
  test('is split-adjusted: three shares for one are no fall', async () => {
    prices(
      '1211.HK 2025-06-02 420',
      '1211.HK 2025-06-10 140',
      '1211.HK 2026-03-20 147',
      'HSI.HI 2025-06-02 1000',
      'HSI.HI 2026-03-20 1000',
    );
    desk.lay('actions.csv', 'code,ex_date,factor,cash\n1211.HK,2025-06-10,3,4.34\n');
    ratings('1211.HK,比亚迪股份,汽车,,1,推荐,增持,首次,2025-06-02,,,');
    expect((await watchlist())[0]).toMatchObject({
      returnPct: expect.closeTo(5, 10),
      relativePct: expect.closeTo(5, 10),
      missedBy: 'below',
    });
  });

  test('“the reading at 12 months is final, the return runs on”', async () => {
    prices(
      '1024.HK 2025-02-14 50',
      '1024.HK 2026-02-13 65',
      '1024.HK 2026-03-20 40',
      'HSI.HI 2025-02-14 1000',
      'HSI.HI 2026-02-13 1050',
      'HSI.HI 2026-03-20 1050',
    );
    ratings('1024.HK,快手-W,,,,,买入,首次,2025-02-14,,,');
    await watchlist();
    expect(await scorecard('2026-02-09')).toMatchObject([
      { final: true, state: 'kept', relativePct: expect.closeTo(25, 10) },
    ]);
    const [now] = await scorecard();
    expect(now).toMatchObject({ final: true, state: 'kept', missedBy: null, relativePct: expect.closeTo(-25, 10) });
  });
});

test('“The list shows the current rating since its first date, with the latest 维持; the scorecard has a line an event”', async () => {
  prices(
    '1024.HK 2025-06-02 50',
    '1024.HK 2025-09-01 60',
    '1024.HK 2025-12-01 66',
    '1024.HK 2026-03-20 63',
    ...['2025-06-02', '2025-09-01', '2025-12-01', '2026-03-20'].map((day) => `HSI.HI ${day} 1000`),
  );
  ratings(
    '1024.HK,快手-W,互联网,,1,推荐,买入,维持,2025-12-01,90,,',
    '1024.HK,快手-W,,,,,增持,首次,2025-06-02,60,,',
    '1024.HK,快手-W,,,,,买入,上调,2025-09-01,80,,',
  );
  expect((await watchlist())[0]).toMatchObject({
    rating: '买入',
    ratedOn: '2025-09-01',
    reiteratedOn: '2025-12-01',
    targetPrice: 90,
    returnPct: expect.closeTo(5, 10),
  });
  expect(
    (await scorecard()).map(({ event, rating, ratedOn, until, returnPct }) => [
      event,
      rating,
      ratedOn,
      until,
      Number(returnPct?.toPrecision(8)),
    ]),
  ).toEqual([
    // Breached (5 points of more than 20, after six months), drifting, kept.
    ['upgraded', '买入', '2025-09-01', null, 5],
    ['reiterated', '买入', '2025-12-01', null, -4.5454545],
    ['initiated', '增持', '2025-06-02', '2025-09-01', 20],
  ]);
  // In an earlier week a later event has not happened yet.
  expect((await watchlist('2025-08-25'))[0]).toMatchObject({
    rating: '增持',
    ratedOn: '2025-06-02',
    reiteratedOn: null,
  });
  ratings('1024.HK,快手-W,互联网,,1,推荐,,终止,2026-02-02,,,');
  expect((await watchlist())[0]).toMatchObject({ rating: null, state: 'unrated', breach: 'needsRating' });
});

test('“a name may stand twice with two stances”; what a stance needs and does not have is told, and kept', async () => {
  prices('9888.HK 2026-03-20 100', 'HSI.HI 2026-03-20 1000');
  ratings(
    '9888.HK,百度集团-SW,互联网,,1,推荐,买入,首次,2026-03-20,,,',
    '9888.HK,百度集团-SW,汽车&自动驾驶,自动驾驶解决方案,1,受益标的,,,,,,',
    '0700.HK,腾讯控股,互联网,,2,推荐,,,,,,',
    '1810.HK,小米集团-W,互联网,,3,重点推荐,中性,首次,2026-03-20,,,',
    '3690.HK,美团-W,互联网,,4,受益标的,增持,首次,2026-03-20,,,',
    '1024.HK,快手-W,互联网,,5,建议关注,,,,88,,',
  );
  const places = await watchlist();
  expect(places.map(({ code, stance, rating, breach }) => [code, stance, rating, breach])).toEqual([
    ['9888.HK', '推荐', '买入', null],
    ['0700.HK', '推荐', null, 'needsRating'],
    ['1810.HK', '重点推荐', '中性', 'needsUpperBand'],
    ['3690.HK', '受益标的', null, 'uncoveredWithRating'],
    ['1024.HK', '建议关注', null, 'uncoveredWithTarget'],
    ['9888.HK', '受益标的', null, null],
  ]);
  // A rating that is typed breaches as one of the file does; where the name is covered elsewhere it belongs there.
  prices('0992.HK 2026-03-20 10');
  ratings('0992.HK,联想集团,互联网,,6,受益标的,,,,,,', '9888.HK,百度集团-SW,互联网,,1,推荐,买入,首次,2026-03-20,,,');
  await watchlist();
  await desk.call('rate', {
    code: '0992.HK',
    ratedOn: isoDate('2026-03-20'),
    rating: '买入',
    event: null,
    targetPrice: null,
    benchmark: null,
    note: null,
    by: null,
  });
  expect((await watchlist()).find(({ code }) => code === '0992.HK')).toMatchObject({
    rating: null,
    breach: 'uncoveredWithRating',
  });
});

describe('a list is the file’s names plus the user’s changes, kept as such', () => {
  test('a newer file is the whole list; what the user put there, moved or took off stays', async () => {
    prices('0700.HK 2026-03-20 500');
    ratings(
      '0700.HK,腾讯控股,互联网,,1,受益标的,,,,,,',
      '9988.HK,阿里巴巴-W,互联网,,2,受益标的,,,,,,',
      '1810.HK,小米集团-W,汽车,整车,1,受益标的,,,,,,',
    );
    await watchlist();
    const place = { sector: '互联网', group: '', stance: null, order: null } as const;
    await desk
      .call('editWatchlist', { action: 'put', code: '3690', ...place, sector: '外卖', stance: '受益标的' })
      .catch(() => undefined);
    await desk.call('editWatchlist', { action: 'put', code: '03690', ...place, stance: '建议关注', order: 1.5 });
    await desk.call('editWatchlist', { action: 'remove', code: '9988.HK', ...place });
    const codes = async () => (await watchlist()).map(({ code, stance }) => `${code} ${stance}`);
    expect(await codes()).toEqual(['0700.HK 受益标的', '3690.HK 建议关注', '1810.HK 受益标的']);
    ratings('9988.HK,阿里巴巴-W,互联网,,2,推荐,,,,,,', '9618.HK,京东集团-SW,互联网,,1,受益标的,,,,,,');
    expect(await codes()).toEqual(['9618.HK 受益标的', '3690.HK 建议关注']);
    expect((await desk.call('watchlist', { week: null })).sources).toMatchObject([{ fileId: 3 }]);
    // Undo of the file brings the older list back, undo of the change the name that was taken off.
    await desk.call('undo', { fileId: 3 });
    expect(await desk.call('undoChange', {})).toEqual({ undone: 'editWatchlist' });
    expect(await codes()).toEqual(['0700.HK 受益标的', '3690.HK 建议关注', '9988.HK 受益标的', '1810.HK 受益标的']);
  });

  test('what cannot be is told', async () => {
    const place = { sector: '互联网', group: '', stance: null, order: null } as const;
    expect((await desk.failure('editWatchlist', { action: 'remove', code: '9988.HK', ...place })).code).toBe(
      'NOT_ON_LIST',
    );
    expect((await desk.failure('editWatchlist', { action: 'put', code: '9988.HK', ...place })).code).toBe('NO_STANCE');
    expect((await desk.failure('editWatchlist', { action: 'put', code: '???', ...place })).code).toBe('BAD_CODE');
  });
});

test('“standing is the latest date, then hand before file”', async () => {
  prices('1024.HK 2026-01-05 50', '1024.HK 2026-03-20 55', 'HSI.HI 2026-01-05 1000', 'HSI.HI 2026-03-20 1000');
  ratings('1024.HK,快手-W,互联网,,1,推荐,增持,首次,2026-01-05,60,,');
  await watchlist();
  const typed = { code: '1024.HK', event: null, benchmark: null, note: null } as const;
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-01-05'), rating: '买入', targetPrice: 70 });
  expect((await watchlist())[0]).toMatchObject({ rating: '买入', targetPrice: 70, ratedOn: '2026-01-05' });
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-02-02'), rating: '中性', targetPrice: null });
  expect((await watchlist())[0]).toMatchObject({ rating: '中性', ratedOn: '2026-02-02' });
  expect((await scorecard()).map(({ origin, event, rating }) => [origin, event, rating])).toEqual([
    ['hand', 'downgraded', '中性'],
    ['hand', 'initiated', '买入'],
  ]);
  await desk.call('unrate', { code: '1024.HK', ratedOn: isoDate('2026-02-02') });
  await desk.call('unrate', { code: '1024.HK', ratedOn: isoDate('2026-01-05') });
  expect((await watchlist())[0]).toMatchObject({ rating: '增持', targetPrice: 60 });
  expect((await desk.failure('unrate', { code: '1024.HK', ratedOn: '2026-01-05' })).code).toBe('NO_SUCH_RATING');
});
