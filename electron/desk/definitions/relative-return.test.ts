import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Ratings, that it holds.
const { desk } = deskPerTest();
const HEADER = 'code,sector,stance,rating,event,rated_on';
const lay = (name: string, header: string, rows: readonly string[]) =>
  desk.lay(`${name}-${Math.random()}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
const ratings = (...rows: string[]) => lay('ratings', HEADER, rows);
const prices = (...rows: string[]) => desk.lay(`prices-${Math.random()}.csv`, pricesCsv(...rows));
const places = async (week: string) => {
  await desk.call('sync', {});
  return (await desk.call('watchlist', { week: isoDate(week) })).places;
};

test('“split-adjusted … from the close of the rating date, or the last close before it”: a split between the two is in the return', async () => {
  prices(
    '1211.HK 2025-06-06 300',
    '1211.HK 2025-06-12 110',
    'HSI.HI 2025-06-06 1000',
    'HSI.HI 2025-06-11 1000',
    'HSI.HI 2025-06-12 1000',
  );
  lay('actions', 'code,ex_date,factor,cash', ['1211.HK,2025-06-10,3,']);
  ratings('1211.HK,汽车,推荐,增持,首次,2025-06-11');
  const [place] = await places('2025-06-09');
  expect(place).toMatchObject({ baseDate: '2025-06-06', returnPct: expect.closeTo(10, 10), state: 'kept' });
  const { inputs } = await desk.call('trace', { key: place?.trace ?? '' });
  expect(inputs.map(({ key }) => key)).toContain('corporateActions:1211.HK:2025-06-10:factor');
});

test('“breached outside from then on”: the day decides, whether or not the stock trades', async () => {
  prices(
    '0001.HK 2025-06-02 100',
    '0001.HK 2025-11-28 50',
    'HSI.HI 2025-06-02 1000',
    'HSI.HI 2025-11-28 1000',
    'HSI.HI 2026-03-20 1000',
  );
  ratings('0001.HK,综合,推荐,买入,首次,2025-06-02');
  expect((await places('2025-11-24'))[0]).toMatchObject({ state: 'drifting' });
  expect((await places('2026-03-16'))[0]).toMatchObject({ state: 'breached', closeDate: '2025-11-28' });
});

test('“before 6 calendar months” and “the reading at 12 months” are of the week that has the day, a weekend’s too', async () => {
  prices(
    ...['2024-09-20', '2025-03-21', '2025-03-28', '2025-09-19', '2025-09-26', '2026-03-13', '2026-03-20'].flatMap(
      (day, index) => [`0001.HK ${day} ${100 - index}`, `HSI.HI ${day} 1000`],
    ),
  );
  ratings('0001.HK,综合,推荐,买入,首次,2024-09-22');
  // 2025-03-22 is a Saturday, 2025-09-22 a Monday.
  const states = async (...weeks: string[]) =>
    Promise.all(weeks.map(async (week) => (await places(week))[0])).then((all) =>
      all.map((one) => [one?.state, one?.final]),
    );
  expect(await states('2025-03-10', '2025-03-17')).toEqual([
    ['drifting', false],
    ['breached', false],
  ]);
  ratings('0001.HK,综合,推荐,买入,首次,2025-03-22');
  // Six months on a Monday; twelve on a Sunday.
  expect(await states('2025-09-15', '2025-09-22', '2026-03-09', '2026-03-16')).toEqual([
    ['drifting', false],
    ['breached', false],
    ['breached', false],
    ['breached', true],
  ]);
});

test('a day of the running week that is not there yet makes nothing due', async () => {
  prices('0001.HK 2025-09-26 100', '0001.HK 2026-03-23 90', 'HSI.HI 2025-09-26 1000', 'HSI.HI 2026-03-23 1000');
  // The desk's day is Tuesday, 2026-03-24; six months are over on Thursday.
  ratings('0001.HK,综合,推荐,买入,首次,2025-09-26');
  expect((await places('2026-03-23'))[0]).toMatchObject({ state: 'drifting' });
});

test('an alias of the same band keeps a rating that the list does not say to be another', async () => {
  prices('PDD.O 2026-01-05 100', 'SPX.GI 2026-01-05 1000', 'PDD.O 2026-03-19 130', 'SPX.GI 2026-03-19 1000');
  ratings('PDD.O,互联网,推荐,Buy,,2026-01-05', 'PDD.O,,,买入,,2026-02-02');
  expect((await places('2026-03-16'))[0]).toMatchObject({
    rating: 'Buy',
    ratedOn: '2026-01-05',
    reiteratedOn: '2026-02-02',
  });
  ratings('PDD.O,,,增持,,2026-03-02');
  expect((await places('2026-03-16'))[0]).toMatchObject({ rating: '增持', ratedOn: '2026-03-02' });
});

test('“the reading at 12 months is final”: its closes stand in the trace', async () => {
  prices(
    '1024.HK 2025-02-14 50',
    '1024.HK 2026-02-13 65',
    '1024.HK 2026-03-20 40',
    'HSI.HI 2025-02-14 1000',
    'HSI.HI 2026-02-13 1050',
    'HSI.HI 2026-03-20 1050',
  );
  ratings('1024.HK,互联网,推荐,买入,首次,2025-02-14');
  const [place] = await places('2026-03-16');
  const { inputs } = await desk.call('trace', { key: place?.trace ?? '' });
  expect(inputs.map(({ key }) => key)).toEqual([
    'price:1024.HK:2025-02-14:close',
    'price:HSI.HI:2025-02-14:close',
    'price:1024.HK:2026-02-13:close',
    'price:HSI.HI:2026-02-13:close',
    'price:1024.HK:2026-03-20:close',
    'price:HSI.HI:2026-03-20:close',
  ]);
});
