import fc from 'fast-check';
import { SHIPPED_SCHEME } from '../analytics/shipped-scheme.ts';
import { DEFAULT_REPORT } from '../chapter/report-settings.ts';
import type { Calendar } from '../market/calendar.ts';
import { addDays, isoDate } from '../market/iso-date.ts';
import { southboundSession } from '../market/southbound-days.ts';
import type { ActiveRow, WeekRows } from '../week/week-rows.ts';

export const WEEK = { from: isoDate('2026-03-16'), to: isoDate('2026-03-22') };
export const FRIDAY = isoDate('2026-03-20');
const [THURSDAY, BASE] = [isoDate('2026-03-19'), isoDate('2026-03-13')];
const GROUPS = {
  'sector-vs-benchmarks': ['HSIII.HI', 'HSI.HI', 'HSTECH.HI', '000300.SH'],
  constituents: ['3690.HK', '0700.HK', '9988.HK', '1810.HK'],
  'global-indices': ['SPX.GI', 'GDAXI.GI', 'FTSE.GI', 'HSI.HI'],
  'size-and-dividend': ['HSLI.HI', 'HSMI.HI', 'HSSI.HI'],
  themes: ['HSSCFI.HI', 'HSHKBIO.HI', 'HSSCT.HI', 'HSSCME.HI', 'HSSCSW.HI'],
};
const CODES = [...new Set(Object.values(GROUPS).flat()), 'HSAHP.HI'];
export const DAYS = [0, 1, 2, 3, 4].map((day) => addDays(WEEK.from, day));

const cents = (most: number) => fc.integer({ min: -most, max: most }).map((amount) => amount * 1e6);
/** A close of Friday, of Thursday, or none; half of the time of whole weeks alone, so that there is much to say. */
const lastDay = (isWhole: boolean) =>
  isWhole ? fc.constant(FRIDAY) : fc.constantFrom(FRIDAY, FRIDAY, FRIDAY, FRIDAY, THURSDAY, null);
const closes = fc.boolean().chain((isWhole) =>
  fc.tuple(
    ...CODES.map((code) =>
      fc.tuple(fc.integer({ min: 9_300, max: 10_700 }), lastDay(isWhole)).map(([close, closeDate]) => ({
        code,
        adj: 'raw' as const,
        closeDate,
        close: closeDate && close / 100,
        baseDate: BASE,
        baseClose: 100,
      })),
    ),
  ),
);
const TOTAL = { channel: 'total', currency: 'CNY', buy: null, sell: null, fileId: 1 };
/** Net buy of each southbound day of 40 weeks up to this one, the newest first; now and then one day of it is missing, or this week is larger than any. */
const southbound = (calendar: Calendar) =>
  fc
    .tuple(
      fc.array(cents(9_000), { minLength: 200, maxLength: 200 }),
      fc.option(fc.integer({ min: 0, max: 30 })),
      fc.constantFrom(0, 0, 0, 2e10, -2e10),
    )
    .map(([nets, gap, more]) =>
      nets.flatMap((net, index) => {
        const date = addDays(FRIDAY, -7 * Math.floor(index / 5) - (index % 5));
        return index === gap || southboundSession(calendar, date) === 'shut'
          ? []
          : [{ date, ...TOTAL, net: index < 5 ? net + more : net }];
      }),
    );
const listed = fc
  .tuple(fc.array(cents(5_000), { minLength: 5, maxLength: 12 }), fc.boolean())
  .map(([nets, isWhole]): ActiveRow[] =>
    nets.map((net, index) => ({
      date: DAYS[index % (isWhole ? 5 : 4)] ?? FRIDAY,
      channel: 'total',
      code: `${1000 + (index % 7)}.HK`,
      currency: 'HKD',
      net,
      buy: null,
      sell: null,
      turnover: null,
      fileId: 1,
    })),
  );
const growth = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 3, maxLength: 3 });
const settings = fc.record({
  changeBasis: fc.constant('splitAdjusted' as const),
  southboundCurrency: fc.constant('auto' as const),
  figureOptions: fc.constant({}),
  inflowNames: fc.integer({ min: 1, max: 6 }),
  outflowFromYi: fc.integer({ min: 0, max: 5 }),
  printedDifferences: fc.boolean(),
  houseName: fc.constant(''),
  report: fc.constant(DEFAULT_REPORT),
});
/** Weeks of any numbers, with closes, lists and days of southbound missing now and then, in either language. */
export function anyWeekRows(calendar: Calendar): fc.Arbitrary<WeekRows> {
  return fc
    .record({
      closes,
      southbound: southbound(calendar),
      listed,
      growth,
      settings,
      lang: fc.constantFrom('zh' as const, 'en' as const),
    })
    .map((made) => rowsOf({ ...made, calendar }));
}

