import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Where a target comes from, wherever one is printed; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const HEADER = 'code,sector,stance,rating,event,rated_on,target_price';
const lay = (name: string, header: string, ...rows: string[]) =>
  desk.lay(`${name}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
const typed = { code: '0700.HK', rating: '买入', event: null, benchmark: null, note: null };

/** What the list, the page of the name and its scorecard lead to, the newest event first. */
const tracesOf = async (code: string) => {
  await desk.call('sync', { yes: true });
  const { places } = await desk.call('watchlist', { week: WEEK });
  const { rating } = await desk.call('stock', { week: WEEK, code });
  const { lines } = await desk.call('ratings', { week: WEEK });
  const events = lines.filter((line) => line.code === code).sort((a, b) => (a.ratedOn < b.ratedOn ? 1 : -1));
  return {
    list: places.find((place) => place.code === code)?.targetTrace,
    page: rating?.targetTrace,
    scorecard: events.map(({ targetTrace }) => targetTrace),
  };
};
const layCloses = () =>
  desk.lay(
    'prices.csv',
    pricesCsv(
      ...['2026-01-05 500', '2026-02-16 510', '2026-03-20 520'].flatMap((close) => [`0700.HK ${close}`]),
      ...['2026-01-05 1000', '2026-02-16 1000', '2026-03-20 1000'].map((close) => `HSI.HI ${close}`),
    ),
  );

test('a rating that was kept without a target leads to the event that gave it', async () => {
  layCloses();
  lay('list', HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,550', '0700.HK,,,买入,维持,2026-02-16,');
  const given = 'ratingEvents:0700.HK:2026-01-05:target_price';
  expect(await tracesOf('0700.HK')).toEqual({ list: given, page: given, scorecard: [null, given] });
  expect(await desk.call('trace', { key: given })).toMatchObject({ value: 550, unit: 'HKD' });
});

test('a target that a 维持 of a file gives leads there, a typed one nowhere', async () => {
  layCloses();
  lay('list', HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,550', '0700.HK,,,买入,维持,2026-02-16,600');
  const [first, kept] = ['2026-01-05', '2026-02-16'].map((day) => `ratingEvents:0700.HK:${day}:target_price`);
  expect(await tracesOf('0700.HK')).toEqual({ list: kept, page: kept, scorecard: [kept, first] });
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-03-18'), targetPrice: 700 });
  expect(await tracesOf('0700.HK')).toEqual({ list: null, page: null, scorecard: [null, kept, first] });
});

test('a target typed over that of a file is not the file’s, nor behind its upside; typed alike it is', async () => {
  layCloses();
  lay('list', HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,550');
  const upsideInputs = async () => {
    const { places } = await desk.call('watchlist', { week: WEEK });
    const { value, inputs } = await desk.call('trace', { key: places[0]?.upsideTrace ?? '' });
    return [value, inputs.map(({ key }) => key)];
  };
  const ofFile = 'ratingEvents:0700.HK:2026-01-05:target_price';
  const close = 'price:0700.HK:2026-03-20:close';
  await desk.call('sync', { yes: true });
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-01-05'), targetPrice: 780 });
  expect(await tracesOf('0700.HK')).toEqual({ list: null, page: null, scorecard: [null] });
  // 780 / 520 is 1.5, and 550 has no part in it.
  expect(await upsideInputs()).toEqual([expect.closeTo(50, 9), [close]]);
  await desk.call('rate', { ...typed, ratedOn: isoDate('2026-01-05'), targetPrice: 550 });
  expect(await tracesOf('0700.HK')).toEqual({ list: ofFile, page: ofFile, scorecard: [ofFile] });
  expect((await upsideInputs())[1]).toEqual([ofFile, close]);
});

test('without any close the target still says where it stands', async () => {
  desk.lay('prices.csv', pricesCsv('HSI.HI 2026-03-20 1000'));
  lay('list', HEADER, '0700.HK,互联网,推荐,买入,首次,2026-01-05,550');
  const given = 'ratingEvents:0700.HK:2026-01-05:target_price';
  expect(await tracesOf('0700.HK')).toEqual({ list: given, page: given, scorecard: [given] });
});
