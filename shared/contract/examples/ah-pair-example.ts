import { isoDate } from '../../market/iso-date.ts';
import type { AhPairRow } from '../ah-premium.ts';

/** A pair, valid in every part: the contract's example. */
export const ahPairExample: AhPairRow = {
  aCode: '002594.SZ',
  hCode: '1211.HK',
  name: '比亚迪股份',
  sector: '汽车&自动驾驶',
  aClose: 105.2,
  hClose: 106.4,
  aCloseDate: isoDate('2026-03-20'),
  hCloseDate: isoDate('2026-03-20'),
  fx: 1.13,
  fxKind: 'settlement',
  fxTrace: 'fx:CNYHKD@settlement:2026-03-20:rate',
  date: isoDate('2026-03-20'),
  premiumPct: 11.73,
  previousPremiumPct: 10.2,
  previousDate: isoDate('2026-03-13'),
  trace: 'ahPremium:1211.HK:2026-03-16',
  change: { value: 1.5, trace: 'ahPremiumChange:1211.HK:2026-03-16' },
  percentiles: {
    '1y': { value: 40, trace: 'ahPremiumPercentile:1211.HK@1y:2026-03-16' },
    '3y': { value: null, trace: 'ahPremiumPercentile:1211.HK@3y:2026-03-16' },
    '5y': { value: null, trace: 'ahPremiumPercentile:1211.HK@5y:2026-03-16' },
  },
};
