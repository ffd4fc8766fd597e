import { directionOf } from '../format/number.ts';
import { fill } from '../i18n/text.ts';
import { weekLabel } from '../market/trading-week.ts';
import type { Figure } from './figure.ts';
import { DEFAULT_GROUPS } from './groups.ts';
import { CHANGE_DECIMALS, printedSize, weekChangeBars } from './week-change-bars.ts';

const id = 'sector-vs-benchmarks';
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
export const sectorVsBenchmarks: Figure = {
  id,
  counts: 'figure',
  words,
  data(input) {
    const { lang, week } = input.rows;
    const bars = weekChangeBars(id, input, DEFAULT_GROUPS[id].own);
    const own = bars.points.find((point) => point.own);
    const finding = own ? directionOf(own.value, CHANGE_DECIMALS) : 'noFinding';
    const title = fill(words[lang][finding], {
      label: weekLabel(week),
      name: own?.label ?? '',
      pct: printedSize(own?.value ?? 0),
    });
    return { ...bars, title };
  },
};
