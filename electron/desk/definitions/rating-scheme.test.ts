import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingReading } from '../../../shared/analytics/rating-reading.ts';
import { bandOf, missOf } from '../../../shared/analytics/rating-scheme.ts';
import { schemeFault } from '../../../shared/analytics/scheme-fault.ts';
import { SHIPPED_SCHEME } from '../../../shared/analytics/shipped-scheme.ts';
import type { RatingScheme } from '../../../shared/contract/rating-parts.ts';
import { addMonths, isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Ratings, that it holds.
const { desk } = deskPerTest();
const BANDS = SHIPPED_SCHEME.bands;

describe('“Scheme”', () => {
  test('20 is outperform, 5 and -5 are neutral', () => {
    const fits = (relative: number) => BANDS.filter((band) => missOf(band, relative) === null).map(({ id }) => id);
    expect([20.01, 20, 5.01, 5, 0, -5, -5.01].map(fits)).toEqual([
      ['buy'],
      ['outperform'],
      ['outperform'],
      ['neutral'],
      ['neutral'],
      ['neutral'],
      ['underperform'],
    ]);
  });

  test('every relative return fits one band, and its miss of the others is on the right side', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 300, noNaN: true }), (relative) => {
        const fitting = BANDS.findIndex((band) => missOf(band, relative) === null);
        expect(BANDS.filter((band) => missOf(band, relative) === null)).toHaveLength(1);
        for (const [index, band] of BANDS.entries())
          if (index !== fitting) expect(missOf(band, relative)).toBe(index < fitting ? 'below' : 'above');
      }),
      { seed: 9 },
    );
  });

  test('“drifting outside before 6 calendar months; breached from then on”, adverse by the side that hurts', () => {
    const at = (date: string, close: number) => ({
      stock: { date: isoDate(date), close },
      benchmark: { date: isoDate(date), close: 100 },
    });
    const read = (rating: string, date: string, close: number) => {
      const ratedOn = isoDate('2025-08-31');
      return ratingReading(
        bandOf(SHIPPED_SCHEME, rating),
        { ratedOn, readOn: isoDate(date), months: SHIPPED_SCHEME.horizonMonths },
        {
          base: at('2025-08-29', 100),
          now: at(date, close),
          atHorizon: null,
        },
      );
    };
    expect(addMonths(isoDate('2025-08-31'), 6)).toBe('2026-02-28');
    expect(read('买入', '2026-02-27', 90)).toMatchObject({ state: 'drifting', missedBy: 'below', adverse: true });
    expect(read('买入', '2026-03-02', 90)).toMatchObject({ state: 'breached', missedBy: 'below', adverse: true });
    expect(read('增持', '2026-03-02', 130)).toMatchObject({ state: 'breached', missedBy: 'above', adverse: false });
    expect(read('中性', '2026-03-02', 110)).toMatchObject({ state: 'breached', missedBy: 'above', adverse: true });
    expect(read('减持', '2026-03-02', 98)).toMatchObject({ state: 'breached', missedBy: 'above', adverse: true });
    expect(read('看多', '2026-03-02', 98)).toMatchObject({ state: 'unrated', missedBy: null, adverse: false });
  });
});

/** The shipped scheme with its upper bound moved to 10 points and a horizon of 3 to 9 months, by another house's names. */
const HOUSE: RatingScheme = {
  ...SHIPPED_SCHEME,
  horizonMonths: { from: 3, to: 9 },
  benchmarks: { ...SHIPPED_SCHEME.benchmarks, HK: 'HSTECH.HI' },
  bands: BANDS.map((band) =>
    band.id === 'buy'
      ? { ...band, zh: '强推', aliases: ['买入'], above: 10 }
      : band.id === 'outperform'
        ? { ...band, below: 10 }
        : band,
  ),
  stances: [
    ...SHIPPED_SCHEME.stances.filter(({ zh }) => zh !== '首选'),
    { zh: '首选', en: 'Top pick', aliases: ['金股'], coverage: 'covered', bands: ['buy'] },
  ],
};

