import { REPORT_FORMATS } from '../../shared/chapter/report-formats.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import { CITATION_DECISIONS } from '../../shared/contract/refresh.ts';
import { type Command, type OptionName, table } from './command.ts';

type Option = readonly [flag: string, words: string];

const COMMON: Readonly<Record<Lang, readonly Option[]>> = {
  zh: [
    ['--data DIR', '数据库与原件所在的文件夹'],
    ['--lang zh|en', '语言'],
    ['--json', '标准输出只有一个 JSON'],
  ],
  en: [
    ['--data DIR', 'folder of databases and originals'],
    ['--lang zh|en', 'language'],
    ['--json', 'standard output is exactly one JSON document'],
  ],
};
const OPTIONS: Readonly<Record<OptionName, Readonly<Record<Lang, Option>>>> = {
  drop: { zh: ['--drop DIR', '放导出文件的文件夹，可重复'], en: ['--drop DIR', 'folder of exports; may be repeated'] },
  watch: { zh: ['--watch', '留下，随放随读'], en: ['--watch', 'stay, and read what falls into the folders'] },
  yes: {
    zh: ['--yes', '不再询问：出入较大的文件直接导入，定稿用到的文件也撤销'],
    en: ['--yes', 'unasked: take in what differs much, take back what a published week rests on'],
  },
  'dry-run': { zh: ['--dry-run', '只说明会改变什么'], en: ['--dry-run', 'only say what would change'] },
  week: { zh: ['--week YYYY-MM-DD', '该周任意一天'], en: ['--week YYYY-MM-DD', 'any day of the week'] },
  span: {
    zh: ['--span day|week|month|range', '日、周、月（至周末）或区间'],
    en: ['--span day|week|month|range', 'a day, the week, its month up to the week’s end, or a range'],
  },
  day: {
    zh: ['--day YYYY-MM-DD', '哪一日；缺省为该周最后一日'],
    en: ['--day YYYY-MM-DD', 'which day; by default the last of the week'],
  },
  from: { zh: ['--from YYYY-MM-DD', '区间起始日'], en: ['--from YYYY-MM-DD', 'first day of a range'] },
  to: { zh: ['--to YYYY-MM-DD', '区间截止日'], en: ['--to YYYY-MM-DD', 'last day of a range'] },
  channel: {
    zh: ['--channel all|sh|sz', '沪深合计、沪或深'],
    en: ['--channel all|sh|sz', 'both channels, Shanghai or Shenzhen'],
  },
  encoding: {
    zh: ['--encoding NAME', 'utf-8、gb18030、big5、utf-16le 或 utf-16be'],
    en: ['--encoding NAME', 'utf-8, gb18030, big5, utf-16le or utf-16be'],
  },
  as: { zh: ['--as FILE', '列对应的 JSON 文件'], en: ['--as FILE', 'JSON file of a mapping of columns'] },
  format: { zh: ['--format svg|png|csv|json', '图的格式'], en: ['--format svg|png|csv|json', 'format of a figure'] },
  width: {
    zh: ['--width half|full', '图的宽度：半栏或全栏'],
    en: ['--width half|full', 'width of a figure: a column of two, or the whole line'],
  },
  with: { zh: ['--with KEY=VALUE,…', '图的选项与区间'], en: ['--with KEY=VALUE,…', 'options and range of a figure'] },
  theme: { zh: ['--theme print|light|dark', '图的主题'], en: ['--theme print|light|dark', 'theme of a figure'] },
  sector: { zh: ['--sector TEXT', '行业'], en: ['--sector TEXT', 'sector'] },
  group: { zh: ['--group TEXT', '行业内的分组'], en: ['--group TEXT', 'group within the sector'] },
  stance: { zh: ['--stance TEXT', '推荐、重点推荐、受益标的 等'], en: ['--stance TEXT', '推荐, 重点推荐, 受益标的 …'] },
  order: { zh: ['--order N', '在组内的次序'], en: ['--order N', 'place within its group'] },
  event: {
    zh: ['--event NAME', 'initiated、reiterated、upgraded、downgraded 或 terminated'],
    en: ['--event NAME', 'initiated, reiterated, upgraded, downgraded or terminated'],
  },
  target: { zh: ['--target PRICE', '目标价'], en: ['--target PRICE', 'target price'] },
  benchmark: {
    zh: ['--benchmark CODE', '基准，缺省按市场'],
    en: ['--benchmark CODE', "benchmark; by default the market's"],
  },
  note: { zh: ['--note TEXT', '备注'], en: ['--note TEXT', 'note'] },
  by: { zh: ['--by NAME', '分析师'], en: ['--by NAME', 'the analyst'] },
  why: { zh: ['--why TEXT', '为何手工录入'], en: ['--why TEXT', 'why it is typed'] },
  date: {
    zh: ['--date YYYY-MM-DD', '笔记所记的日期，缺省为今天'],
    en: ['--date YYYY-MM-DD', 'the day of a note; today by default'],
  },
  formats: {
    zh: ['--formats LIST', `${REPORT_FORMATS.join(',')} 中的几个`],
    en: ['--formats LIST', `some of ${REPORT_FORMATS.join(',')}`],
  },
  template: {
    zh: ['--template FILE', '要填的 DOCX 或 PPTX 模板'],
    en: ['--template FILE', 'a DOCX or PPTX template to fill'],
  },
  document: {
    zh: ['--document FILE', '随定稿保存的文稿，可重复'],
    en: ['--document FILE', 'a document to keep with the published week; may be repeated'],
  },
  'as-published': { zh: ['--as-published', '定稿时的内容'], en: ['--as-published', 'as it was printed'] },
  edition: {
    zh: ['--edition N', '哪一版定稿，缺省为最新一版'],
    en: ['--edition N', 'which published edition; the newest by default'],
  },
  citations: {
    zh: ['--citations CHOICE', `各条引用：${CITATION_DECISIONS.join('、')}；缺省沿用并列出，ask 只问不写`],
    en: [
      '--citations CHOICE',
      `all citations: ${CITATION_DECISIONS.join(', ')}; kept and listed by default, ask writes nothing`,
    ],
  },
  citation: { zh: ['--citation c1=update,…', '单条引用'], en: ['--citation c1=update,…', 'citations one by one'] },
  remove: { zh: ['--remove ID', '移除这条笔记'], en: ['--remove ID', 'remove this note'] },
  csv: { zh: ['--csv PATH', '写到哪个 CSV 文件'], en: ['--csv PATH', 'the CSV file to write'] },
  out: { zh: ['--out PATH', '写到哪里'], en: ['--out PATH', 'where it is written'] },
};
const EXIT: Readonly<Record<Lang, string>> = {
  zh: '退出码：0 完成，1 完成但有问题，2 未完成',
  en: 'Exit code: 0 done, 1 done with problems told, 2 not done',
};

/** All commands, or one of them, with what they take. */
export function helpText(
  commands: readonly Pick<Command, 'name' | 'positionals' | 'summary' | 'options'>[],
  lang: Lang,
): string {
  const lines = commands.map(({ name, positionals, summary }) => [
    ['  desk', name, ...positionals].join(' '),
    summary[lang],
  ]);
  const names = [...new Set(commands.flatMap(({ options = [] }) => options))];
  const options = [...names.map((name) => OPTIONS[name][lang]), ...COMMON[lang]];
  return `${table(lines)}\n\n${table(options.map(([flag, words]) => [`  ${flag}`, words]))}\n\n${EXIT[lang]}\n`;
}
