import { text } from '../i18n/text.ts';
import { groupFigure, sidesOf, type UntitledBars } from './week-change-bars.ts';

/** More names than these make no title. */
const NAMES = 3;
const words = {
  zh: {
    allRose: '{label} 恒生主题指数悉数上涨',
    allFell: '{label} 恒生主题指数悉数下跌',
    theseRose: '{label} {names}上涨',
    manyRose: '{label} {names}等{count}个主题上涨',
    noFinding: '{label} 恒生主题与行业指数周涨跌幅',
  },
  en: {
    allRose: '{label}: all themes rose',
    allFell: '{label}: all themes fell',
    theseRose: '{label}: {names} rose',
    manyRose: '{label}: {count} themes rose, led by {names}',
    noFinding: '{label}: themes and industries, week change',
  },
};

/** 图9: Hang Seng theme and industry indices; the title names those that rose. */
export const themes = groupFigure({
  id: 'themes',
  section: 'global',
  words,
  finding(bars, lang) {
    const { up } = sidesOf(bars);
    const names = up.slice(0, NAMES).map(({ label }) => label);
    return { key: findingOf(bars), said: { names: names.join(text(lang, 'list.separator')), count: up.length } };
  },
});

function findingOf(bars: UntitledBars): keyof (typeof words)['zh'] {
  if (bars.state !== 'complete') return 'noFinding';
  const [count, { up, down }] = [bars.points.length, sidesOf(bars)];
  if (up.length === count) return 'allRose';
  if (down.length === count) return 'allFell';
  if (up.length === 0) return 'noFinding';
  return up.length <= NAMES ? 'theseRose' : 'manyRose';
}
