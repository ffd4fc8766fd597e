/** The sample week's rows of the report: week net in 亿港元, places on the lists, holding in per cent of issued shares. */
export const WEEK_ROWS = [
  ['9988.HK', 52.59, 10, 11.62],
  ['0700.HK', 26.68, 10, 11.88],
  ['1810.HK', 16.08, 9, 20.13],
  ['1428.HK', 10.82, 3, 8.47],
  ['0883.HK', 8.96, 8, 22.31],
  ['0175.HK', 6.9, 5, 12.72],
  ['1211.HK', 5.87, 4, 10.18],
  ['1347.HK', 3.88, 6, 21.12],
  ['9992.HK', 1.34, 4, 20.68],
  ['0568.HK', 1.08, 1, 68.21],
  ['2473.HK', 0.4, 1, 53.13],
  ['3317.HK', 0.22, 1, 1.41],
  ['3896.HK', -0.48, 2, 33.28],
  ['3690.HK', -1.14, 7, 21.72],
  ['6869.HK', -2.16, 4, 53.88],
  ['0981.HK', -23.75, 10, 29.03],
] as const;

/** ETFs of the sample week: share of the outflow that they take, and places. */
export const WEEK_ETFS = [
  ['2800.HK', 0.71, 10],
  ['3033.HK', 0.17, 3],
  ['2828.HK', 0.12, 2],
] as const;

/** What the week leaves for names on no list, in 亿港元. */
export const WEEK_UNLISTED = -3.2;

/** What a name turns over on a channel-day, in 亿港元: those above the tenth make the list. */
export const TURNOVERS: Readonly<Record<string, number>> = {
  '9988.HK': 44,
  '0700.HK': 36,
  '1810.HK': 33,
  '0981.HK': 27,
  '3690.HK': 22,
  '2800.HK': 17,
  '9992.HK': 13,
  '1211.HK': 11,
  '0883.HK': 11,
  '1347.HK': 10,
  '9868.HK': 8,
  '1024.HK': 8,
  '2318.HK': 8,
  '2899.HK': 8,
  '1398.HK': 7,
  '0175.HK': 7,
  '2359.HK': 7,
  '3033.HK': 7,
  '6869.HK': 6,
  '9660.HK': 6,
  '3968.HK': 5,
  '2828.HK': 5,
  '0241.HK': 4,
  '6030.HK': 4,
  '2498.HK': 4,
  '9626.HK': 3,
  '0268.HK': 3,
  '1428.HK': 3,
  '3896.HK': 3,
  '0568.HK': 2,
  '3317.HK': 2,
  '0596.HK': 1.5,
  '2473.HK': 1.2,
};
