import { asksBasis, priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = { open: 'open', close: 'close', high: 'high', low: 'low', volume: 'volume', turnover: 'money' } as const;

/**
 * JoinQuant's `get_price`, told by its column `money`. Days stand in the frame's index, codes as `600519.XSHG` beside them where it
 * holds several. Prices are adjusted forward unless one asks otherwise, and nothing in the file says it.
 */
export const joinquant: Format = {
  id: 'joinquant',
  version: 1,
  vendor: 'JoinQuant',
  recognise(header, { fileName }) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, { ...NAMES, code: 'code', date: ['time', 'date', ''] }, [
      'date',
      'close',
      'turnover',
    ]);
    return columns && priceTable(columns, { asks: asksBasis(fileName, columns.has('code')) });
  },
};
