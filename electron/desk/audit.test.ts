import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { auditText, foundIn } from '../testing/audited-text.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();
const found = async (text: string) => foundIn(await auditText(desk, text));

/** A weekly in words of its own, with the week's numbers; behind each line what its numbers and claims are. */
const WRITTEN: readonly (readonly [line: string, ...found: string[]])[] = [
  ['互联网行业周报（20260316-0322）', '20260316-0322 match'],
  [
    '海外扰动不断，本周恒生互联网科技业指数受中东局势影响下跌3.0%，跑输恒生指数（跌0.7%）2.3个百分点、恒生科技指数（跌2.1%）0.9个百分点、沪深300（跌2.2%）0.8个百分点，但跑赢纳斯达克中国金龙指数（跌5.7%）2.7个百分点。',
    '3.0% match',
    '跑输 match',
    '跑输 match',
    '跑输 match',
    '0.7% match',
    '2.3个百分点 match',
    '2.1% match',
    '0.9个百分点 match',
    '2.2% match',
    '0.8个百分点 match',
    '跑赢 match',
    '5.7% match',
    '2.7个百分点 match',
  ],
  ['个股方面，美团-W逆势上涨4.2%，成分股涨少跌多。', '4.2% match', '涨少跌多 match'],
  [
    '1-2月社会消费品零售总额同比增长2.8%，网上商品零售额增长10.3%，吃类、穿类、用类分别增长20.7%、18.0%、4.7%。',
    '1-2月 match',
    '2.8% match',
    '10.3% match',
    '20.7% match',
    '18.0% match',
    '4.7% match',
  ],
  [
    'IDC预计，2031年活跃智能体数量将达到3.5亿，年复合增长率超135%，Token消耗量年均增长30倍。',
    '2031年 match',
    '3.5亿 match',
    '135% match',
    '30倍 match',
  ],
  ['全球主要股指多数下跌，恒生港股通高股息跌幅最小。', '多数下跌 match', '跌幅最小 match'],
  ['恒生港股通金融、恒生港股通创新药、恒生生物科技上涨。', '上涨 match', '上涨 match', '上涨 match'],
  ['本周港股通净流出54.68亿元，净流出环比收窄。', '54.68亿元 match', '净流出环比收窄 match'],
  [
    '阿里巴巴-W(+52.59亿港元)、腾讯控股(+26.68亿港元)净流入居前；中芯国际(-23.75亿港元)净流出最多。',
    '+52.59亿港元 match',
    '+26.68亿港元 match',
    '净流入居前 match',
    '-23.75亿港元 match',
    '净流出最多 match',
  ],
  ['港股通持有小米集团-W的比例为20.1%。', '20.1% match'],
  ['AH溢价指数收于119.81，其中金融业权重超50%，能源业权重超15%。', '119.81 match', '50% match', '15% match'],
  ['推荐阿里巴巴-W，受益标的腾讯控股。', '阿里巴巴-W match', '腾讯控股 match'],
];

test.each(WRITTEN)('of a sentence in words of its own every number is found right: %s', async (line, ...wanted) => {
  expect(await found(line)).toEqual(wanted);
});

test('a whole document in words of its own has nothing wrong, and nothing that is not understood', async () => {
  const audit = await auditText(desk, WRITTEN.map(([line]) => line).join('\n'));
  expect(audit).toMatchObject({ week: '2026-03-16', lang: 'zh', consistency: [], counts: { mismatch: 0, unknown: 0 } });
});

test.each([
  ['The Hang Seng Index fell 0.7% this week, while the Hang Seng TECH Index lost 2.1%.', '0.7% match', '2.1% match'],
  [
    'The Hang Seng Internet & IT Index dropped 3.0%, lagging the Hang Seng Index (down 0.7%) by 2.3 points.',
    '3.0% match',
    'lagging match',
    '0.7% match',
    '2.3 points match',
  ],
  ['Southbound net outflow was CNY5.468bn, narrowing on the week.', 'CNY5.468bn match', 'narrowing match'],
  [
    'Southbound bought Alibaba (+HKD5.295bn) and Tencent (+HKD2.668bn).',
    '+HKD5.295bn mismatch 5.259',
    '+HKD2.668bn match',
  ],
  ['Most major global indices rose.', 'Most major global indices rose mismatch most fell'],
])('English is read as well: %s', async (line, ...wanted) => {
  expect(await found(line)).toEqual(wanted);
});

