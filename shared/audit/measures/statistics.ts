import { seriesPoints, seriesTrace } from '../../figures/series-of-figure.ts';
import type { SeriesRow } from '../../week/week-rows.ts';
import { DOWN, either, UP } from '../measure-words.ts';
import { type AuditData, directionIn, type Measure } from '../reading.ts';
import { type Site, subjectOf } from '../site.ts';
import { SERIES } from '../vocabulary.ts';

const WORDS = either(UP, DOWN, /累计|同比|增速|增长|商品|零售额|分别|不变|价格|year on year|year-on-year|growth/);
const TURN = /较|由|从|than|from/;

/** 网上商品零售额同比增长10.3%: a point of a series of statistics, of the period that the sentence names, else the newest. */
export const statistics: Measure = {
  id: 'statistics',
  read(site, data) {
    const { number, lead } = site;
    if (number.unit !== 'pct') return null;
    const subject = subjectOf(site, { words: WORDS, accepts: (one) => one.startsWith(SERIES) });
    const series = subject?.subjects.find((one) => one.startsWith(SERIES))?.slice(SERIES.length);
    if (series === undefined) return null;
    const row = pointOf(series, site, data);
    return {
      measure: 'statistics',
      sign: 'signed',
      direction: TURN.test(lead) && isOfOtherPeriod(site) ? 0 : directionIn(lead, UP, DOWN),
      known: row && { value: row.value, trace: seriesTrace(row) },
    };
  },
};

function isOfOtherPeriod({ marks, number, lead }: Site): boolean {
  return marks.dates.some(
    ({ kind, from, to }) => kind === 'period' && to <= number.from && from >= number.from - lead.length,
  );
}

/** Growth in per cent; a period that the series has no point of is unknown. */
function pointOf(series: string, { marks, number }: Site, { input }: AuditData): SeriesRow | null {
  const points = seriesPoints(series, input.rows).filter(({ unit, kind }) => unit === '%' && kind === 'actual');
  const named = marks.dates.findLast(({ kind, to }) => kind === 'period' && to <= number.from)?.means;
  if (named === undefined || named === null) return points.at(-1) ?? null;
  // 1-2月 is of the newest year that has it.
  const found = named.startsWith('--')
    ? points.filter(({ period }) => period.slice(5) === named.slice(2)).slice(-1)
    : points.filter(({ period }) => period === named);
  return found.length === 1 ? (found[0] ?? null) : null;
}
