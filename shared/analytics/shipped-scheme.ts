import type { RatingScheme } from '../contract/rating-parts.ts';

/**
 * The scheme that ships (design, section 5, Scheme): relative to the benchmark over 6 to 12 months, above 20 points buy, 5 to 20
 * outperform, -5 to 5 neutral, below -5 underperform; 20 is outperform, 5 and -5 are neutral. CSI 300 for A shares, HSI for
 * Hong Kong, S&P 500 for the US. Covered names need a rating of the two upper bands.
 */
export const SHIPPED_SCHEME: RatingScheme = {
  bands: [
    {
      id: 'buy',
      zh: '买入',
      en: 'Buy',
      aliases: ['强烈推荐'],
      above: 20,
      below: null,
      withLower: false,
      withUpper: false,
      adverse: 'below',
    },
    {
      id: 'outperform',
      zh: '增持',
      en: 'Outperform',
      aliases: ['overweight', 'add', '推荐'],
      above: 5,
      below: 20,
      withLower: false,
      withUpper: true,
      adverse: 'below',
    },
    {
      id: 'neutral',
      zh: '中性',
      en: 'Neutral',
      aliases: ['hold', '持有'],
      above: -5,
      below: 5,
      withLower: true,
      withUpper: true,
      adverse: 'either',
    },
    {
      id: 'underperform',
      zh: '减持',
      en: 'Underperform',
      aliases: ['reduce', 'sell', '卖出'],
      above: null,
      below: -5,
      withLower: false,
      withUpper: false,
      adverse: 'above',
    },
  ],
  horizonMonths: { from: 6, to: 12 },
  benchmarks: { CN: '000300.SH', HK: 'HSI.HI', US: 'SPX.GI' },
  stances: [
    { zh: '推荐', en: 'Recommended', aliases: [], coverage: 'covered', bands: ['buy', 'outperform'] },
    { zh: '重点推荐', en: 'Strongly recommended', aliases: [], coverage: 'covered', bands: ['buy', 'outperform'] },
    { zh: '首选', en: 'Top pick', aliases: [], coverage: 'covered', bands: ['buy', 'outperform'] },
    { zh: '受益标的', en: 'Beneficiary', aliases: [], coverage: 'uncovered', bands: [] },
    { zh: '建议关注', en: 'Watch', aliases: [], coverage: 'uncovered', bands: [] },
  ],
};
