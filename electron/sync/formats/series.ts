import { parsePeriod } from '../../../shared/market/parse-period.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';

const BASES: Readonly<Record<string, 'month' | 'ytd' | 'level'>> = {
  month: 'month',
  当月: 'month',
  ytd: 'ytd',
  累计: 'ytd',
  '': 'level',
  level: 'level',
};
const KINDS: Readonly<Record<string, 'actual' | 'forecast'>> = {
  '': 'actual',
  actual: 'actual',
  实际: 'actual',
  forecast: 'forecast',
  预测: 'forecast',
};

/** The product's own table of series: months, years, weeks and spans of months, with the basis of each figure. */
export const series = ownFormat({
  id: 'series',
  needs: ['series', 'period', 'value'],
  may: ['unit', 'basis', 'kind', 'source'],
  dates: [],
  createReader: () => (cells) => {
    const period = parsePeriod(cells.text('period'));
    if (!period) throw new BadCell('BAD_PERIOD', 'period', { text: cells.text('period') });
    const { value, unit } = cells.measure('value');
    if (value === null) return { facts: [] };
    const row = {
      series: cells.needText('series'),
      period: period.text,
      basis: cells.oneOf('basis', BASES),
      kind: cells.oneOf('kind', KINDS),
      value,
      unit,
      source: cells.textOrNull('source'),
      last_day: period.lastDay,
    };
    return { facts: [{ kind: 'seriesPoints', row }] };
  },
});