/** Each kind of fault: the sentence, what of it is wrong, and what it should be. */
const WRONG: readonly (readonly [fault: string, line: string, wrong: string])[] = [
  ['a digit', '本周恒生指数下跌0.8%。', '0.8% mismatch -0.7'],
  ['digits changed about', '阿里巴巴-W(+52.95亿港元)为港股通净买入。', '+52.95亿港元 mismatch 52.59'],
  ['a sign in words', '本周港股通净流入54.68亿元。', '54.68亿元 mismatch -54.68'],
  ['a sign in figures', '中芯国际(+23.75亿港元)获港股通净买入。', '+23.75亿港元 mismatch -23.75'],
  ['words and sign at odds', '美团-W上涨-4.2%。', '-4.2% mismatch 4.2'],
  ['a unit of another size', '阿里巴巴-W获港股通净买入52.59万港元。', '52.59万港元 mismatch 525908.40'],
  ['rounding of its own', '恒生科技指数下跌2.0%。', '2.0% mismatch -2.1'],
  ['a number of another name', '本周恒生科技指数下跌0.7%。', '0.7% mismatch -2.1'],
  ['points between', '恒生互联网科技业跑输恒生指数2.7个百分点。', '2.7个百分点 mismatch 2.3'],
  ['a verdict', '恒生互联网科技业跑赢恒生指数。', '跑赢 mismatch 跑输'],
  ['a rise that was a fall', '恒生港股通金融、恒生港股通传媒上涨。', '上涨 mismatch 下跌'],
  ['a trend', '本周港股通净流出环比扩大。', '净流出环比扩大 mismatch 净流出收窄'],
  ['a row of weeks', '港股通连续第4周净流出。', '4周 mismatch 3'],
  ['how most went', '全球主要股指多数上涨。', '多数上涨 mismatch 多数下跌'],
  [
    'who led',
    '恒生小型股、恒生港股通高股息跌幅最小。'.replace('恒生小型股、', '恒生综合小型股、'),
    '跌幅最小 mismatch 恒生港股通高股息、恒生港股通高股息低波动',
  ],
  ['who was bought most', '港股通净流入居前的个股为腾讯控股。', '净流入居前的个股为 mismatch 阿里巴巴-W'],
  ['a turn', '网上商品零售额增速回落。', '增速回落 mismatch 回升'],
  ['a stance', '推荐腾讯控股。', '腾讯控股 mismatch 受益标的'],
  ['a citation', '2031年活跃智能体数量将达到3.8亿。', '3.8亿 mismatch 3.5'],
  ['a holding', '港股通持有小米集团-W的比例为20.7%。', '20.7% mismatch 20.1'],
  ['a percentile', 'AH溢价指数处于近5年14%分位。', '14% mismatch 4'],
  ['a level', 'AH溢价指数收于119.18。', '119.18 mismatch 119.81'],
  ['a label that is no week', '本周（20260317-0322）恒生指数下跌0.7%。', '20260317-0322 mismatch 20260316-0322'],
  ['a year', '2033年活跃智能体数量将达到3.5亿。', '2033年 mismatch 2031年'],
  ['months that run backwards', '5-2月网上商品零售额增长10.3%。', '5-2月 mismatch null'],
  ['a quoted bound', 'Token消耗量年均增长超20倍。', '20倍 mismatch 30'],
  ['a caption', '图1：20260316-0322 恒生互联网科技业跌3.1%', '3.1% mismatch 3.0%'],
  ['a figure that is not there', '图1：恒生指数跌0.7%\n如图3所示。', '3 mismatch null'],
];

test.each(WRONG)('%s is found: %s', async (_, line, wrong) => {
  expect((await found(line)).filter((one) => one.includes('mismatch'))).toEqual([wrong]);
});

test.each([
  ['money in another unit', '本周港股通净流出546,800万元。', '546,800万元 match'],
  ['money without decimals', '阿里巴巴-W获港股通净买入53亿港元。', '53亿港元 match'],
  ['a bound', '阿里巴巴-W获港股通净买入超50亿港元。', '50亿港元 match'],
  ['about so much', '阿里巴巴-W获港股通净买入约50亿港元。', '50亿港元 match'],
  ['full-width signs', '恒生指数（－０．７％）下跌。', '－０．７％ match'],
  ['a minus beside a neutral word', '港股通全周成交净额-54.68亿元。', '-54.68亿元 match'],
  ['last week', '本周恒生指数下跌0.7%。港股通上周净流出130.43亿元。', '130.43亿元 match'],
  ['a week that its report calls 上周', '上周港股通净流出54.68亿元，较前一周的130.43亿元收窄。', '54.68亿元 match'],
  ['what that week is compared with', '上周港股通净流出54.68亿元，较前一周的130.43亿元收窄。', '130.43亿元 match'],
  ['a day', '3月20日港股通净买入10.01亿元。', '10.01亿元 match'],
  ['a day with its year', '2026年3月20日港股通净买入10.01亿元。', '10.01亿元 match'],
])('%s is understood: %s', async (_, line, wanted) => {
  expect(await found(line)).toContain(wanted);
});

