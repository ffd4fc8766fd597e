import { isoDate } from '../../market/iso-date.ts';
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
  breach: null,
  ...reading,
};

/** The same rating as a line of the scorecard. */
export const ratingExample: ScorecardLine = {
  code: '9988.HK',
  name: '阿里巴巴-W',
  event: 'initiated',
  rating: '买入',
  band: 'buy',
  ratedOn: isoDate('2025-11-23'),
  until: null,
  targetPrice: 210,
  benchmark: 'HSI.HI',
  origin: 'file',
  ...reading,
};
