import { index, knownIndex, type SampleInstrument } from './instrument.ts';

/** The sector's index and what it is measured against; an index comes after the one that it follows. */
export const BENCHMARKS: readonly SampleInstrument[] = [
  knownIndex('HSI.HI', [19620.4, 25465.6, -0.7], {
    ownStep: 1,
    anchors: [
      ['2025-01-13', 18874.1],
      ['2025-03-14', 23960.0],
      ['2025-03-19', 24770.1],
      ['2025-04-03', 22850.0],
      ['2025-04-07', 19830.0],
      ['2025-04-25', 21980.7],
      ['2025-05-14', 23640.7],
      ['2025-06-13', 23892.6],
      ['2025-08-29', 25077.6],
      ['2025-09-12', 26388.2],
      ['2025-10-02', 27287.1],
      ['2025-11-14', 26572.5],
      ['2025-11-21', 25220.0],
      ['2025-12-12', 25976.8],
      ['2026-01-29', 27968.1],
      ['2026-02-25', 26700.0],
    ],
  }),
  knownIndex('HSTECH.HI', [4393.25, 4985.4, -2.1], {
    follows: 'HSI.HI',
    beta: 1.3,
    ownStep: 0.8,
    anchors: [
      ['2025-03-18', 6105.5],
      ['2025-04-07', 4401.5],
      ['2025-06-13', 5239.03],
      ['2025-10-02', 6682.9],
      ['2025-11-21', 5395.49],
      ['2026-01-29', 5840.1],
    ],
  }),
  knownIndex('HSIII.HI', [9210.35, 10860.3, -3.0], {
    follows: 'HSTECH.HI',
    ownStep: 0.4,
    anchors: [['2025-10-02', 15120.44]],
  }),
  knownIndex('000300.SH', [3820.4, 4669.14, -2.2], {
    ownStep: 0.8,
    anchors: [
      ['2025-03-18', 4007.72],
      ['2025-04-03', 3861.5],
      ['2025-04-07', 3589.44],
      ['2025-06-13', 3864.18],
      ['2025-09-30', 4640.69],
      ['2025-10-17', 4514.23],
      ['2026-01-29', 4753.87],
    ],
  }),
  knownIndex('HXC.GI', [6690.18, 7204.5, -5.7], {
    follows: 'HSTECH.HI',
    beta: 0.9,
    ownStep: 0.9,
    anchors: [
      ['2025-04-08', 6080.2],
      ['2025-10-02', 8850.66],
    ],
  }),
];

export const GLOBAL_INDICES: readonly SampleInstrument[] = [
  knownIndex('SPX.GI', [5868.55, 6632.2, -1.9], {
    ownStep: 0.8,
    anchors: [
      ['2025-02-19', 6144.15],
      ['2025-04-04', 5074.08],
      ['2025-04-08', 4982.77],
      ['2025-06-13', 5976.97],
      ['2025-10-28', 6890.89],
      ['2025-11-10', 6832.43],
      ['2026-01-27', 6978.6],
    ],
  }),
  knownIndex('IXIC.GI', [19280.79, 22105.4, -2.1], { follows: 'SPX.GI', beta: 1.25, ownStep: 0.3 }),
  knownIndex('DJI.GI', [42392.27, 46558.5, -2.1], { follows: 'SPX.GI', beta: 0.8, ownStep: 0.3 }),
  knownIndex('NDX.GI', [20975.62, 24380.7, -2.0], { follows: 'IXIC.GI', ownStep: 0.15 }),
  knownIndex('RUT.GI', [2231.67, 2480.1, -1.7], { follows: 'SPX.GI', beta: 1.15, ownStep: 0.6 }),
  knownIndex('N225.GI', [39307.05, 53819.6, -0.8], { follows: 'SPX.GI', beta: 0.9, ownStep: 0.9 }),
  knownIndex('KS11.GI', [2398.94, 5487.2, 1.8], { follows: 'SPX.GI', beta: 0.7, ownStep: 1.0 }),
  knownIndex('TWII.GI', [22832.06, 33400.3, 0.4], { follows: 'SPX.GI', beta: 0.9, ownStep: 0.8 }),
  knownIndex('FTSE.GI', [8260.09, 10261.2, -3.3], { follows: 'SPX.GI', beta: 0.5, ownStep: 0.5 }),
  knownIndex('GDAXI.GI', [20024.66, 23447.3, -4.6], { follows: 'SPX.GI', beta: 0.8, ownStep: 0.7 }),
  knownIndex('FCHI.GI', [7393.76, 7911.5, -3.1], { follows: 'SPX.GI', beta: 0.7, ownStep: 0.6 }),
  knownIndex('SENSEX.GI', [79943.71, 74563.9, -0.4], { follows: 'SPX.GI', beta: 0.4, ownStep: 0.6 }),
];

const broad = { follows: 'HSI.HI', ownStep: 0.3 };
const dividend = { follows: 'HSI.HI', beta: 0.6, ownStep: 0.5 };

