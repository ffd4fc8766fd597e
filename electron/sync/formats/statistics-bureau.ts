import { parsePeriod } from '../../../shared/market/parse-period.ts';
import { basisOfSeries, seriesAndUnit } from '../series-words.ts';
import { type Format, headerKeys } from './format.ts';

/** `2026年1-2月` is a span of months that is one point. */
const MONTHS_TOGETHER = /^(\d{4})年(\d{1,2})-(\d{1,2})月$/;

/**
 * The National Bureau of Statistics' tables: an indicator a row with its unit in brackets, a month or a year a column, a title and
 * the span above. 累计 says that a value is of the year so far, 当期 and 当月 that it is of the month.
 */
export const statisticsBureau: Format = {
  id: 'statistics-bureau',
  version: 1,
  vendor: '国家统计局',
  recognise(header) {
    const [first, ...headings] = headerKeys(header);
    const periods = headings.map(periodOf);
    if (first !== '指标' || periods.length === 0 || periods.some((period) => period === null)) return null;
    const fields = periods.map((period, index) => [`value@${period?.text ?? ''}`, index + 1] as const);
    return {
      kind: 'facts',
      columns: new Map([['series', 0], ...fields]),
      dates: [],
      weeklyLookalike: false,
      createReader: () => (cells) => {
        const { series, unit } = seriesAndUnit(cells.needText('series'));
        const facts = periods.flatMap((period, index) => {
          const value = cells.number(fields[index]?.[0] ?? '');
          if (value === null || !period) return [];
          const row = {
            series,
            period: period.text,
            basis: basisOfSeries(series),
            kind: 'actual' as const,
            value,
            unit,
            source: '国家统计局',
            last_day: period.lastDay,
          };
          return [{ kind: 'seriesPoints' as const, row }];
        });
        return { facts };
      },
    };
  },
};

function periodOf(heading: string) {
  const together = MONTHS_TOGETHER.exec(heading);
  if (together) return parsePeriod(`${together[1]}-${together[2]?.padStart(2, '0')}..${together[3]?.padStart(2, '0')}`);
  return /^\d{4}年/.test(heading) ? parsePeriod(heading) : null;
}
