import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// The list and its ratings as the desk's own record; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const HEADER = 'code,sector,stance,rating,event,rated_on,target_price,by,note';
const lay = (...rows: string[]) =>
  desk.lay(`list-${Math.random()}.csv`, [HEADER, ...rows].map((line) => `${line}\n`).join(''));
const bringIn = async (...rows: string[]) => {
  lay(...rows);
  return (await desk.call('sync', { yes: true })).files.at(-1);
};
const week = () => desk.call('week', { week: WEEK });
const prices = (...rows: string[]) => desk.lay(`prices-${Math.random()}.csv`, pricesCsv(...rows));

describe('ratings of industries', () => {
  const standing = async (monday = WEEK) => (await desk.call('watchlist', { week: monday })).industries;

  test('come in with rows that name a sector and no code, and stand in the order of the list', async () => {
    prices('HSI.HI 2026-03-20 1000', 'HSI.HI 2026-01-09 1000');
    expect(
      await bringIn(
        ',医药,,中性,,2026-01-05,,,',
        ',互联网,,看好,首次,2025-11-23,,张三,深度',
        ',互联网,,Overweight,,2026-03-19,,李四,',
        '0700.HK,互联网,受益标的,,,,,,',
      ),
    ).toMatchObject({ status: 'imported', rowsLoaded: 4, issues: [] });
    expect(await standing()).toEqual([
      {
        sector: '互联网',
        rating: 'overweight',
        label: '看好',
        event: 'reiterated',
        since: '2025-11-23',
        ratedOn: '2026-03-19',
        by: '李四',
        note: null,
        origin: 'file',
      },
      expect.objectContaining({ sector: '医药', rating: 'neutral', event: 'initiated' }),
    ]);
    expect((await standing(isoDate('2026-01-05')))[0]).toMatchObject({ event: 'initiated', by: '张三', note: '深度' });
    expect((await week()).industryRatings).toEqual(await standing());
  });

  test('are typed over those of files, refused of a day to come, ended, and taken back', async () => {
    prices('HSI.HI 2026-03-20 1000');
    await bringIn(',互联网,,看好,,2026-03-02,,,');
    const typed = { sector: '互联网', ratedOn: isoDate('2026-03-17'), by: '张三' };
    await desk.call('rateIndustry', { ...typed, rating: 'neutral' });
    expect((await standing())[0]).toMatchObject({ rating: 'neutral', event: 'downgraded', since: '2026-03-17' });
    await desk.call('rateIndustry', { ...typed, rating: null, event: 'terminated' });
    expect(await standing()).toEqual([]);
    await desk.call('unrateIndustry', { sector: '互联网', ratedOn: isoDate('2026-03-17') });
    expect((await standing())[0]).toMatchObject({ rating: 'overweight', origin: 'file' });
    await desk.call('undoChange', {});
    expect(await standing()).toEqual([]);
    const future = { ...typed, ratedOn: isoDate('2026-03-25'), rating: 'neutral' };
    expect((await desk.failure('rateIndustry', future)).code).toBe('FUTURE_DATE');
    expect((await desk.failure('rateIndustry', { ...typed, rating: null })).code).toBe('NO_RATING');
    const unknown = { sector: '医药', ratedOn: '2026-03-17' };
    expect((await desk.failure('unrateIndustry', unknown)).code).toBe('NO_SUCH_RATING');
  });

  test('what only a name has is no row of an industry: its code is missed', async () => {
    const file = await bringIn(',互联网,推荐,买入,首次,2026-01-05,,,', ',互联网,,看涨,,2026-01-05,,,');
    expect(file?.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'code', 'BAD_CODE'],
      [3, 'rating', 'BAD_WORD'],
    ]);
  });
});

describe('what was typed', () => {
  test('is told with before and after, the newest first, of one code or all; what was taken back is marked', async () => {
    const place = { action: 'put', sector: '互联网', group: '', order: null } as const;
    await desk.call('editWatchlist', { ...place, code: '0700.HK', stance: '推荐' });
    await desk.call('editWatchlist', { ...place, code: '0700.HK', stance: '首选' });
    const rating = { event: null, benchmark: null, note: null, by: '张三', targetPrice: 700 };
    await desk.call('rate', { ...rating, code: '0700.HK', ratedOn: isoDate('2026-03-19'), rating: '买入' });
    await desk.call('rate', { ...rating, code: '9988.HK', ratedOn: isoDate('2026-03-19'), rating: '买入' });
    await desk.call('undoChange', {});
    const changes = async (code: string | null) => (await desk.call('ratingChanges', { code })).changes;
    expect(await changes('00700')).toMatchObject([
      {
        operation: 'rate',
        subject: 'rating',
        before: null,
        after: { ratedOn: '2026-03-19', by: '张三', targetPrice: 700 },
      },
      { operation: 'editWatchlist', before: { stance: '推荐' }, after: { stance: '首选', sector: '互联网' } },
      { operation: 'editWatchlist', subject: 'place', before: null, after: { stance: '推荐' }, undone: false },
    ]);
    expect((await changes(null)).map(({ code, undone }) => [code, undone])).toEqual([
      ['9988.HK', true],
      ['0700.HK', false],
      ['0700.HK', false],
      ['0700.HK', false],
    ]);
  });
});