export const SIZE_AND_DIVIDEND: readonly SampleInstrument[] = [
  index('HSLI.HI', '恒生综合大型股', 'Hang Seng Composite LargeCap', [2021.3, 2640.8, -0.8], broad),
  index('HSMI.HI', '恒生综合中型股', 'Hang Seng Composite MidCap', [3998.2, 5310.4, -1.9], { ...broad, beta: 1.05 }),
  index('HSSI.HI', '恒生综合小型股', 'Hang Seng Composite SmallCap', [1466.9, 2120.7, -2.6], {
    ...broad,
    ownStep: 0.6,
  }),
  index('HSSCHY.HI', '恒生港股通高股息', 'Hang Seng Stock Connect High Dividend', [2688.4, 3420.5, -0.3], dividend),
  knownIndex('HSHYLV.HI', [5012.7, 6480.2, -0.6], { ...dividend, beta: 0.5, ownStep: 0.4 }),
  index('HSHDYI.HI', '恒生高股息率', 'Hang Seng High Dividend Yield', [2904.6, 3775.1, -0.9], dividend),
];

const growth = { follows: 'HSTECH.HI', beta: 0.9, ownStep: 0.9 };
const value = { follows: 'HSI.HI', beta: 0.8, ownStep: 0.8 };

/** Short names as the figure prints them; codes that no public table agrees on are the sample's own. */
export const THEMES: readonly SampleInstrument[] = [
  index('HSSCFI.HI', '恒生港股通金融', 'Hang Seng Stock Connect Financials', [3105.6, 4482.3, 1.2], value),
  index('HSSCID.HI', '恒生港股通创新药', 'Hang Seng Stock Connect Innovative Drug', [1188.4, 2075.6, 0.9], growth),
  index('HSHKBIO.HI', '恒生生物科技', 'Hang Seng Biotech', [9105.2, 14870.9, 0.5], growth),
  index('HSHCI.HI', '恒生医疗保健', 'Hang Seng Healthcare', [2380.7, 3628.4, -0.5], { ...growth, beta: 0.7 }),
  index('HSSCEN.HI', '恒生港股通能源', 'Hang Seng Stock Connect Energy', [2470.1, 3390.8, -0.4], value),
  index('HSSCTE.HI', '恒生港股通电讯', 'Hang Seng Stock Connect Telecom', [2015.3, 2488.6, -0.8], value),
  index('HSSCUT.HI', '恒生港股通公用事业', 'Hang Seng Stock Connect Utilities', [2632.5, 2906.7, -1.1], value),
  index('HSCGSI.HI', '恒生消费', 'Hang Seng Consumer Goods & Services', [2811.9, 3180.2, -1.6], growth),
  index('HSSCAU.HI', '恒生港股通汽车', 'Hang Seng Stock Connect Automobile', [2344.8, 2790.5, -2.4], growth),
  index('HSMPI.HI', '恒生内地地产', 'Hang Seng Mainland Properties', [1402.6, 1533.1, -2.9], value),
  index('HSSCSW.HI', '恒生港股通软件', 'Hang Seng Stock Connect Software', [1715.4, 2260.3, -3.4], growth),
  index('HSPSM.HI', '恒生物业服务及管理', 'Hang Seng Property Service & Management', [1468.3, 1590.7, -4.7], value),
  index('HSSCT.HI', '恒生港股通科技', 'Hang Seng Stock Connect Technology', [3380.2, 4420.6, -4.2], growth),
  index('HSSCME.HI', '恒生港股通传媒', 'Hang Seng Stock Connect Media', [2205.7, 2980.9, -5.3], growth),
];

/** Published since before the sample's span, so that windows of three, five and ten years exist. */
export const AH_PREMIUM = {
  code: 'HSAHP.HI',
  from: '2016-01-04',
  ownStep: 0.38,
  anchors: [
    ['2016-01-04', 139.62],
    ['2016-07-11', 133.4],
    ['2016-12-23', 122.08],
    ['2017-12-29', 130.31],
    ['2018-07-03', 118.72],
    ['2018-12-31', 118.35],
    ['2019-01-24', 118.1],
    ['2019-02-22', 119.4],
    ['2019-12-31', 127.82],
    ['2020-10-09', 148.77],
    ['2021-02-18', 133.15],
    ['2022-03-14', 149.6],
    ['2022-10-31', 152.38],
    ['2023-01-30', 130.9],
    ['2024-02-05', 152.94],
    ['2024-05-20', 136.21],
    ['2024-09-11', 149.5],
    ['2025-01-02', 143.17],
    ['2025-03-19', 130.42],
    ['2025-04-09', 138.6],
    ['2025-06-12', 127.3],
    ['2025-07-24', 123.9],
    ['2025-09-02', 121.5],
    ['2025-09-12', 119.24],
    ['2025-09-26', 117.1],
    ['2025-10-02', 115.63],
    ['2025-10-06', 117.38],
    ['2025-10-14', 119.9],
    ['2025-12-24', 122.03],
    ['2026-01-29', 118.9],
    ['2026-03-13', 121.4],
    ['2026-03-20', 119.81],
  ],
} as const;
