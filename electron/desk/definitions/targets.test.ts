import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Target prices of the list, and how far they are; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const HEADER = 'code,sector,stance,rating,event,rated_on,target_price';
const lay = (name: string, header: string, rows: readonly string[]) =>
  desk.lay(`${name}-${Math.random()}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
const prices = (...rows: string[]) => desk.lay(`prices-${Math.random()}.csv`, pricesCsv(...rows));
const places = async (week = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  return (await desk.call('watchlist', { week: isoDate(week) })).places;
};
const about = (value: number) => expect.closeTo(value, 10);

test('upside is the target against the last close; a target is reached by the first close after its day at or above it', async () => {
  prices(
    '0700.HK 2026-01-05 500',
    '0700.HK 2026-02-10 549.9',
    '0700.HK 2026-03-18 550',
    '0700.HK 2026-03-20 440',
    'HSI.HI 2026-01-05 1000',
    'HSI.HI 2026-03-20 1000',
  );
  lay('list', HEADER, ['0700.HK,互联网,推荐,买入,首次,2026-01-05,550', '1810.HK,互联网,受益标的,,,,']);
  const [tencent, xiaomi] = await places();
  // 550 / 440 is 1.25.
  expect(tencent).toMatchObject({
    targetPrice: 550,
    targetSetOn: '2026-01-05',
    targetOnShares: 550,
    lastClose: 440,
    lastCloseDate: '2026-03-20',
    upsidePct: about(25),
    targetReached: true,
    targetReachedOn: '2026-03-18',
  });
  expect(xiaomi).toMatchObject({ lastClose: null, targetPrice: null, upsidePct: null, targetReached: null });
  const traceOf = (key: string | null | undefined) => desk.call('trace', { key: key ?? '' });
  expect(await traceOf(tencent?.lastCloseTrace)).toMatchObject({ value: 440, unit: 'HKD' });
  const upside = await traceOf(tencent?.upsideTrace);
  expect(upside).toMatchObject({ value: tencent?.upsidePct, unit: '%', formula: { id: 'targetUpside' } });
  expect(upside.inputs.map(({ key }) => key)).toEqual([
    'ratingEvents:0700.HK:2026-01-05:target_price',
    'price:0700.HK:2026-03-20:close',
  ]);
  expect(await traceOf(tencent?.targetReachedTrace)).toMatchObject({ value: 550 });
  // The week before it had not been reached, by a tenth.
  expect((await places('2026-03-09'))[0]).toMatchObject({ targetReached: false, targetReachedOn: null });
  const { targetsReached } = await desk.call('week', { week: isoDate('2026-03-16') });
  expect(targetsReached).toMatchObject([{ code: '0700.HK', targetPrice: 550, reachedOn: '2026-03-18', close: 550 }]);
});

test('the close of the day itself reaches nothing: it is what the target is measured from', async () => {
  prices('0700.HK 2026-01-05 500', '0700.HK 2026-03-20 480', 'HSI.HI 2026-01-05 1000', 'HSI.HI 2026-03-20 1000');
  lay('list', HEADER, ['0700.HK,互联网,推荐,买入,首次,2026-01-05,490']);
  expect((await places())[0]).toMatchObject({ targetReached: false });
});

test('a target that was given before a split is on the old shares, one of its day on the new ones', async () => {
  prices(
    '1211.HK 2025-06-09 420',
    '1211.HK 2025-06-10 140',
    '1211.HK 2026-03-20 147',
    '1024.HK 2025-06-09 420',
    '1024.HK 2025-06-10 140',
    '1024.HK 2026-03-20 147',
    'HSI.HI 2025-06-09 1000',
    'HSI.HI 2026-03-20 1000',
  );
  lay('actions', 'code,ex_date,factor,cash', ['1211.HK,2025-06-10,3,4.3', '1024.HK,2025-06-10,3,']);
  lay('list', HEADER, ['1211.HK,汽车,推荐,买入,首次,2025-06-09,441', '1024.HK,汽车,推荐,买入,首次,2025-06-10,176.4']);
  const [before, onTheDay] = await places();
  // 441 / 3 = 147: reached to the cent, with nothing left; 420 before the split reaches no 441.
  expect(before).toMatchObject({
    targetPrice: 441,
    targetOnShares: about(147),
    upsidePct: about(0),
    targetReached: true,
    targetReachedOn: '2026-03-20',
  });
  // 176.4 / 147 = 1.2.
  expect(onTheDay).toMatchObject({ targetOnShares: about(176.4), upsidePct: about(20), targetReached: false });
  const { inputs } = await desk.call('trace', { key: before?.upsideTrace ?? '' });
  expect(inputs.map(({ key }) => key)).toContain('corporateActions:1211.HK:2025-06-10:factor');
});

test('of closes that are adjusted for splits, a split that came after the week is in the target too', async () => {
  desk.lay(
    'adjusted.csv',
    'date,code,close,adj\n2025-05-05,1211.HK,130,split\n2025-06-06,1211.HK,140,split\n2025-05-05,HSI.HI,1000,raw\n2025-06-06,HSI.HI,1000,raw\n',
  );
  lay('actions', 'code,ex_date,factor,cash', ['1211.HK,2025-06-10,3,']);
  lay('list', HEADER, ['1211.HK,汽车,推荐,买入,首次,2025-05-05,462']);
  // 462 / 3 = 154, and 154 / 140 = 1.1.
  expect((await places('2025-06-02'))[0]).toMatchObject({
    lastClose: 140,
    targetOnShares: about(154),
    upsidePct: about(10),
  });
});

test('“for downside targets at or below”: of underperform, and of neutral where the target lay below the close', async () => {
  const closes = (code: string) => [`${code} 2026-01-05 100`, `${code} 2026-02-10 95`, `${code} 2026-03-20 90`];
  prices(...['0001.HK', '0002.HK', '0003.HK'].flatMap(closes), 'HSI.HI 2026-01-05 1000', 'HSI.HI 2026-03-20 1000');
  lay('list', HEADER, [
    '0001.HK,综合,推荐,减持,首次,2026-01-05,95',
    '0002.HK,综合,推荐,中性,首次,2026-01-05,90',
    '0003.HK,综合,推荐,中性,首次,2026-01-05,105',
  ]);
  expect((await places()).map(({ targetReached, targetReachedOn }) => [targetReached, targetReachedOn])).toEqual([
    [true, '2026-02-10'],
    [true, '2026-03-20'],
    [false, null],
  ]);
});

test('a newer target of a 维持 begins anew', async () => {
  prices(
    '0700.HK 2026-01-05 500',
    '0700.HK 2026-02-10 560',
    '0700.HK 2026-03-20 570',
    'HSI.HI 2026-01-05 1000',
    'HSI.HI 2026-03-20 1000',
  );
  lay('list', HEADER, ['0700.HK,互联网,推荐,买入,首次,2026-01-05,550', '0700.HK,,,买入,维持,2026-02-16,600']);
  expect((await places())[0]).toMatchObject({ targetPrice: 600, targetSetOn: '2026-02-16', targetReached: false });
  expect((await places('2026-02-09'))[0]).toMatchObject({ targetPrice: 550, targetReachedOn: '2026-02-10' });
});
