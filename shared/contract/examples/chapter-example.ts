import type { Chapter, Passage } from '../../chapter/chapter.ts';
import { DEFAULT_REPORT } from '../../chapter/report-settings.ts';
import { PRINT_PALETTES } from '../../charts/print-palettes.ts';
import { isoDate } from '../../market/iso-date.ts';
import { figureExample } from './week-example.ts';

const passage: Passage = {
  slot: 'sentence:southbound-net',
  text: '港股通全周成交净额-54.68亿元。',
  facts: [{ text: '-54.68', value: -54.68, unit: '亿元', trace: 'southboundNet:CNY:2026-03-16', at: 9 }],
  generated: '港股通全周成交净额-54.68亿元。',
  isEdited: false,
  isStale: false,
  isHole: false,
};

/** A report with one section, for the contract's examples. */
export const chapterExample: Chapter = {
  lang: 'zh',
  week: { from: isoDate('2026-03-16'), to: isoDate('2026-03-22'), label: '20260316-0322' },
  dataVersion: '0f6c2f3a91b4',
  header: { left: '互联网', right: '行业周报' },
  footer: { left: '', notice: DEFAULT_REPORT.footerNotice.zh },
  front: {
    industry: '互联网',
    date: '2026年03月22日',
    rating: '看好（维持）',
    title: '港股通净流出54.68亿元，环比收窄',
    subtitle: '——行业周报',
    bullets: [{ lead: '港股通资金流向', passages: [passage] }],
    trend: null,
    analysts: [{ name: '张三', role: '首席分析师', licence: 'S0000000000000', email: 'a@example.com' }],
    related: [{ title: '上周周报——行业周报', date: '2026.3.15' }],
  },
  contents: { title: '目录', figures: '图表目录' },
  body: [
    { kind: 'heading', id: 'flows', level: 1, text: '港股通资金流向' },
    { kind: 'paragraph', id: 'text:flows', passages: [passage] },
    { kind: 'list', id: 'text:risk', items: [{ lead: '政策风险', passages: [passage] }] },
    {
      kind: 'figure',
      id: 'sector-vs-benchmarks',
      caption: { label: 'figure', no: 1, text: '20260316-0322 恒生互联网科技业跌3.0%' },
      source: '数据来源：示例数据',
      note: '',
      alt: '20260316-0322 恒生互联网科技业跌3.0%。条形图，6 项',
      holes: [],
      figure: figureExample,
      width: 'full',
    },
  ],
  closing: [],
  stale: [{ slot: 'title', text: '净流出收窄', generated: '港股通净流出54.68亿元，环比收窄' }],
  holes: [{ text: '恒生科技 03-20', place: 'figure:sector-vs-benchmarks' }],
  style: { palette: [...PRINT_PALETTES.report], headingFont: '黑体', bodyFont: '楷体', latinFont: 'Arial' },
};
