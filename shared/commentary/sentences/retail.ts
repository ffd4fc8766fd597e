import type { Lang } from '../../contract/envelope.ts';
import { lackNote } from '../../figures/lack-note.ts';
import { seriesPoints, seriesTrace } from '../../figures/series-of-figure.ts';
import { directionOf } from '../../format/number.ts';
import { periodName } from '../../format/period.ts';
import { roundTo, roundToText } from '../../format/round.ts';
import { text } from '../../i18n/text.ts';
import { addDays } from '../../market/iso-date.ts';
import type { SeriesRow, WeekRows } from '../../week/week-rows.ts';
import { listed } from '../name-lists.ts';
import { DECIMALS } from '../numbers.ts';
import { type FactPart, fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

/** Figures of a month come out in the middle of the next, and stand until then: older ones are no news. */
const NEWS_DAYS = 92;
const TOTAL = '社会消费品零售总额';
const ALL_ONLINE = '全国网上商品和服务零售额';
const GOODS = '网上商品零售额';
const CATEGORIES = ['吃类', '穿类', '用类'] as const;
const words = {
  zh: {
    name: '网上零售',
    whole: '{cause}{period}{clauses}。',
    clause: '{series}同比{change}',
    nextClause: '{series}同比{change}',
    goods: '其中网上商品零售额{change}{turn}',
    goodsAlone: '网上商品零售额同比{change}{turn}',
    categories: '{list}',
    category: '{series}{change}',
    up: '增长{pct}',
    down: '下降{pct}',
    flat: '持平',
    faster: '，增速较{period}的{pct}回升',
    slower: '，增速较{period}的{pct}回落',
    between: '，',
    total: TOTAL,
    allOnline: ALL_ONLINE,
    吃类: '吃类商品',
    穿类: '穿类商品',
    用类: '用类商品',
  },
  en: {
    name: 'Online retail',
    whole: 'In {period}{clauses}{cause}.',
    clause: ', {series} {change} year on year',
    nextClause: ', {series} {change}',
    goods: ', of which goods {change}{turn}',
    goodsAlone: ', online retail sales of goods were {change} year on year{turn}',
    categories: ', with {list}',
    category: '{series} {change}',
    up: 'up {pct}',
    down: 'down {pct}',
    flat: 'flat',
    faster: ' (faster than {pct} in {period})',
    slower: ' (slower than {pct} in {period})',
    between: '',
    total: 'total retail sales were',
    allOnline: 'online retail sales were',
    吃类: 'food',
    穿类: 'clothing',
    用类: 'household goods',
  },
};

/** Growth of retail sales by category, year to date, as the statistics office states it; of one period alone. */
export const retail: Sentence = {
  id: 'retail',
  paragraph: 'industry',
  words,
  say({ rows }, cause) {
    const { lang, week } = rows;
    const goods = pointsOf(GOODS, rows);
    const last = goods.at(-1);
    if (!last) return unsaid(lackNote(GOODS, lang));
    if (last.lastDay < addDays(week.to, -NEWS_DAYS))
      return unsaid(text(lang, 'commentary.stale', { period: periodName(last.period, lang) }));
    const of = (series: string) => pointsOf(series, rows).find(({ period }) => period === last.period) ?? null;
    const [total, online] = [of(TOTAL), of(ALL_ONLINE)];
    const categories = CATEGORIES.map((series) => ({ series, point: of(series) }));
    const lacking = [
      ...[TOTAL, ALL_ONLINE].filter((_, index) => [total, online][index] === null),
      ...categories.filter(({ point }) => point === null).map(({ series }) => series),
    ];
    const clauses = [
      ...clauseOf('clause', 'total', total, lang),
      ...clauseOf(total === null ? 'clause' : 'nextClause', 'allOnline', online, lang),
      fillParts(words[lang][online === null ? 'goodsAlone' : 'goods'], {
        change: growth(last, lang),
        turn: turnOf(last, goods.at(-2), lang),
      }),
      ...categoriesOf(categories, lang),
    ];
    const parts = fillParts(words[lang].whole, {
      cause,
      period: periodName(last.period, lang),
      clauses: clauses.flatMap((clause, index) => (index === 0 ? clause : [words[lang].between, ...clause])),
    });
    return said(
      parts,
      lacking.map((series) => lackNote(series, lang)),
    );
  },
};

function pointsOf(series: string, rows: WeekRows): SeriesRow[] {
  return seriesPoints(series, rows).filter(
    ({ basis, unit, kind }) => basis === 'ytd' && unit === '%' && kind === 'actual',
  );
}

function clauseOf(
  key: 'clause' | 'nextClause',
  name: 'total' | 'allOnline',
  row: SeriesRow | null,
  lang: Lang,
): Part[][] {
  if (row === null) return [];
  return [fillParts(words[lang][key], { series: words[lang][name], change: growth(row, lang) })];
}

function pctFact(row: SeriesRow, isSize: boolean): FactPart {
  const printed = roundToText(isSize ? Math.abs(row.value) : row.value, DECIMALS.pct);
  return { text: `${printed}%`, value: row.value, unit: '%', trace: seriesTrace(row) };
}

function growth(row: SeriesRow, lang: Lang): Part[] {
  return fillParts(words[lang][directionOf(row.value, DECIMALS.pct)], { pct: pctFact(row, true) });
}

/** Whether growth is above that of the point before as both print; nothing where they print alike. */
function turnOf(last: SeriesRow, before: SeriesRow | undefined, lang: Lang): Part[] {
  const turn = before ? roundTo(last.value, DECIMALS.pct) - roundTo(before.value, DECIMALS.pct) : 0;
  if (!before || turn === 0) return [];
  return fillParts(words[lang][turn > 0 ? 'faster' : 'slower'], {
    period: periodName(before.period, lang),
    pct: pctFact(before, false),
  });
}

function categoriesOf(
  categories: readonly { readonly series: (typeof CATEGORIES)[number]; readonly point: SeriesRow | null }[],
  lang: Lang,
): Part[][] {
  const items = categories.flatMap(({ series, point }) =>
    point === null
      ? []
      : [fillParts(words[lang].category, { series: words[lang][series], change: growth(point, lang) })],
  );
  return items.length === 0 ? [] : [fillParts(words[lang].categories, { list: listed(items, lang) })];
}
