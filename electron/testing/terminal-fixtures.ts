import type { FormatFixtures } from './format-fixtures.ts';

/** What is read off the fixtures of terminals, brokers and public sites by hand, by the file's name. */
export const TERMINALS: FormatFixtures = {
  'baostock_600519.csv': {
    format: 'baostock',
    rows: 2,
    facts: 2,
    values: {
      'price:600519.SH:2026-03-20:close': 1438.88,
      'price:600519.SH:2026-03-20:volume': 3_120_077,
      'price:600519.SH:2026-03-19:turnover': 4_117_233_456.12,
    },
  },
  'joinquant_qfq.csv': {
    format: 'joinquant',
    rows: 3,
    facts: 3,
    values: { 'price:600036.SH:2026-03-20:close': 41.96, 'price:000001.SZ:2026-03-20:turnover': 1_089_050_000 },
  },
  'SH#000300.txt': {
    format: 'tongdaxin',
    rows: 2,
    facts: 2,
    values: {
      'price:000300.SH:2026-03-20:close': 4567.02,
      'price:000300.SH:2026-03-20:turnover': 423_456_789_012,
    },
  },
  'HK.00700_snapshots.csv': {
    format: 'futu-snapshots',
    rows: 2,
    facts: 1,
    told: ['BEFORE_CLOSE'],
    values: { 'price:0700.HK:2026-03-20:close': 508.5 },
  },
  'SPX HistoricalPrices.csv': {
    format: 'wsj',
    rows: 2,
    facts: 2,
    values: { 'price:SPX.GI:2026-03-20:close': 6506.48, 'price:SPX.GI:2026-03-19:open': 6531.27 },
  },
  '^hsi_d.csv': {
    format: 'stooq',
    rows: 2,
    facts: 2,
    values: { 'price:HSI.HI:2026-03-20:close': 25277.32, 'price:HSI.HI:2026-03-19:volume': 2_312_000_000 },
  },
  'stooq-bulk.txt': {
    format: 'stooq',
    rows: 2,
    facts: 2,
    values: { 'price:SPX.GI:2026-03-19:close': 6524.05, 'price:1211.HK:2026-03-20:close': 102.4 },
  },
  'PDD.US_raw.csv': {
    format: 'nasdaq',
    rows: 2,
    facts: 2,
    values: { 'price:PDD.O:2026-03-20:close': 98.12, 'price:PDD.O:2026-03-19:volume': 7_012_345 },
  },
  'fred.csv': {
    format: 'fred',
    rows: 2,
    facts: 5,
    told: ['EMPTY_ROWS'],
    values: {
      'price:SPX.GI:2026-03-20:close': 6506.48,
      'fx:USDHKD@spot:2026-03-19:rate': 7.8213,
      'seriesPoints:UNRATE@level@actual:2026-03-20:value': 4.4,
    },
  },
  '国家统计局月度数据.csv': {
    format: 'statistics-bureau',
    rows: 2,
    facts: 5,
    values: {
      'seriesPoints:实物商品网上零售额_累计增长@ytd@actual:2026-01..02:value': 10.3,
      'seriesPoints:社会消费品零售总额_当期值@month@actual:2025-12:value': 45136,
    },
  },
  'macro-long.csv': {
    format: 'long-series',
    rows: 3,
    facts: 3,
    values: {
      'seriesPoints:工业增加值@level@actual:2025-10:value': 4.9,
      'seriesPoints:社会消费品零售总额同比@month@actual:2025-11:value': 1.3,
    },
  },
  '00700_kline_qfq.csv': {
    format: 'eastmoney-kline',
    rows: 3,
    facts: 3,
    values: { 'price:0700.HK:2026-03-20:close': 508.5, 'price:0700.HK:2026-03-18:turnover': 9_689_000_000 },
  },
  'wind-quotes.csv': {
    format: 'terminal-quotes',
    rows: 2,
    facts: 2,
    told: ['EMPTY_ROWS'],
    values: {
      'price:600036.SH:2026-03-20:close': 41.96,
      'price:600036.SH:2026-03-20:volume': 60_123_400,
      'price:600036.SH:2026-03-19:turnover': 2_178_450_000,
    },
  },
  'wind-edb.csv': {
    format: 'terminal-series',
    rows: 4,
    facts: 12,
    values: {
      'price:HSI.HI:2026-03-20:close': 25277.32,
      'price:SPX.GI:2026-03-19:close': 6524.05,
      'southbound:total@CNY:2026-03-20:net': -1_094_000_000,
      'fx:HKDCNY@mid:2026-03-20:rate': 0.8838,
      'seriesPoints:社会消费品零售总额%3A当月同比@month@actual:2026-02:value': 2.8,
    },
  },
  'choice-edb.csv': {
    format: 'terminal-series',
    rows: 2,
    facts: 3,
    values: {
      'price:000300.SH:2026-03-20:close': 4567.02,
      'seriesPoints:活跃用户数(亿人)@level@actual:2025:value': 12.7,
    },
  },
  'index_close.csv': {
    format: 'wide-closes',
    rows: 2,
    facts: 5,
    values: { 'price:000300.SH:2026-03-20:close': 4567.02, 'price:000688.SH:2026-03-19:close': 1455.78 },
  },
};