/** What no sentence is told from. */
/** A rating that is missed, one whose target is reached, one of the week, places of both kinds, and one that came onto the list. */
const RATED: Pick<WeekRows, 'places' | 'ratings' | 'ratingCloses' | 'targetCloses' | 'listChanges'> = {
  places: [
    { code: '9618.HK', stance: '推荐', order: 1 },
    { code: '9626.HK', stance: '受益标的', order: 2 },
    { code: '9999.HK', stance: '推荐', order: 3 },
  ].map((place) => ({ ...place, sector: '互联网', group: '', statedRating: null, statedTarget: null })),
  ratings: [
    { code: '9618.HK', ratedOn: isoDate('2025-08-01'), rating: '买入', targetPrice: null },
    { code: '1024.HK', ratedOn: isoDate('2026-01-05'), rating: '增持', targetPrice: 60 },
    { code: '1024.HK', ratedOn: isoDate('2026-03-17'), rating: '增持', targetPrice: null },
    { code: '2015.HK', ratedOn: isoDate('2026-03-18'), rating: '中性', targetPrice: 88.5 },
  ].map((event) => ({ ...event, event: null, benchmark: null, by: null, note: null, origin: 'file' })),
  ratingCloses: new Map(
    [
      ['9618.HK', '2025-08-01', 100],
      ['9618.HK', WEEK.to, 90],
      ['1024.HK', '2026-01-05', 50],
      ['1024.HK', WEEK.to, 61],
      ['2015.HK', WEEK.to, 80],
      ['HSI.HI', '2025-08-01', 1000],
      ['HSI.HI', '2026-01-05', 1000],
      ['HSI.HI', WEEK.to, 1010],
    ].map(([code, day, close]) => {
      return [`${code}\t${day}`, { date: isoDate(`${day}`), close: Number(close), adj: 'raw' }];
    }),
  ),
  targetCloses: new Map([['1024.HK', [{ date: isoDate('2026-03-19'), close: 61 }]]]),
  listChanges: [
    {
      action: 'added',
      code: '9626.HK',
      sector: '互联网',
      group: '',
      stance: '受益标的',
      on: isoDate('2026-03-18'),
    },
  ],
};

const NOTHING = {
  closeDays: [],
  jumps: [],
  labels: new Map(),
  vendors: new Map(),
  vendorsOfInputs: new Map(),
  holdings: [],
  rates: [],
  pairs: [],
  pairCloses: new Map(),
  ...RATED,
  scheme: SHIPPED_SCHEME,
  industryRatings: [],
  laterSplits: [],
  actions: [],
  exhibits: [],
  groupOwns: new Map([['sector-vs-benchmarks', 'HSIII.HI']]),
  groupNames: new Map(),
  outline: null,
  userFigures: [],
};

function rowsOf(made: {
  readonly closes: WeekRows['closes'];
  readonly southbound: WeekRows['southbound'];
  readonly listed: readonly ActiveRow[];
  readonly growth: readonly number[];
  readonly settings: WeekRows['settings'];
  readonly lang: 'zh' | 'en';
  readonly calendar: Calendar;
}): WeekRows {
  const { lang, settings: chosen, calendar } = made;
  const ah = made.closes.find(({ code }) => code === 'HSAHP.HI');
  const before = [BASE, ah?.closeDate].flatMap((date, index) =>
    date ? [{ date, value: index === 0 ? 100 : (ah?.close ?? 100) }] : [],
  );
  return {
    ...NOTHING,
    week: WEEK,
    lang,
    calendar,
    settings: chosen,
    causes: new Map([['sentence:movers', lang === 'zh' ? '受外围影响' : 'on weak cues']]),
    sample: false,
    closes: made.closes,
    evidence: { files: [], around: new Map(), refused: new Set() },
    today: isoDate('2026-03-24'),
    groups: new Map(Object.entries(GROUPS)),
    southbound: made.southbound,
    active: made.listed,
    before: {
      listed: { from: addDays(WEEK.from, -7), to: addDays(WEEK.to, -7) },
      active: made.listed.map((row, index) => ({
        ...row,
        code: index < 2 ? `200${index}.HK` : row.code,
        date: addDays(row.date, -7),
      })),
      baseCloses: new Map(CODES.map((code, index) => [code, { date: addDays(BASE, -7), close: index % 2 ? 98 : 102 }])),
    },
    yearCloses: new Map(
      CODES.map((code, index) => [code, { count: 245, below: index % 3 ? 1 : 245, above: index % 3 ? 245 : 1 }]),
    ),
    ahIndex: before,
    citations: [
      {
        text: '135%',
        value: 135,
        unit: '%',
        subject: '活跃智能体数',
        asOf: WEEK.from,
        publisher: 'IDC',
        document: null,
        validUntil: null,
      },
    ],
    series: made.growth.map((value, index) => ({
      series: ['社会消费品零售总额', '网上商品零售额', '吃类'][index] ?? '',
      period: '2026-01..02',
      basis: 'ytd',
      kind: 'actual',
      value: value / 10,
      unit: '%',
      source: null,
      lastDay: isoDate('2026-02-28'),
    })),
  };
}