describe('the week', () => {
  test('tells breaches, adverse ones first, and which of them are new', async () => {
    prices(
      ...['2025-06-02', '2025-09-18', '2026-03-13', '2026-03-20'].map((day) => `HSI.HI ${day} 1000`),
      ...['0001.HK', '0002.HK'].flatMap((code) => [`${code} 2025-06-02 100`, `${code} 2026-03-13 95`]),
      '0001.HK 2026-03-20 90',
      '0002.HK 2026-03-20 130',
      // Six months of 2025-09-18 are over on Wednesday of the week.
      '0003.HK 2025-09-18 100',
      '0003.HK 2026-03-20 101',
    );
    await bringIn(
      '0002.HK,综合,推荐,增持,首次,2025-06-02,,,',
      '0001.HK,综合,推荐,买入,首次,2025-06-02,,,',
      '0003.HK,综合,推荐,买入,首次,2025-09-18,,,',
      '0004.HK,综合,推荐,,,,,,',
    );
    const { breaches, commentary, leftOut } = await week();
    // 90 of 100 is -10 points, further than the 1 point of the third; 30 points surpass 5 to 20.
    expect(breaches.map(({ kind, code, adverse, isNew, breach }) => [kind, code, adverse, isNew, breach])).toEqual([
      ['rating', '0001.HK', true, false, null],
      ['rating', '0003.HK', true, true, null],
      ['stance', '0004.HK', false, false, 'needsRating'],
      ['rating', '0002.HK', false, true, null],
    ]);
    const textOf = (id: string) => commentary.find((one) => one.id === id)?.text;
    expect(textOf('rating-breaches')).toBe(
      '评级未兑现的有0001.HK（“买入”，自2025年6月2日相对恒生指数-10.0个百分点）、0003.HK（“买入”，自2025年9月18日相对恒生指数+1.0个百分点，本周起）。',
    );
    expect(textOf('advice')).toBe('综合：推荐0002.HK、0001.HK、0003.HK。');
    expect(leftOut.filter(({ id }) => id === 'advice')).toMatchObject([
      { why: '0004.HK（推荐）：该立场须有评级，尚无评级' },
    ]);
  });

  test('tells what was rated in it, with targets before and after, and what that comes to in both languages', async () => {
    prices('HSI.HI 2026-03-20 1000');
    await bringIn(
      '0700.HK,互联网,推荐,增持,首次,2026-01-05,600,,',
      '0700.HK,,,买入,,2026-03-17,700,张三,',
      '1810.HK,,,买入,首次,2026-03-18,60.5,,',
      '9988.HK,,,买入,首次,2026-01-05,,,',
      '9988.HK,,,,终止,2026-03-19,,,',
    );
    await desk.call('rate', {
      code: '3690.HK',
      ratedOn: isoDate('2026-03-20'),
      rating: 'Neutral',
      event: 'initiated',
      targetPrice: 88,
      benchmark: null,
      note: null,
    });
    const said = async (lang: 'zh' | 'en') =>
      (await desk.call('week', { week: WEEK }, lang)).commentary.find(({ id }) => id === 'rating-changes');
    expect((await said('zh'))?.text).toBe(
      '本周上调0700.HK评级至“买入”（此前“增持”），目标价由600港元调整为700港元；首次给予1810.HK“买入”评级，目标价60.5港元；终止对9988.HK的评级（此前“买入”）；首次给予3690.HK“中性”评级，目标价88港元。',
    );
    expect((await said('en'))?.text).toBe(
      '0700.HK was raised to Buy (before: Outperform), target moved from HKD600 to HKD700; 1810.HK was initiated at Buy, target HKD60.5; coverage of 9988.HK ended (before: Buy); 3690.HK was initiated at Neutral, target HKD88.',
    );
    // A target that was typed stands in no file.
    expect((await said('zh'))?.facts.map(({ trace }) => trace)).toEqual([
      'ratingEvents:0700.HK:2026-03-17:target_price',
      'ratingEvents:1810.HK:2026-03-18:target_price',
    ]);
    expect((await week()).ratingChanges[0]).toMatchObject({ event: 'upgraded', previousTarget: 600, by: '张三' });
  });
});

test('names that came onto the list or left it are told of the week in which they did, net of what was taken back', async () => {
  prices('HSI.HI 2026-03-24 1000');
  await bringIn('0700.HK,互联网,受益标的,,,,,,', '9988.HK,互联网,受益标的,,,,,,');
  const put = { action: 'put', sector: '互联网', group: '', stance: '建议关注', order: null } as const;
  await desk.call('editWatchlist', { ...put, code: '1810.HK' });
  await desk.call('editWatchlist', { ...put, code: '3690.HK' });
  await desk.call('editWatchlist', { ...put, code: '3690.HK', action: 'remove' });
  await desk.call('editWatchlist', { ...put, code: '9988.HK', action: 'remove', stance: null });
  await desk.call('editWatchlist', { ...put, code: '0700.HK', stance: '推荐' });
  await desk.call('editWatchlist', { ...put, code: '1024.HK', sector: '待分类' });
  const of = async (monday: string) => desk.call('week', { week: isoDate(monday) });
  const { listChanges, commentary, leftOut } = await of('2026-03-23');
  expect(listChanges.map(({ action, code, stance, on }) => [action, code, stance, on])).toEqual([
    ['added', '1810.HK', '建议关注', '2026-03-24'],
    ['removed', '9988.HK', '受益标的', '2026-03-24'],
    ['added', '1024.HK', '建议关注', '2026-03-24'],
  ]);
  expect(commentary.find(({ id }) => id === 'list-changes')?.text).toBe(
    '股票池新列入1810.HK（互联网，建议关注），移出9988.HK（互联网，受益标的）。',
  );
  expect(leftOut.filter(({ id }) => id === 'list-changes')).toMatchObject([{ why: '1024.HK：待分类' }]);
});
