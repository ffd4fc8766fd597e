import { fill } from '../i18n/text.ts';
import { weekLabel } from '../market/trading-week.ts';
import type { Figure } from './figure.ts';
import { printedSize, sidesOf, weekChangeBars } from './week-change-bars.ts';

const id = 'size-and-dividend';
const words = {
  zh: {
    led: '{label} {name}涨{pct}%居前',
    fellLeast: '{label} {name}跌幅最小',
    noFinding: '{label} 恒生规模与红利指数周涨跌幅',
  },
  en: {
    led: '{label}: {name} leads, up {pct}%',
    fellLeast: '{label}: {name} fell least',
    noFinding: '{label}: size and dividend indices, week change',
  },
};

/** 图8: Hang Seng indices by size and by dividend. */
export const sizeAndDividend: Figure = {
  id,
  counts: 'figure',
  words,
  data(input) {
    const { lang, week } = input.rows;
    const bars = weekChangeBars(id, input);
    const [first, second] = bars.points;
    const { up, down } = sidesOf(bars);
    // Two that print alike share the place, and then none has it alone.
    const isAlone = first && (!second || printedSize(first.value) !== printedSize(second.value));
    const isClear = bars.state === 'complete' && isAlone;
    const finding = !isClear ? 'noFinding' : up.length > 0 ? 'led' : down.length > 1 ? 'fellLeast' : 'noFinding';
    const said = { label: weekLabel(week), name: first?.label ?? '', pct: printedSize(first?.value ?? 0) };
    return { ...bars, title: fill(words[lang][finding], said) };
  },
};
