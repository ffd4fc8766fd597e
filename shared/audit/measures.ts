import { activeNet } from './measures/active-net.ts';
import { ahPremium } from './measures/ah-premium.ts';
import { citation } from './measures/citation.ts';
import { close } from './measures/close.ts';
import { closingSums } from './measures/closing-sums.ts';
import { holding } from './measures/holding.ts';
import { inflowShare } from './measures/inflow-share.ts';
import { listedDays } from './measures/listed-days.ts';
import { percentile } from './measures/percentile.ts';
import { pointsAgainst } from './measures/points-against.ts';
import { pointsOnWeek } from './measures/points-on-week.ts';
import { relativeReturn } from './measures/relative-return.ts';
import { southbound } from './measures/southbound.ts';
import { statistics } from './measures/statistics.ts';
import { streak } from './measures/streak.ts';
import { weekChange } from './measures/week-change.ts';
import type { Measure } from './reading.ts';

/** Every kind of number that is understood, the narrower ones first: the first that knows a number for its own reads it. */
export const MEASURES: readonly Measure[] = [
  streak,
  listedDays,
  relativeReturn,
  pointsAgainst,
  percentile,
  inflowShare,
  citation,
  statistics,
  holding,
  ahPremium,
  closingSums,
  southbound,
  activeNet,
  pointsOnWeek,
  close,
  weekChange,
];
