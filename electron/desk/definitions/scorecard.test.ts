import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// Each test cites the line of the design's section 5, Ratings, that it holds; the desk's day is 2026-03-24.
const { desk } = deskPerTest();
const HEADER = 'code,sector,stance,rating,event,rated_on,target_price,by,note';
const lay = (name: string, header: string, rows: readonly string[]) =>
  desk.lay(`${name}-${Math.random()}.csv`, [header, ...rows].map((line) => `${line}\n`).join(''));
const ratings = (...rows: string[]) => lay('ratings', HEADER, rows);
const prices = (...rows: string[]) => desk.lay(`prices-${Math.random()}.csv`, pricesCsv(...rows));
const scorecard = async (week = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  return desk.call('ratings', { week: isoDate(week) });
};
const about = (value: number) => expect.closeTo(value, 10);

test('“20 is outperform, 5 and -5 are neutral”: relative returns exactly at the bounds', async () => {
  // HSI 1000 to 1100 is +10 %; 130, 115 and 105 of 100 are +30, +15 and +5 %: 20, 5 and -5 points.
  const closes = { '0001.HK': 130, '0002.HK': 115, '0003.HK': 105 };
  prices(
    'HSI.HI 2026-01-05 1000',
    'HSI.HI 2026-03-20 1100',
    ...Object.entries(closes).flatMap(([code, close]) => [`${code} 2026-01-05 100`, `${code} 2026-03-20 ${close}`]),
  );
  ratings(
    '0001.HK,,,增持,首次,2026-01-05,,,',
    '0002.HK,,,中性,首次,2026-01-05,,,',
    '0003.HK,,,中性,首次,2026-01-05,,,',
  );
  const { lines } = await scorecard();
  expect(lines.map(({ code, relativePct, state, came }) => [code, relativePct, state, came])).toEqual([
    ['0001.HK', about(20), 'kept', { id: 'outperform', label: '增持' }],
    ['0002.HK', about(5), 'kept', { id: 'neutral', label: '中性' }],
    ['0003.HK', about(-5), 'kept', { id: 'neutral', label: '中性' }],
  ]);
});

test('the benchmark’s last close before, where it has none on the day: of the base, and of the reading', async () => {
  prices(
    '0001.HK 2025-12-31 100',
    'HSI.HI 2025-12-30 1000',
    '0001.HK 2026-03-20 120',
    'HSI.HI 2026-03-18 1050',
    'HSI.HI 2026-03-23 2000',
  );
  ratings('0001.HK,,,增持,首次,2025-12-31,,,');
  // 20 % - 5 %: the benchmark runs from the 30th, the last before, to Wednesday, the last of the week.
  expect((await scorecard()).lines[0]).toMatchObject({
    benchmarkPct: about(5),
    relativePct: about(15),
    baseClose: 100,
    baseDate: '2025-12-31',
    benchmarkName: '恒生指数',
  });
});

test('without a close of the benchmark at all nothing is read, and nothing is judged', async () => {
  prices('0001.HK 2025-06-02 100', '0001.HK 2026-03-20 120');
  ratings('0001.HK,综合,推荐,买入,首次,2025-06-02,,,');
  const { lines, hitRates } = await scorecard();
  expect(lines[0]).toMatchObject({ relativePct: null, state: 'unrated', came: null, at6: { relativePct: null } });
  expect(hitRates.bands[0]).toMatchObject({ key: 'buy', rated: 0, hitPct: null, unread: 1 });
});

test('“6 calendar months” of the end of a month, and 12: each reading at its day, null before it', async () => {
  prices(
    'HSI.HI 2024-08-30 1000',
    'HSI.HI 2026-03-20 1000',
    // Rated on 2024-08-31, a Saturday: six months end on 2025-02-28, twelve on 2025-08-31, a Sunday.
    '0001.HK 2024-08-30 100',
    '0001.HK 2025-02-28 110',
    '0001.HK 2025-03-03 150',
    '0001.HK 2025-08-29 130',
    '0001.HK 2025-09-01 90',
    '0001.HK 2026-03-20 80',
  );
  ratings('0001.HK,,,买入,首次,2024-08-31,,,');
  const [line] = (await scorecard()).lines;
  expect(line).toMatchObject({
    at6: { date: '2025-02-28', relativePct: about(10) },
    at12: { date: '2025-08-31', relativePct: about(30) },
    relativePct: about(-20),
    // Final: 30 points at twelve months are above 20.
    state: 'kept',
    final: true,
    came: { id: 'buy' },
  });
  for (const [reading, close] of [
    [line?.at6, 'price:0001.HK:2025-02-28:close'],
    [line?.at12, 'price:0001.HK:2025-08-29:close'],
  ] as const) {
    const trace = await desk.call('trace', { key: reading?.trace ?? '' });
    expect(trace.value).toBe(reading?.relativePct);
    expect(trace.inputs.map(({ key }) => key)).toContain(close);
  }
  expect((await scorecard('2025-02-17')).lines[0]).toMatchObject({ at6: null, at12: null });
  expect((await scorecard('2025-02-24')).lines[0]).toMatchObject({ at6: { date: '2025-02-28' }, at12: null });
  expect((await scorecard('2025-08-25')).lines[0]).toMatchObject({ at12: { date: '2025-08-31' }, final: true });
});

