/** What is read off fixtures of `sync/formats/fixtures` by hand, by the file's name. */
export type FormatFixtures = Readonly<
  Record<
    string,
    {
      readonly format: string;
      readonly rows: number;
      readonly facts: number;
      /** What is asked, and what is answered. */
      readonly answers?: Readonly<Record<string, string>>;
      /** What is told of rows that are left out. */
      readonly told?: readonly string[];
      readonly values: Readonly<Record<string, number>>;
    }
  >
>;

export const TUSHARE_FLOWS: FormatFixtures = {
  'tushare-ggt-top10.csv': {
    format: 'tushare-ggt-top10',
    rows: 4,
    facts: 3,
    values: {
      'activeStocks:sh@9988.HK@HKD:2026-03-20:net': 1_106_156_500,
      'activeStocks:sz@9988.HK@HKD:2026-03-20:net': 72_100_000,
      'activeStocks:sz@9988.HK@HKD:2026-03-20:turnover': 2_072_100_100,
      'activeStocks:sh@0700.HK@HKD:2026-03-20:buy': 261_953_400,
    },
  },
  'tushare-ggt-daily.csv': {
    format: 'tushare-ggt-daily',
    rows: 2,
    facts: 2,
    answers: { currency: 'HKD' },
    values: {
      'southbound:total@HKD:2026-03-20:net': 415_000_000,
      'southbound:total@HKD:2026-03-19:buy': 51_140_000_000,
    },
  },
  'tushare-moneyflow.csv': {
    format: 'tushare-moneyflow',
    rows: 2,
    facts: 6,
    told: ['CUMULATIVE_ALONE'],
    values: {
      'southbound:sh@HKD:2026-03-20:net': 4_266_000_000,
      'southbound:sz@HKD:2026-03-20:net': -2_810_000_000,
      'southbound:total@HKD:2026-03-20:net': 1_456_000_000,
      'southbound:total@HKD:2026-03-19:net': 1_878_000_000,
    },
  },
  'tushare-hk-hold.csv': {
    format: 'tushare-hk-hold',
    rows: 2,
    facts: 2,
    values: {
      'holdings:0700.HK:2026-03-20:pct': 10.39,
      'holdings:0568.HK:2026-03-20:pct': 68.21,
      'holdings:0568.HK:2026-03-20:shares': 174_680_000,
    },
  },
  'tushare-ah-comparison.csv': {
    format: 'tushare-ah-comparison',
    rows: 2,
    facts: 4,
    values: {
      'price:2068.HK:2026-03-20:close': 2.25,
      'price:601068.SH:2026-03-20:close': 5.51,
      'price:1211.HK:2026-03-20:close': 101.2,
      'price:002594.SZ:2026-03-20:close': 98.77,
    },
  },
};

