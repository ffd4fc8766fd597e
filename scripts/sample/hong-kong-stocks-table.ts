import { etf, type SampleInstrument, stock } from './instrument.ts';

const market = { follows: 'HSI.HI', beta: 0.8 };
const tech = { follows: 'HSTECH.HI', beta: 0.9 };

/** The stocks of the sample week's top-ten lists. */
export const ACTIVE_STOCKS: readonly SampleInstrument[] = [
  stock('9988.HK', '阿里巴巴-W', 'Alibaba', [82.5, 138, -5.6], {
    ...tech,
    aliases: ['阿里巴巴', '阿里'],
    listedOn: '2019-11-26',
    anchors: [
      ['2025-03-17', 144.2],
      ['2025-04-07', 98.3],
      ['2025-08-29', 104],
      ['2025-10-02', 170.1],
      ['2026-02-25', 146],
    ],
  }),
  stock('0700.HK', '腾讯控股', 'Tencent', [418, 552, -3.4], {
    ...tech,
    beta: 0.7,
    aliases: ['腾讯'],
    anchors: [
      ['2025-05-15', 517.5],
      ['2025-10-02', 675],
    ],
  }),
  stock('1810.HK', '小米集团-W', 'Xiaomi', [34.5, 36, -6.2], {
    ...tech,
    aliases: ['小米集团'],
    anchors: [['2025-06-26', 59.6]],
  }),
  stock('1428.HK', '耀才证券金融', 'Bright Smart', [2.4, 11.5, 3.4], { ...market, anchors: [['2025-04-28', 6.51]] }),
  stock('0883.HK', '中国海洋石油', 'CNOOC', [19.2, 27.5, 1.6], market),
  stock('0175.HK', '吉利汽车', 'Geely Auto', [14.9, 17.8, 2.3], market),
  stock('1211.HK', '比亚迪股份', 'BYD', [90, 102, -1.9], {
    ...market,
    aliases: ['比亚迪'],
    anchors: [
      ['2025-05-23', 151.3],
      ['2025-09-12', 106.2],
    ],
  }),
  stock('1347.HK', '华虹半导体', 'Hua Hong Semiconductor', [21.6, 88.5, -4.8], tech),
  stock('9992.HK', '泡泡玛特', 'Pop Mart', [89, 221, 1.7], {
    ...market,
    listedOn: '2020-12-11',
    anchors: [['2025-08-27', 318]],
  }),
  stock('0568.HK', '山东墨龙', 'Shandong Molong', [1.9, 4.52, 8.2], { ...market, ownStep: 2.4 }),
  stock('2473.HK', '喜相逢集团', 'XXF Group', [3.2, 9.85, -1.8], {
    ...market,
    ownStep: 2,
    listedOn: '2023-11-09',
  }),
  stock('3317.HK', '迅策', 'Xunce', [46.5, 61.5, -7.3], { ...tech, ownStep: 2.6, listedOn: '2025-12-30' }),
  stock('3896.HK', '金山云', 'Kingsoft Cloud', [5.8, 6.5, -5.1], { ...tech, beta: 1.1, ownStep: 2.2 }),
  stock('3690.HK', '美团-W', 'Meituan', [151, 80, 4.2], {
    ...tech,
    aliases: ['美团'],
    anchors: [
      ['2025-04-07', 138],
      ['2025-08-29', 102.6],
    ],
  }),
  stock('6869.HK', '长飞光纤光缆', 'YOFC', [11.8, 88, -6.6], { ...tech, ownStep: 2.4 }),
  stock('0981.HK', '中芯国际', 'SMIC', [31.5, 65, -5.2], { ...tech, anchors: [['2025-10-17', 63.2]] }),
];