describe('“Scheme is data”', () => {
  test('a saved one reads every rating: bounds, horizon, benchmark, stances; and goes with undo and reset', async () => {
    desk.lay(
      'prices.csv',
      pricesCsv(
        '0700.HK 2025-12-01 100',
        '0700.HK 2026-03-20 115',
        'HSI.HI 2025-12-01 1000',
        'HSI.HI 2026-03-20 1000',
        'HSTECH.HI 2025-12-01 1000',
        'HSTECH.HI 2026-03-20 1060',
      ),
    );
    desk.lay('list.csv', 'code,sector,stance,rating,event,rated_on\n0700.HK,互联网,金股,买入,首次,2025-12-01\n');
    await desk.call('sync', {});
    const place = async () => (await desk.call('watchlist', { week: isoDate('2026-03-16') })).places[0];
    // 15 points against HSI lie below 20, and six months are not over; 金股 is no stance of the shipped scheme.
    expect(await place()).toMatchObject({ state: 'drifting', benchmark: 'HSI.HI', band: 'buy', breach: null });
    expect(await desk.call('saveRatingScheme', { scheme: HOUSE })).toEqual({ scheme: HOUSE, isShipped: false });
    // 15 - 6 = 9 points against HSTECH are less than 10, and three months are over.
    expect(await place()).toMatchObject({
      state: 'breached',
      benchmark: 'HSTECH.HI',
      relativePct: expect.closeTo(9, 10),
      adverse: true,
    });
    const { bands, lines } = await desk.call('ratings', { week: isoDate('2026-03-16') });
    expect(bands[0]).toMatchObject({ id: 'buy', label: '强推', above: 10 });
    expect(lines[0]).toMatchObject({
      promised: { above: 10 },
      came: { id: 'outperform' },
      at6: { date: '2026-03-01' },
    });
    expect(await desk.call('resetRatingScheme', {})).toMatchObject({ isShipped: true });
    expect(await place()).toMatchObject({ state: 'drifting' });
    await desk.call('undoChange', {});
    expect((await desk.call('ratingScheme', {})).scheme).toEqual(HOUSE);
    await desk.call('undoChange', {});
    expect(await desk.call('ratingScheme', {})).toEqual({ scheme: SHIPPED_SCHEME, isShipped: true });
  });

  const withBand = (id: string, change: Partial<RatingScheme['bands'][number]>): RatingScheme => ({
    ...SHIPPED_SCHEME,
    bands: BANDS.map((band) => (band.id === id ? { ...band, ...change } : band)),
  });
  test.each<[string, RatingScheme]>([
    ['SCHEME_GAP', withBand('buy', { above: 21 })],
    ['SCHEME_GAP', withBand('outperform', { withUpper: false })],
    ['SCHEME_GAP', withBand('underperform', { above: -50 })],
    ['SCHEME_OVERLAP', withBand('buy', { above: 19 })],
    ['SCHEME_OVERLAP', withBand('buy', { withLower: true })],
    ['SCHEME_GAP', { ...SHIPPED_SCHEME, bands: BANDS.toReversed() }],
    ['SCHEME_EMPTY_BAND', withBand('neutral', { above: 6 })],
    ['SCHEME_NAME_TWICE', withBand('outperform', { aliases: ['ＢＵＹ'] })],
    ['SCHEME_NAME_TWICE', withBand('outperform', { id: 'buy' })],
    ['SCHEME_MONTHS', { ...SHIPPED_SCHEME, horizonMonths: { from: 12, to: 12 } }],
    [
      'SCHEME_NO_BAND',
      { ...SHIPPED_SCHEME, stances: [{ zh: '推荐', en: 'A', aliases: [], coverage: 'covered', bands: ['strong'] }] },
    ],
    ['BAD_CODE', { ...SHIPPED_SCHEME, benchmarks: { ...SHIPPED_SCHEME.benchmarks, US: '???' } }],
  ])('%s', async (code, scheme) => {
    expect(await desk.failure('saveRatingScheme', { scheme })).toMatchObject({ code });
    expect((await desk.call('ratingScheme', {})).isShipped).toBe(true);
  });

  test('of a scheme that is taken, every relative return is in exactly one band', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 6 });
    const sides = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(bounds, sides, fc.integer({ min: -45, max: 45 }), (unsorted, upperHas, relative) => {
        const falling = unsorted.toSorted((a, b) => b - a);
        const bands = [...falling, null].map((above, index) => ({
          id: `b${index}`,
          zh: `档${index}`,
          en: `Band ${index}`,
          aliases: [],
          above,
          below: falling[index - 1] ?? null,
          withLower: above !== null && upperHas[index] === true,
          withUpper: index > 0 && upperHas[index - 1] === false,
          adverse: 'below' as const,
        }));
        const scheme = { ...SHIPPED_SCHEME, bands, stances: [] };
        expect(schemeFault(scheme)).toBeNull();
        expect(bands.filter((band) => missOf(band, relative) === null)).toHaveLength(1);
      }),
      { seed: 12 },
    );
  });
});