test('a stock that is suspended since is read at its last close, on the day that is due', async () => {
  prices(
    '0001.HK 2025-06-02 100',
    '0001.HK 2025-09-01 90',
    'HSI.HI 2025-06-02 1000',
    'HSI.HI 2025-09-01 1000',
    'HSI.HI 2025-12-02 1100',
    'HSI.HI 2026-03-20 1200',
  );
  ratings('0001.HK,,,买入,首次,2025-06-02,,,');
  // -10 % against +10 % on 2 December, and against +20 % now.
  expect((await scorecard()).lines[0]).toMatchObject({
    closeDate: '2025-09-01',
    at6: { date: '2025-12-02', relativePct: about(-20) },
    relativePct: about(-30),
    state: 'breached',
  });
});

test('a split between base and reading is in each reading; a rating that was ended is read until then', async () => {
  prices(
    '1211.HK 2025-06-02 420',
    '1211.HK 2025-06-10 140',
    '1211.HK 2025-12-02 154',
    '1211.HK 2026-03-20 70',
    'HSI.HI 2025-06-02 1000',
    'HSI.HI 2026-03-20 1000',
  );
  lay('actions', 'code,ex_date,factor,cash', ['1211.HK,2025-06-10,3,']);
  ratings('1211.HK,汽车,推荐,增持,首次,2025-06-02,,张三,深度', '1211.HK,,,,终止,2026-01-05,,李四,');
  const { lines } = await scorecard();
  // 154 x 3 / 420 is 1.1.
  expect(lines).toMatchObject([
    {
      event: 'initiated',
      until: '2026-01-05',
      at6: { relativePct: about(10) },
      at12: null,
      relativePct: about(10),
      state: 'kept',
      by: '张三',
      note: '深度',
      sector: '汽车',
    },
    { event: 'terminated', state: 'unrated', promised: null, came: null, baseClose: null, by: '李四', note: null },
  ]);
});

test('“adverse ones head”: adverse breaches, other breaches, drifting, kept, unrated; within each the newest first', async () => {
  const line = (code: string, now: number) => [
    `${code} 2025-06-02 100`,
    `${code} 2026-01-05 100`,
    `${code} 2026-03-20 ${now}`,
  ];
  prices(
    ...['2025-06-02', '2026-01-05', '2026-03-20'].map((day) => `HSI.HI ${day} 1000`),
    ...[
      line('0001.HK', 90),
      line('0002.HK', 130),
      line('0003.HK', 90),
      line('0004.HK', 110),
      line('0005.HK', 100),
    ].flat(),
    '0006.HK 2025-06-03 100',
    '0006.HK 2026-03-20 90',
  );
  ratings(
    '0005.HK,,,看多,首次,2026-01-05,,,',
    '0004.HK,,,增持,首次,2025-06-02,,,',
    '0003.HK,,,买入,首次,2026-01-05,,,',
    '0002.HK,,,增持,首次,2025-06-02,,,',
    '0001.HK,,,买入,首次,2025-06-02,,,',
    '0006.HK,,,买入,首次,2025-06-03,,,',
  );
  const { lines } = await scorecard();
  expect(lines.map(({ code, state, adverse }) => [code, state, adverse])).toEqual([
    ['0006.HK', 'breached', true],
    ['0001.HK', 'breached', true],
    ['0002.HK', 'breached', false],
    ['0003.HK', 'drifting', true],
    ['0004.HK', 'kept', false],
    ['0005.HK', 'unrated', false],
  ]);
});

test('hit rates count events that are due, by band and by sector; the others stand apart', async () => {
  prices(
    ...['2025-06-02', '2025-08-01', '2026-01-05', '2026-03-20'].flatMap((day) => [
      `HSI.HI ${day} 1000`,
      `0001.HK ${day} ${day < '2026' ? 100 : 130}`,
      `0002.HK ${day} ${day < '2026' ? 100 : 90}`,
    ]),
  );
  ratings(
    // Due and kept (30 points); due and missed below; kept on: due by itself, from its own day.
    '0001.HK,互联网,推荐,买入,首次,2025-06-02,,,',
    '0002.HK,互联网,推荐,买入,首次,2025-06-02,,,',
    '0001.HK,,,买入,维持,2025-08-01,,,',
    // Ended two months after it began; running and not due; the 终止 itself is none.
    '0003.HK,,,买入,首次,2025-06-02,,,',
    '0003.HK,,,,终止,2025-08-01,,,',
    '0002.HK,,,买入,维持,2026-01-05,,,',
  );
  prices('0003.HK 2025-06-02 10', '0003.HK 2025-08-01 11');
  const { hitRates } = await scorecard();
  // Two of three kept.
  expect(hitRates.bands).toEqual([
    {
      key: 'buy',
      label: '买入',
      rated: 3,
      kept: 2,
      missedAbove: 0,
      missedBelow: 1,
      adverse: 1,
      hitPct: about(200 / 3),
      notDue: 1,
      endedEarly: 1,
      unread: 0,
    },
    ...['outperform', 'neutral', 'underperform'].map((key) => expect.objectContaining({ key, rated: 0, hitPct: null })),
  ]);
  expect(hitRates.sectors.map(({ key, label, rated, endedEarly }) => [key, label, rated, endedEarly])).toEqual([
    ['互联网', '互联网', 3, 0],
    ['', '未列入股票池', 0, 1],
  ]);
});
