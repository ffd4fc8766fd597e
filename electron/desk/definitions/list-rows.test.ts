import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's sections 4 and 5 that it holds; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const HEADER = 'code,sector,stance,rating,event,rated_on,target_price';
const bringIn = async (header: string, ...rows: string[]) => {
  desk.lay(`list-${Math.random()}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
  return (await desk.call('sync', { yes: true })).files.at(-1);
};
const places = async () =>
  (await desk.call('watchlist', { week: isoDate('2026-03-16') })).places.map(
    ({ code, sector, stance, rating, targetPrice }) => [code, sector, stance, rating, targetPrice],
  );
const codesOf = (file: Awaited<ReturnType<typeof bringIn>>) =>
  file?.issues.map(({ line, column, code }) => [line, column, code]);

test('“a bad row is kept aside … good rows are in”: a cell that cannot be read takes no name off the list', async () => {
  await bringIn(HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,700', '9988.HK,互联网,推荐,买入,首次,2026-01-05,200');
  const file = await bringIn(
    HEADER,
    '0700.HK,互联网,首选,买入,维持,2026-02-02,70x',
    '9988.HK,互联网,推荐,买入,维持,2026-02-02,-5',
    '1810.HK,互联网,推荐,买入,首次,2026-02-30,60',
    '3690.HK,互联网,推荐,买入,首予,2026-02-02,150',
    '1024.HK,互联网,,买入,首次,2026-02-02,90',
  );
  expect(file).toMatchObject({ status: 'partial', rowsRead: 5, rowsLoaded: 5, rowsRejected: 0 });
  expect(codesOf(file)).toEqual([
    [2, 'target_price', 'BAD_NUMBER'],
    [3, 'target_price', 'BAD_PRICE'],
    [4, 'rated_on', 'BAD_DATE'],
    [5, 'event', 'BAD_WORD'],
    [6, 'stance', 'EMPTY_CELL'],
  ]);
  expect(await places()).toEqual([
    ['0700.HK', '互联网', '首选', '买入', 700],
    ['9988.HK', '互联网', '推荐', '买入', 200],
    ['1810.HK', '互联网', '推荐', null, null],
    ['3690.HK', '互联网', '推荐', null, null],
  ]);
});

test('an order that is no number leaves the name where its row stands', async () => {
  const file = await bringIn('code,sector,stance,order', '0700.HK,互联网,受益标的,1', '9988.HK,互联网,受益标的,x');
  expect(codesOf(file)).toEqual([[3, 'order', 'BAD_NUMBER']]);
  expect((await places()).map(([code]) => code)).toEqual(['0700.HK', '9988.HK']);
});

test('a row of which nothing can be read is refused', async () => {
  expect(await bringIn(HEADER, '0700.HK,互联网,推荐,,,,', '9988.HK,互联网,,买入,首次,,')).toMatchObject({
    rowsLoaded: 1,
    rowsRejected: 1,
  });
});

test('“Rows are never dropped for looking alike”, and equal ones contradict nothing, where only their place differs', async () => {
  const file = await bringIn(
    HEADER,
    '9988.HK,互联网,推荐,买入,首次,2026-01-05,150',
    '0700.HK,互联网,推荐,买入,首次,2026-01-05,700',
    '9988.HK,互联网,推荐,买入,首次,2026-01-05,150',
  );
  expect(file).toMatchObject({ status: 'imported', rowsLoaded: 3, issues: [] });
  expect((await places()).map(([code]) => code)).toEqual(['9988.HK', '0700.HK']);
  expect(await bringIn('group,code', 'themes,HSI.HI', 'themes,HSTECH.HI', 'themes,HSI.HI')).toMatchObject({
    status: 'imported',
    issues: [],
  });
});

test('“a name may stand twice with two stances”: what one of its rows leaves open, the other says', async () => {
  const file = await bringIn(
    HEADER,
    '9888.HK,互联网,推荐,买入,首次,2026-01-05,',
    '9888.HK,智能驾驶,首选,买入,首次,2026-01-05,150',
  );
  expect(file).toMatchObject({ status: 'imported', issues: [] });
  expect(await places()).toEqual([
    ['9888.HK', '互联网', '推荐', '买入', 150],
    ['9888.HK', '智能驾驶', '首选', '买入', 150],
  ]);
  const { inputs } = await desk.call('trace', { key: 'ratingEvents:9888.HK:2026-01-05:target_price' });
  expect(inputs[0]).toMatchObject({ value: 150, line: 3, replaced: [] });
  expect(
    codesOf(
      await bringIn(
        HEADER,
        '9888.HK,互联网,推荐,买入,首次,2026-02-02,160',
        '9888.HK,互联网,推荐,买入,首次,2026-02-02,170',
      ),
    ),
  ).toEqual([
    [2, null, 'CONFLICTING_ROWS'],
    [3, null, 'CONFLICTING_ROWS'],
  ]);
});

test('“null keeps what is there”: another order by hand leaves the stance by hand, and a place by hand', async () => {
  await bringIn(HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,', '9988.HK,互联网,推荐,买入,首次,2026-01-05,');
  const put = { action: 'put', sector: '互联网', group: '', stance: null, order: null } as const;
  await desk.call('editWatchlist', { ...put, code: '0700.HK', stance: '首选' });
  await desk.call('editWatchlist', { ...put, code: '0700.HK', order: 9 });
  await desk.call('editWatchlist', { ...put, code: '3690.HK', stance: '建议关注', order: 8 });
  await desk.call('editWatchlist', { ...put, code: '3690.HK', order: 1 });
  await desk.call('editWatchlist', { ...put, code: '3690.HK', stance: '受益标的' });
  expect((await places()).map(([code, , stance]) => [code, stance])).toEqual([
    ['3690.HK', '受益标的'],
    ['9988.HK', '推荐'],
    ['0700.HK', '首选'],
  ]);
  await desk.call('undoChange', {});
  await desk.call('undoChange', {});
  expect((await places()).map(([code, , stance]) => [code, stance])).toEqual([
    ['9988.HK', '推荐'],
    ['3690.HK', '建议关注'],
    ['0700.HK', '首选'],
  ]);
});

test('a rating that is typed is of a day that has come', async () => {
  const typed = { code: '0700.HK', rating: '买入', event: null, targetPrice: null, benchmark: null, note: null };
  expect(await desk.failure('rate', { ...typed, ratedOn: '2026-03-25' })).toMatchObject({
    code: 'FUTURE_DATE',
    message: expect.stringContaining('2026-03-25'),
  });
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-03-24') });
});

test('“with its date and basis”: an empty basis says nothing, so the one that was stated stays', async () => {
  await bringIn('date,code,pct,basis', '2026-03-18,0568.HK,68.1,H', '2026-03-18,0700.HK,11.9,');
  await bringIn('date,channel,code,net,currency', '2026-03-18,sh,0568.HK,1,HKD', '2026-03-18,sh,0700.HK,1,HKD');
  const holdings = async () =>
    (await desk.call('week', { week: isoDate('2026-03-16') })).activeStocks.map(({ holdingPct, holdingBasis }) => [
      holdingPct,
      holdingBasis,
    ]);
  const basis = [
    [68.3, 'H'],
    [11.9, 'issued'],
  ];
  await bringIn('date,code,pct,basis', '2026-03-18,0568.HK,68.3,');
  expect(await holdings()).toEqual(basis);
  await desk.call('enter', {
    code: '0568.HK',
    date: isoDate('2026-03-18'),
    field: 'holdingPct',
    value: '68.4',
    why: '试',
  });
  expect((await holdings())[0]).toEqual([68.4, 'H']);
});