export const AKSHARE: FormatFixtures = {
  '港股通沪.csv': {
    format: 'akshare-hsgt-hist',
    rows: 2,
    facts: 2,
    told: ['EMPTY_ROWS'],
    values: {
      'southbound:sh@HKD:2026-03-18:net': 1_234_560_000,
      'southbound:sh@HKD:2026-03-19:net': -1_462_000_000,
      'southbound:sh@HKD:2026-03-19:sell': 32_514_000_000,
    },
  },
  '00700_qfq.csv': {
    format: 'akshare-hist',
    rows: 2,
    facts: 2,
    values: {
      'price:0700.HK:2026-03-20:close': 508.5,
      'price:0700.HK:2026-03-20:volume': 21_345_600,
      'price:0700.HK:2026-03-19:open': 512,
    },
  },
  'akshare-zh-a-hist.csv': {
    format: 'akshare-hist',
    rows: 1,
    facts: 1,
    answers: { basis: 'raw' },
    values: {
      'price:600519.SH:2026-03-20:close': 1445.5,
      'price:600519.SH:2026-03-20:volume': 2_345_600,
      'price:600519.SH:2026-03-20:turnover': 3_391_234_567,
    },
  },
  'HSI_sina.csv': {
    format: 'akshare-daily',
    rows: 2,
    facts: 2,
    answers: { instrument: 'HSI.HI' },
    values: { 'price:HSI.HI:2026-03-20:close': 25277.32, 'price:HSI.HI:2026-03-19:high': 25500.5 },
  },
  'HSAHP.csv': {
    format: 'akshare-hk-index-daily',
    rows: 2,
    facts: 2,
    values: { 'price:HSAHP.HI:2026-03-20:close': 119.81, 'price:HSAHP.HI:2026-03-19:open': 119.5 },
  },
  'akshare-global-hist.csv': {
    format: 'akshare-global-hist',
    rows: 3,
    facts: 3,
    values: { 'price:IXIC.GI:2026-03-19:close': 22090.69, 'price:SPX.GI:2026-03-19:close': 6606.49 },
  },
  'ah_spot_20260320.csv': {
    format: 'akshare-ah-spot',
    rows: 4,
    facts: 11,
    values: {
      'price:2202.HK:2026-03-20:close': 3.52,
      'price:000002.SZ:2026-03-20:close': 4.89,
      'price:3750.HK:2026-03-20:close': 520.5,
      'price:300750.SZ:2026-03-20:close': 438.01,
      'price:000488.SZ:2026-03-20:close': 2.01,
    },
  },
  'akshare-hk-index-spot 2026-03-20.csv': {
    format: 'akshare-index-spot',
    rows: 3,
    facts: 3,
    values: {
      'price:HSTECH.HI:2026-03-20:close': 4872.38,
      'price:HSI.HI:2026-03-20:preClose': 25350.25,
      'price:HSSCSOY.HI:2026-03-20:close': 3012.11,
    },
  },
  'akshare-global-spot.csv': {
    format: 'akshare-index-spot',
    rows: 2,
    facts: 2,
    values: { 'price:IXIC.GI:2026-03-19:close': 22090.69, 'price:N225.GI:2026-03-19:close': 53372.53 },
  },
  '指数列表_20260320.csv': {
    format: 'akshare-index-spot',
    rows: 3,
    facts: 3,
    told: ['SECOND_LISTINGS'],
    values: { 'price:000001.SH:2026-03-20:close': 3993.1533, 'price:000300.SH:2026-03-20:close': 4567.0212 },
  },
  'akshare-holdings.csv': {
    format: 'akshare-holdings',
    rows: 2,
    facts: 4,
    values: {
      'holdings:0700.HK:2026-03-20:pct': 10.39,
      'holdings:9988.HK:2026-03-20:shares': 2_215_000_000,
      'price:9988.HK:2026-03-20:close': 124.5,
    },
  },
  'akshare-settlement.csv': {
    format: 'akshare-settlement',
    rows: 2,
    facts: 2,
    values: { 'fx:HKDCNY@settlement:2026-03-19:rate': 0.8837, 'fx:HKDCNY@settlement:2026-03-20:rate': 0.884005 },
  },
  'akshare-reference-rate.csv': {
    format: 'akshare-settlement',
    rows: 1,
    facts: 1,
    values: { 'fx:HKDCNY@mid:2026-03-20:rate': 0.88365 },
  },
};

/** Nothing of it is taken. */
export const OWN: FormatFixtures = {
  'own-figure.csv': { format: 'own-figure', rows: 0, facts: 0, told: ['OWN_FIGURE'], values: {} },
};

export const HKEX: FormatFixtures = {
  'hkex-daily.txt': {
    format: 'hkex-daily',
    rows: 5,
    facts: 5,
    told: ['NORTHBOUND_ROWS'],
    values: {
      'southbound:sh@HKD:2026-03-20:net': 2_502_390_000,
      'southbound:sz@HKD:2026-03-20:sell': 16_000_250_000,
      'activeStocks:sh@9988.HK@HKD:2026-03-20:net': 1_106_156_500,
      'activeStocks:sh@0700.HK@HKD:2026-03-20:turnover': 561_953_400,
      'activeStocks:sz@2800.HK@HKD:2026-03-20:buy': 1_300_000_500,
    },
  },
  'hkex-holdings.csv': {
    format: 'hkex-holdings',
    rows: 3,
    facts: 3,
    told: ['EMPTY_ROWS'],
    values: {
      'holdings:0001.HK:2026-03-20:pct': 1.59,
      'holdings:0700.HK:2026-03-20:shares': 945_210_300,
      'holdings:0568.HK:2026-03-20:pct': 68.21,
    },
  },
};
