import { parseNumber } from '../../../shared/market/parse-number.ts';
import { asksBasis, priceTable } from '../price-table.ts';
import type { Format } from './format.ts';

/**
 * Eastmoney's K-line as its service gives it, without a header: day, open, close, high, low, volume, turnover, amplitude, change in
 * per cent and in points, turnover rate. Volume is in lots for some markets and in shares for others, and is left out.
 */
export const eastmoneyKline: Format = {
  id: 'eastmoney-kline',
  version: 1,
  vendor: '东方财富',
  recognise(header, { above, below, fileName }) {
    if (above.some((cells) => cells.some((cell) => cell.trim() !== ''))) return null;
    if (![header, ...below.slice(0, 5)].every(isKline)) return null;
    const columns = new Map([
      ['date', 0],
      ['open', 1],
      ['close', 2],
      ['high', 3],
      ['low', 4],
      ['turnover', 6],
    ] as const);
    return priceTable(columns, { headless: true, asks: asksBasis(fileName) });
  },
};

/** Eleven cells, of which the third lies between the fifth and the fourth: so the close and not the high stands third. */
function isKline(cells: readonly string[]): boolean {
  if (cells.length !== 11 || !/^\d{4}-\d{2}-\d{2}$/.test(cells[0]?.trim() ?? '')) return false;
  const [open, close, high, low] = cells.slice(1, 5).map((cell) => parseNumber(cell) ?? Number.NaN);
  if (open === undefined || close === undefined || high === undefined || low === undefined) return false;
  return low <= Math.min(open, close) && high >= Math.max(open, close);
}
