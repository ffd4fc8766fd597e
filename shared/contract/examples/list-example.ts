import { isoDate } from '../../market/iso-date.ts';
import type { BandView, HitRate, IndustryStanding } from '../rating-parts.ts';
import type { ScorecardLine, Watched } from '../week-parts.ts';

const reading = {
  returnPct: 24.1,
  benchmarkPct: 1.2,
  relativePct: 22.9,
  baseDate: isoDate('2025-11-21'),
  closeDate: isoDate('2026-03-20'),
  state: 'kept',
  missedBy: null,
  adverse: false,
  final: false,
  trace: 'relativeReturn:9988.HK@2025-11-23:2026-03-16',
} as const;

/** A place on the list, valid in every part: the contract's example. */
export const watchedExample: Watched = {
  code: '9988.HK',
  name: '阿里巴巴-W',
  sector: '互联网',
  group: '',
  order: 1,
  stance: '推荐',
  rating: '买入',
  band: 'buy',
  ratedOn: isoDate('2025-11-23'),
  reiteratedOn: null,
  targetPrice: 210,
  benchmark: 'HSI.HI',
  by: '张三',
  breach: null,
  targetSetOn: isoDate('2025-11-23'),
  targetTrace: 'ratingEvents:9988.HK:2025-11-23:target_price',
  targetOnShares: 210,
  lastClose: 190.9,
  lastCloseDate: isoDate('2026-03-20'),
  lastCloseTrace: 'price:9988.HK:2026-03-20:close',
  upsidePct: 10.005,
  upsideTrace: 'targetUpside:9988.HK:2026-03-16',
  targetReached: false,
  targetReachedOn: null,
  targetReachedTrace: null,
  ...reading,
};

/** The same rating as a line of the scorecard. */
export const ratingExample: ScorecardLine = {
  code: '9988.HK',
  name: '阿里巴巴-W',
  sector: '互联网',
  event: 'initiated',
  rating: '买入',
  band: 'buy',
  ratedOn: isoDate('2025-11-23'),
  until: null,
  targetPrice: 210,
  targetTrace: 'ratingEvents:9988.HK:2025-11-23:target_price',
  benchmark: 'HSI.HI',
  benchmarkName: '恒生指数',
  by: '张三',
  note: null,
  baseClose: 153.8,
  at6: null,
  at12: null,
  promised: { above: 20, below: null, withLower: false, withUpper: false },
  came: { id: 'buy', label: '买入' },
  origin: 'file',
  ...reading,
};

/** A band as it is shown. */
export const bandExample: BandView = {
  id: 'buy',
  label: '买入',
  above: 20,
  below: null,
  withLower: false,
  withUpper: false,
  adverse: 'below',
};

/** How often the events of a band came as they promised. */
export const hitRateExample: HitRate = {
  key: 'buy',
  label: '买入',
  rated: 4,
  kept: 3,
  missedAbove: 0,
  missedBelow: 1,
  adverse: 1,
  hitPct: 75,
  notDue: 1,
  endedEarly: 0,
  unread: 0,
};

/** An industry's rating that stands. */
export const industryExample: IndustryStanding = {
  sector: '互联网',
  rating: 'overweight',
  label: '看好',
  event: 'reiterated',
  since: isoDate('2025-11-23'),
  ratedOn: isoDate('2026-03-20'),
  by: '张三',
  note: null,
  origin: 'hand',
};
