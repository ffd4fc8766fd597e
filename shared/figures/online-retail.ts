import type { Lang } from '../contract/envelope.ts';
import { directionOf } from '../format/number.ts';
import { periodName } from '../format/period.ts';
import { roundTo, roundToText } from '../format/round.ts';
import { fill } from '../i18n/text.ts';
import type { SeriesRow } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import { lackNote } from './lack-note.ts';
import { seriesPoints, seriesTraceAround, sourcesOf } from './series-of-figure.ts';

const id = 'online-retail';
const DECIMALS = 1;
/** The lines, and which is the report's own. */
const SERIES = ['社会消费品零售总额', '网上商品零售额', '吃类', '穿类', '用类'] as const;
const OWN = '网上商品零售额';
const words = {
  zh: {
    grew: '{period} 网上商品零售额累计同比增长{pct}%{turn}',
    shrank: '{period} 网上商品零售额累计同比下降{pct}%{turn}',
    level: '{period} 网上商品零售额累计同比持平{turn}',
    faster: '，增速回升',
    slower: '，增速回落',
    same: '',
    noFinding: '网上零售额累计同比增速',
    社会消费品零售总额: '社会消费品零售总额',
    网上商品零售额: '网上商品零售额',
    吃类: '吃类',
    穿类: '穿类',
    用类: '用类',
  },
  en: {
    grew: '{period}: online retail of goods up {pct}% year to date{turn}',
    shrank: '{period}: online retail of goods down {pct}% year to date{turn}',
    level: '{period}: online retail of goods flat year to date{turn}',
    faster: ', faster than before',
    slower: ', slower than before',
    same: '',
    noFinding: 'Online retail, growth year to date',
    社会消费品零售总额: 'Total retail',
    网上商品零售额: 'Online goods',
    吃类: 'Food',
    穿类: 'Clothing',
    用类: 'Household',
  },
};

/** 图3: growth of online retail, year to date, as the statistics office states it; January and February are one point. */
export const onlineRetail: Figure = {
  id,
  counts: 'figure',
  section: 'industry',
  words,
  data({ rows }) {
    const { lang } = rows;
    const series = SERIES.map((name) => ({
      name,
      points: seriesPoints(name, rows).filter(({ basis, unit }) => basis === 'ytd' && unit === '%'),
    }));
    const drawn = series.filter(({ points }) => points.length > 0);
    const missing = series.filter(({ points }) => points.length === 0).map(({ name }) => name);
    const own = series.find(({ name }) => name === OWN)?.points ?? [];
    return {
      kind: 'lines',
      title: titleOf(own, lang),
      unit: '%',
      decimals: DECIMALS,
      series: drawn.map(({ name, points }) => ({
        key: name,
        label: words[lang][name],
        own: name === OWN,
        trace: seriesTraceAround(name, 'ytd'),
        points: points.map(({ period, value }) => ({ key: period, value })),
      })),
      axis: 'periods',
      band: null,
      baseline: null,
      notes: missing.map((name) => lackNote(name, lang)),
      source: { kind: 'data', names: sourcesOf(drawn.flatMap(({ points }) => points)) },
      asOf: own.at(-1)?.lastDay ?? null,
      state: drawn.length === 0 ? 'missing' : missing.length > 0 ? 'partial' : 'complete',
      missing,
    };
  },
};

/** The newest growth, and whether it is above the one before as both print. */
function titleOf(own: readonly SeriesRow[], lang: Lang): string {
  const said = words[lang];
  const [last, before] = [own.at(-1), own.at(-2)];
  if (!last) return said.noFinding;
  const turn = before ? Math.sign(roundTo(last.value, DECIMALS) - roundTo(before.value, DECIMALS)) : 0;
  const finding = { up: 'grew', down: 'shrank', flat: 'level' } as const;
  return fill(said[finding[directionOf(last.value, DECIMALS)]], {
    period: periodName(last.period, lang),
    pct: roundToText(Math.abs(last.value), DECIMALS),
    turn: said[turn > 0 ? 'faster' : turn < 0 ? 'slower' : 'same'],
  });
}
