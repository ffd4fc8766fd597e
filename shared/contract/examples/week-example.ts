import { isoDate } from '../../market/iso-date.ts';
import type { Week } from '../week.ts';

/** A small week, valid in every part: the contract's example. */
export const weekExample: Week = {
  week: {
    from: isoDate('2026-03-16'),
    to: isoDate('2026-03-22'),
    lastTradingDay: isoDate('2026-03-20'),
    label: '20260316-0322',
  },
  readiness: [
    {
      input: 'prices',
      state: 'partial',
      have: 4,
      want: 5,
      missing: [{ code: 'HSI.HI', name: '恒生指数', date: isoDate('2026-03-20'), why: 'absent' }],
    },
  ],
  changes: [
    {
      code: 'HSI.HI',
      name: '恒生指数',
      kind: 'index',
      pct: -0.7,
      close: 25277.32,
      closeDate: isoDate('2026-03-19'),
      baseClose: 25455.5,
      baseDate: isoDate('2026-03-13'),
      baseIsOld: false,
      why: null,
      trace: 'weekChange:HSI.HI:2026-03-16',
    },
  ],
  southbound: null,
  activeStocks: [],
  activeEtfs: [],
  activeTotal: null,
  unlisted: null,
  totalConverted: null,
  ahIndex: null,
  ahPairs: [],
  watchlist: [],
  commentary: [],
  figures: [
    {
      id: 'sector-vs-benchmarks',
      no: '图1',
      title: '20260316-0322 周度涨跌幅',
      state: 'partial',
      missing: ['HSIII.HI'],
    },
  ],
};