test.each([
  ['another noun', '恒生指数下跌0.7%，科技板块下跌2.0%。', '2.0% unknown'],
  ['an equal number of something else', '公司毛利率为3.0%。', '3.0% unknown'],
  ['a span that is not the week', '恒生指数近一月下跌0.7%。', '0.7% unknown'],
  ['a currency that is not the lists’', '阿里巴巴-W获港股通净买入52.59亿美元。', '52.59亿美元 unknown'],
  ['a name that nobody has', '某某科技上涨4.2%。', '4.2% unknown'],
])('what is not sure is unknown: %s, %s', async (_, line, wanted) => {
  expect(await found(line)).toContain(wanted);
});

test('a table of the user’s own is read by its headings, units and rows', async () => {
  const table = [
    '表1：港股通活跃个股',
    '股票简称\t净流入（亿港元）\t持股比例（%）',
    '阿里巴巴-W\t52.59\t11.6',
    '中芯国际\t(23.75)\t29.0',
    '长飞光纤光缆\t2.16\t53.9',
  ].join('\n');
  expect(await found(table)).toEqual([
    '1 match',
    '52.59 match',
    '11.6 match',
    '(23.75) match',
    '29.0 match',
    '2.16 mismatch -2.16',
    '53.9 match',
  ]);
});

test('a number says where it stands, and the key of its trace', async () => {
  const { numbers } = await auditText(desk, '互联网周报\n阿里巴巴-W(+52.95亿港元)为港股通净买入。');
  expect(numbers).toMatchObject([
    {
      text: '+52.95亿港元',
      place: '第2段',
      state: 'mismatch',
      expected: '52.59',
      trace: 'activeNet:9988.HK:2026-03-16',
      measure: 'activeNet',
      line: 1,
      at: 7,
    },
  ]);
});

test.each([
  [
    'twoVersions',
    '本周恒生指数与恒生科技指数双双走弱，恒生指数下跌0.7%。\n本周恒生指数与恒生科技指数双双走弱，恒生指数下跌0.8%。',
    ['本周恒生指数与恒生科技指数双双走弱,恒生指数下跌0.7%。', '本周恒生指数与恒生科技指数双双走弱,恒生指数下跌0.8%。'],
  ],
  ['nameForms', '阿里巴巴-W上涨。\n阿里巴巴下跌。', ['阿里巴巴-W', '阿里巴巴']],
  ['labelForms', '本周（20260316-0322）。\n本周（20260316-20260322）。', ['20260316-0322', '20260316-20260322']],
  ['otherWeek', '本周（20260316-0322）。\n图1：20260309-0315 恒生指数跌0.7%', ['20260309-0315']],
  [
    'titleAgainstFigure',
    '表1：阿里巴巴-W获港股通净买入52.59亿港元\n名称\t净买入（亿港元）\n阿里巴巴-W\t52.95',
    ['表1:阿里巴巴-W获港股通净买入52.59亿港元', '阿里巴巴-W | 52.95'],
  ],
  ['twoStances', '推荐拼多多。\n受益标的拼多多。', ['推荐 拼多多', '受益标的 拼多多']],
] as const)('what does not agree within a document is told: %s', async (kind, text, places) => {
  const { consistency } = await auditText(desk, text);
  expect(consistency.filter((one) => one.kind === kind).map((one) => one.places.map((place) => place.text))).toEqual([
    places,
  ]);
});

test('a citation that has run out is told where it stands', async () => {
  desk.lay(
    '引用.csv',
    'text,value,unit,subject,as_of,publisher,document,valid_until\n320亿美元,320,亿美元,算力市场规模,2025-12-01,IDC,,2026-02-28\n',
  );
  await desk.call('sync', {});
  const { consistency } = await auditText(desk, '2026年3月22日\n算力市场规模达320亿美元。');
  expect(consistency).toMatchObject([
    { kind: 'expiredCitation', places: [{ text: '算力市场规模达320亿美元。', place: '第2段' }] },
  ]);
  expect(consistency[0]?.message).toContain('算力市场规模');
});

test.each([
  ['DOCUMENT_UNREADABLE', 'none.docx', null],
  ['DOCUMENT_KIND', 'report.pdf', Buffer.from('%PDF-1.7\0\0')],
  ['DOCUMENT_DAMAGED', 'report.docx', Buffer.from('PK\x03\x04 cut short')],
  ['DOCUMENT_DAMAGED', 'report.xlsx', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))],
  ['DOCUMENT_PROTECTED', 'report.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
])('what cannot be audited is refused by its name: %s', async (code, name, bytes) => {
  const file = path.join(desk.data, name);
  if (bytes) writeFileSync(file, bytes);
  const error = await desk.failure('audit', { file: { from: 'path', path: file }, week: null });
  expect(error).toMatchObject({ code, details: { name } });
  expect(error.hint).not.toBe('');
});
