import { groupFigure, sidesOf, type UntitledBars } from './week-change-bars.ts';

const words = {
  zh: {
    allRose: '{label} 全球主要股指悉数上涨',
    allFell: '{label} 全球主要股指悉数下跌',
    mostRose: '{label} 全球主要股指多数上涨',
    mostFell: '{label} 全球主要股指多数下跌',
    mixed: '{label} 全球主要股指涨跌互现',
    noFinding: '{label} 全球主要股指周涨跌幅',
  },
  en: {
    allRose: '{label}: major indices all rose',
    allFell: '{label}: major indices all fell',
    mostRose: '{label}: most major indices rose',
    mostFell: '{label}: most major indices fell',
    mixed: '{label}: major indices mixed',
    noFinding: '{label}: major indices, week change',
  },
};

/** 图7: the world's major indices, each with the close of its own market's last day. */
export const globalIndices = groupFigure({
  id: 'global-indices',
  section: 'global',
  words,
  finding: (bars) => ({ key: findingOf(bars) }),
});

/** Most is more than half of all that are drawn; with one missing nothing is said of all. */
function findingOf(bars: UntitledBars): keyof (typeof words)['zh'] {
  if (bars.state !== 'complete') return 'noFinding';
  const [count, { up, down }] = [bars.points.length, sidesOf(bars)];
  if (up.length === count) return 'allRose';
  if (down.length === count) return 'allFell';
  if (up.length * 2 > count) return 'mostRose';
  return down.length * 2 > count ? 'mostFell' : 'mixed';
}
