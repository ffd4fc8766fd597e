import { groupFigure, printedSize, sidesOf } from './week-change-bars.ts';

const words = {
  zh: {
    led: '{label} {name}涨{pct}%居前',
    allFell: '{label} 行业成分股悉数下跌',
    noFinding: '{label} 行业成分股周涨跌幅',
  },
  en: {
    led: '{label}: {name} leads, up {pct}%',
    allFell: '{label}: all constituents fell',
    noFinding: '{label}: constituents, week change',
  },
};

/** 图2: the sector's constituents. Where one is missing the title does not say who led, since that might be it. */
export const constituents = groupFigure({
  id: 'constituents',
  section: 'sector',
  words,
  finding(bars) {
    if (bars.state !== 'complete') return { key: 'noFinding' };
    const { up, down } = sidesOf(bars);
    const [best] = up;
    if (best) return { key: 'led', said: { name: best.label, pct: printedSize(best.value) } };
    return { key: down.length === bars.points.length ? 'allFell' : 'noFinding' };
  },
});
