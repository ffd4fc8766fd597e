import { directionOf } from '../format/number.ts';
import { SECTOR_GROUP } from './groups.ts';
import { CHANGE_DECIMALS, groupFigure, printedSize } from './week-change-bars.ts';

const words = {
  zh: {
    up: '{label} {name}涨{pct}%',
    down: '{label} {name}跌{pct}%',
    flat: '{label} {name}持平',
    noFinding: '{label} 行业与主要股指周涨跌幅',
  },
  en: {
    up: '{label}: {name} up {pct}%',
    down: '{label}: {name} down {pct}%',
    flat: '{label}: {name} flat',
    noFinding: '{label}: sector and benchmarks, week change',
  },
};

/** 图1: the sector's week against its benchmarks. Without the sector's own change the title states no finding. */
export const sectorVsBenchmarks = groupFigure({
  id: SECTOR_GROUP,
  section: 'sector',
  words,
  finding({ points }) {
    const own = points.find((point) => point.own);
    if (!own) return { key: 'noFinding' };
    return { key: directionOf(own.value, CHANGE_DECIMALS), said: { name: own.label, pct: printedSize(own.value) } };
  },
});
