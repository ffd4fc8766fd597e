import type { IndustryRating } from '../contract/rating-parts.ts';

/** How lists name the ratings of an industry, in lower case. */
export const INDUSTRY_RATING_WORDS: Readonly<Record<string, IndustryRating>> = {
  看好: 'overweight',
  推荐: 'overweight',
  强于大市: 'overweight',
  overweight: 'overweight',
  positive: 'overweight',
  中性: 'neutral',
  同步大市: 'neutral',
  neutral: 'neutral',
  看淡: 'underweight',
  弱于大市: 'underweight',
  underweight: 'underweight',
  negative: 'underweight',
};
