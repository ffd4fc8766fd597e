/** What was said of a name on a day. */
export interface RatingEvent {
  readonly code: string;
  readonly rating: '买入' | '增持' | '中性' | '减持';
  readonly event: '首次' | '维持' | '上调' | '下调';
  readonly on: string;
  readonly target: string;
}

/** A place on the list of recommendations, with the event that its rating rests on; names without one are unrated. */
export interface ListPlace {
  readonly code: string;
  readonly sector: string;
  readonly group: string;
  readonly order: number;
  readonly stance: '推荐' | '重点推荐' | '受益标的';
  readonly event?: RatingEvent;
}

const rated = (
  code: string,
  rating: RatingEvent['rating'],
  event: RatingEvent['event'],
  on: string,
  target: string,
): RatingEvent => ({ code, rating, event, on, target });

const internet = { sector: '互联网', group: '' };
const software = { sector: '计算机', group: '' };
const carMakers = { sector: '汽车&自动驾驶', group: '整车', stance: '受益标的' } as const;
const drivers = { sector: '汽车&自动驾驶', group: '自动驾驶解决方案', stance: '受益标的' } as const;
const parts = { sector: '汽车&自动驾驶', group: '零部件', stance: '受益标的' } as const;

export const LIST: readonly ListPlace[] = [
  {
    ...internet,
    code: '9988.HK',
    order: 1,
    stance: '推荐',
    event: rated('9988.HK', '买入', '维持', '2026-02-25', '185'),
  },
  { ...internet, code: 'PDD.O', order: 2, stance: '推荐', event: rated('PDD.O', '增持', '首次', '2025-11-10', '160') },
  {
    ...internet,
    code: '9888.HK',
    order: 3,
    stance: '推荐',
    event: rated('9888.HK', '买入', '首次', '2025-09-12', '150'),
  },
  { ...internet, code: '0700.HK', order: 4, stance: '受益标的' },
  {
    ...software,
    code: '0596.HK',
    order: 1,
    stance: '重点推荐',
    event: rated('0596.HK', '买入', '首次', '2025-03-14', '7.5'),
  },
  { ...software, code: '3896.HK', order: 2, stance: '受益标的' },
  { ...software, code: '0100.HK', order: 3, stance: '受益标的' },
  { ...carMakers, code: '9868.HK', order: 1 },
  { ...carMakers, code: '1810.HK', order: 2 },
  { ...carMakers, code: 'TSLA.O', order: 3 },
  { ...drivers, code: '9888.HK', order: 4 },
  { ...drivers, code: '2026.HK', order: 5 },
  { ...drivers, code: '0800.HK', order: 6 },
  { ...parts, code: '9660.HK', order: 7 },
  { ...parts, code: '2498.HK', order: 8 },
  { ...parts, code: '2525.HK', order: 9 },
];

/** Earlier events of listed names, and names that were rated and stand on no list; 2025-08-31 and 2025-12-14 are Sundays. */
export const OTHER_EVENTS: readonly RatingEvent[] = [
  rated('9988.HK', '买入', '首次', '2025-08-31', '150'),
  rated('9999.HK', '增持', '首次', '2025-06-13', '190'),
  rated('1024.HK', '中性', '首次', '2025-12-14', '70'),
  rated('9618.HK', '买入', '首次', '2025-05-14', '180'),
  rated('9618.HK', '中性', '下调', '2025-11-14', '125'),
  rated('9992.HK', '减持', '首次', '2025-08-27', '240'),
  rated('0268.HK', '增持', '首次', '2025-04-25', '15'),
  rated('0268.HK', '买入', '上调', '2025-12-05', '18'),
  rated('688981.SH', '增持', '首次', '2025-10-17', '120'),
];
