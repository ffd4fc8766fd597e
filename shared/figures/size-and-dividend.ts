import { groupFigure, printedSize, sidesOf } from './week-change-bars.ts';

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

/** 图8: Hang Seng indices by size and by dividend. Two that print alike share the first place, and then none has it alone. */
export const sizeAndDividend = groupFigure({
  id: 'size-and-dividend',
  section: 'global',
  words,
  finding(bars) {
    const [first, second] = bars.points;
    const isAlone = first && (!second || printedSize(first.value) !== printedSize(second.value));
    if (bars.state !== 'complete' || !first || !isAlone) return { key: 'noFinding' };
    const { up, down } = sidesOf(bars);
    const key = up.length > 0 ? 'led' : down.length > 1 ? 'fellLeast' : 'noFinding';
    return { key, said: { name: first.label, pct: printedSize(first.value) } };
  },
});
