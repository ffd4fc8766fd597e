import { type SampleInstrument, stock } from './instrument.ts';

/** An H share, its A share, and how the A share is told. */
type Pair = readonly [hCode: string, a: SampleInstrument];

const pair = (
  hCode: string,
  code: string,
  name: string,
  nameEn: string,
  levels: readonly [start: number, base: number, week: number],
  anchors: readonly (readonly [string, number])[] = [],
): Pair => [hCode, stock(code, name, nameEn, levels, { follows: hCode, beta: 0.8, ownStep: 0.9, anchors })];

/** A shares move with their H share, so that a pair's premium moves slowly. */
export const AH_PAIRS: readonly Pair[] = [
  pair('1211.HK', '002594.SZ', '比亚迪', 'BYD (A)', [93, 96, -2.4], [['2025-05-23', 133.5]]),
  pair('0981.HK', '688981.SH', '中芯国际', 'SMIC (A)', [90.5, 118, -5], [['2025-10-17', 100]]),
  pair('1347.HK', '688347.SH', '华虹公司', 'Hua Hong (A)', [45.1, 135, -4.3]),
  pair('0568.HK', '002490.SZ', '山东墨龙', 'Shandong Molong (A)', [3.9, 8.6, 6.4]),
  pair('6869.HK', '601869.SH', '长飞光纤', 'YOFC (A)', [29, 168, -5.9]),
  pair('0883.HK', '600938.SH', '中国海油', 'CNOOC (A)', [29.1, 36.4, 1.1]),
  pair('3968.HK', '600036.SH', '招商银行', 'China Merchants Bank (A)', [38.5, 40.2, -1.5]),
  pair('1398.HK', '601398.SH', '工商银行', 'ICBC (A)', [6.8, 7.3, 0.4]),
  pair('2318.HK', '601318.SH', '中国平安', 'Ping An (A)', [51.2, 61, 0.2]),
  pair('2899.HK', '601899.SH', '紫金矿业', 'Zijin Mining (A)', [15.1, 34.2, -4.6]),
  pair('6030.HK', '600030.SH', '中信证券', 'CITIC Securities (A)', [28, 28.4, -1.6]),
  pair('2359.HK', '603259.SH', '药明康德', 'WuXi AppTec (A)', [54.3, 96.5, 0.9]),
];

export const US_STOCKS: readonly SampleInstrument[] = [
  stock('PDD.O', '拼多多', 'PDD Holdings', [98.2, 121.4, -3.2], {
    follows: 'HXC.GI',
    beta: 0.8,
    anchors: [['2025-11-10', 138.2]],
  }),
  stock('TSLA.O', '特斯拉', 'Tesla', [379.28, 391.2, -4.2], {
    follows: 'SPX.GI',
    beta: 1.5,
    ownStep: 2.4,
    anchors: [['2025-04-08', 221.86]],
  }),
];
