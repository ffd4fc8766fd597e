/** Growth of a year's sales so far, per cent, at the ends of these months; January and February are one. */
export const RETAIL_PERIODS = [
  ...['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-01..${month}`),
  '2026-01..02',
] as const;

export const RETAIL: Readonly<Record<string, readonly number[]>> = {
  社会消费品零售总额: [4.0, 4.6, 4.7, 5.0, 5.0, 4.8, 4.6, 4.5, 4.3, 4.0, 3.7, 2.8],
  全国网上商品和服务零售额: [7.3, 7.9, 7.7, 8.5, 8.5, 9.2, 9.6, 9.8, 9.6, 9.1, 8.6, 9.2],
  网上商品零售额: [5.0, 5.7, 5.8, 6.3, 6.0, 6.3, 6.4, 6.5, 6.3, 5.7, 5.2, 10.3],
  吃类: [10.2, 13.1, 14.6, 14.8, 15.7, 14.7, 15.0, 15.1, 15.1, 14.9, 14.5, 20.7],
  穿类: [-0.6, -0.1, 0.6, 1.2, 1.4, 1.7, 2.4, 2.8, 3.6, 3.5, 1.9, 18.0],
  用类: [5.6, 5.9, 5.4, 6.1, 5.3, 5.8, 5.7, 5.7, 5.1, 4.4, 4.1, 4.7],
};

/** Active agents in 亿; each year at least 135 % more than the one before. */
export const AGENTS = [
  ['2025', 0.02],
  ['2026', 0.0474],
  ['2027', 0.1122],
  ['2028', 0.265],
  ['2029', 0.625],
  ['2030', 1.475],
  ['2031', 3.5],
] as const;

/** Tokens called in a week, 万亿: first and last of the weeks shown. */
export const TOKEN_CALLS = { firstMonday: '2025-06-16', weeks: 40, first: 2.1, last: 20.4 } as const;

const FORECAST = ['2026-03-17', 'IDC', '中国智能体市场预测（示例）', '2026-09-30'] as const;
const FACT_SHEET = ['2026-03-20', '恒生指数公司', '恒生沪深港通AH股溢价指数概览（示例）', '2026-06-30'] as const;

/** Numbers that prose takes from documents: text, value, unit, subject, day, publisher, document, valid until. */
export const CITATIONS = [
  ['3.5亿', '3.5', '亿', '2031年活跃智能体数', ...FORECAST],
  ['135%', '135', '%', '2025-2031年活跃智能体数年复合增长率', ...FORECAST],
  ['30倍', '30', '倍', 'Token消耗量年均增长倍数', ...FORECAST],
  ['50%', '50', '%', 'AH溢价指数金融业权重下限', ...FACT_SHEET],
  ['15%', '15', '%', 'AH溢价指数能源业权重下限', ...FACT_SHEET],
] as const;

export const CLOUD_PRICES = {
  title: '云产品目录价调整（2026年3月18日公告，4月18日生效）',
  source: '公司公告',
  announced: '2026-03-18',
  columns: ['产品名称', '站点', '业务类型', '地域', '商品名称', '计费项名称', '目录价涨幅'],
  items: ['智算CPFS配置容量', '容量型', '低频介质存储容量'],
  shared: ['CPFS（智算版）', '中国站&国际站', '公共云/金融云/政务云/汽车合规云', '全Region', '智算CPFS'],
  rise: '30%',
} as const;