/** Further constituents of the sector's index, with `0268.HK` as the one that stood suspended. */
export const CONSTITUENT_STOCKS: readonly SampleInstrument[] = [
  stock('9999.HK', '网易-S', 'NetEase', [138, 218, -2.1], { ...tech, anchors: [['2025-06-13', 165]] }),
  stock('9618.HK', '京东集团-SW', 'JD.com', [134.6, 112, 1.1], {
    ...tech,
    anchors: [
      ['2025-05-14', 137],
      ['2025-11-14', 120],
    ],
  }),
  stock('1024.HK', '快手-W', 'Kuaishou', [40, 68.65, -4.9], { ...tech, anchors: [['2025-12-12', 68]] }),
  stock('9626.HK', '哔哩哔哩-W', 'Bilibili', [140, 196, -3.3], tech),
  stock('9961.HK', '携程集团-S', 'Trip.com', [536, 430, -1.8], tech),
  stock('0241.HK', '阿里健康', 'Alibaba Health', [3.3, 5.2, -4.4], tech),
  stock('0268.HK', '金蝶国际', 'Kingdee', [8.4, 13.2, -2.2], {
    ...tech,
    anchors: [
      ['2025-04-25', 12.5],
      ['2025-12-05', 14],
    ],
  }),
];

/** Further names of the list of recommendations. */
export const LISTED_STOCKS: readonly SampleInstrument[] = [
  stock('9888.HK', '百度集团-SW', 'Baidu', [81, 119, -6.8], {
    ...tech,
    aliases: ['百度集团', '百度'],
    listedOn: '2021-03-23',
    anchors: [['2025-09-12', 108]],
  }),
  stock('0596.HK', '浪潮数字企业', 'Inspur Digital Enterprise', [3.4, 7.9, -3.9], {
    ...tech,
    anchors: [['2025-03-14', 5.2]],
  }),
  stock('0100.HK', 'MiniMax', 'MiniMax', [345, 820, -8.5], { ...tech, ownStep: 4, listedOn: '2026-01-09' }),
  stock('9868.HK', '小鹏汽车-W', 'XPeng', [47, 72, -3.7], tech),
  stock('2026.HK', '小马智行-W', 'Pony AI', [126, 98, -6.1], { ...tech, ownStep: 2.6, listedOn: '2025-11-06' }),
  stock('0800.HK', '文远知行-W', 'WeRide', [24.5, 20.6, -5.4], { ...tech, ownStep: 2.6, listedOn: '2025-11-06' }),
  stock('9660.HK', '地平线机器人-W', 'Horizon Robotics', [3.55, 8.1, -4.7], { ...tech, listedOn: '2024-10-24' }),
  stock('2498.HK', '速腾聚创', 'RoboSense', [34, 36, -3.3], { ...tech, ownStep: 2.2, listedOn: '2024-01-05' }),
  stock('2525.HK', '禾赛-W', 'Hesai', [234, 196, -6.5], { ...tech, ownStep: 2.4, listedOn: '2025-09-16' }),
];

/** H shares of AH pairs beside those above. */
export const PAIR_H_SHARES: readonly SampleInstrument[] = [
  stock('3968.HK', '招商银行', 'China Merchants Bank (H)', [39, 48, -0.6], { ...market, ownStep: 1 }),
  stock('1398.HK', '工商银行', 'ICBC (H)', [5.1, 6.6, 0.9], { ...market, beta: 0.5, ownStep: 0.8 }),
  stock('2318.HK', '中国平安', 'Ping An (H)', [45, 63, 1.3], market),
  stock('2899.HK', '紫金矿业', 'Zijin Mining (H)', [14, 36, -4.1], market),
  stock('6030.HK', '中信证券', 'CITIC Securities (H)', [21, 26, -0.4], market),
  stock('2359.HK', '药明康德', 'WuXi AppTec (H)', [55, 112, 1.8], market),
];

export const ETFS: readonly SampleInstrument[] = [
  etf('2800.HK', '盈富基金', 'Tracker Fund of Hong Kong', [19.98, 26, -0.7], { follows: 'HSI.HI' }),
  etf('2828.HK', '恒生中国企业', 'Hang Seng China Enterprises ETF', [73.5, 88, -1.1], {
    follows: 'HSI.HI',
    ownStep: 0.3,
  }),
  etf('3033.HK', '南方恒生科技', 'CSOP Hang Seng TECH Index ETF', [4.3, 4.9, -2.1], { follows: 'HSTECH.HI' }),
];
