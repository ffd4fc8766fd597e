import { fill } from '../i18n/text.ts';
import { weekLabel } from '../market/trading-week.ts';
import type { Figure } from './figure.ts';
import { printedSize, sidesOf, weekChangeBars } from './week-change-bars.ts';

const id = 'constituents';
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
export const constituents: Figure = {
  id,
  counts: 'figure',
  words,
  data(input) {
    const { lang, week } = input.rows;
    const bars = weekChangeBars(id, input);
    const { up, down } = sidesOf(bars);
    const [best] = up;
    const isAllDown = bars.points.length > 0 && down.length === bars.points.length;
    const finding = bars.state !== 'complete' ? 'noFinding' : best ? 'led' : isAllDown ? 'allFell' : 'noFinding';
    const said = { label: weekLabel(week), name: best?.label ?? '', pct: printedSize(best?.value ?? 0) };
    return { ...bars, title: fill(words[lang][finding], said) };
  },
};
