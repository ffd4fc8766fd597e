/** Words of ratings, wherever they are told: window, command line, figures, sentences. */
export const ratingsZh = {
  'ratings.onNoList': '未列入股票池',
  'industry.overweight': '看好',
  'industry.neutral': '中性',
  'industry.underweight': '看淡',
  'ratingEvent.initiated': '首次',
  'ratingEvent.reiterated': '维持',
  'ratingEvent.upgraded': '上调',
  'ratingEvent.downgraded': '下调',
  'ratingEvent.terminated': '终止',
  'trace.lastClose': '{name} 截至 {to} 最后收盘',
  'trace.targetUpside': '{name} 目标价距最后收盘',
  'trace.targetReached': '{name} 首个触及目标价的收盘',
  'trace.relativeAt6': '{name} 评级满首段期限（6个月）时相对收益',
  'trace.relativeAt12': '{name} 评级期满（12个月）时相对收益',
} as const;

export const ratingsEn: Readonly<Record<keyof typeof ratingsZh, string>> = {
  'ratings.onNoList': 'On no list',
  'industry.overweight': 'Overweight',
  'industry.neutral': 'Neutral',
  'industry.underweight': 'Underweight',
  'ratingEvent.initiated': 'initiated',
  'ratingEvent.reiterated': 'reiterated',
  'ratingEvent.upgraded': 'upgraded',
  'ratingEvent.downgraded': 'downgraded',
  'ratingEvent.terminated': 'terminated',
  'trace.lastClose': '{name}, last close up to {to}',
  'trace.targetUpside': '{name}, target against the last close',
  'trace.targetReached': '{name}, first close that reached the target',
  'trace.relativeAt6': '{name}, relative return when the rating was due (6 months)',
  'trace.relativeAt12': '{name}, relative return at the end of the horizon (12 months)',
};
