import { parsePeriod } from '../../../shared/market/parse-period.ts';
import { BadCell } from '../bad-cell.ts';
import { basisOfSeries } from '../series-words.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  series: ['indicator', '指标', '指标名称', 'series_name', '名称'],
  period: ['date', '日期', '时间', 'period'],
  value: ['value', '数值', '值', '指标值'],
  unit: ['unit', '单位'],
  source: ['source', '来源', '数据来源'],
} as const;

/**
 * Tables with one value a row: the indicator by name, its day or month, its value. Where every day is the first of a month the file
 * means months.
 */
export const longSeries: Format = {
  id: 'long-series',
  version: 1,
  vendor: null,
  recognise(header, { below }) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['series', 'period', 'value']);
    if (!columns || keys.includes('code')) return null;
    const days = below.map((cells) => (cells[columns.get('period') ?? 0] ?? '').trim()).filter((cell) => cell !== '');
    const isMonthly =
      days.length > 0 && days.every((day) => /\D0?1$/.test(day) && /^\d{4}\D\d{1,2}\D\d{1,2}$/.test(day));
    return {
      kind: 'facts',
      columns,
      dates: [],
      weeklyLookalike: false,
      createReader: () => (cells) => {
        const { value, unit } = cells.measure('value');
        if (value === null) return { facts: [] };
        const text = cells.text('period');
        const period = parsePeriod(isMonthly ? text.replace(/\D\d{1,2}$/, '') : text);
        if (!period) throw new BadCell('BAD_PERIOD', 'period', { text });
        const series = cells.needText('series');
        const row = {
          series,
          period: period.text,
          basis: basisOfSeries(series),
          kind: 'actual' as const,
          value,
          unit,
          source: cells.textOrNull('source'),
          last_day: period.lastDay,
        };
        return { facts: [{ kind: 'seriesPoints', row }] };
      },
    };
  },
};
