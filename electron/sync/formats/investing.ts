import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const ENGLISH = { date: 'date', close: 'price', open: 'open', high: 'high', low: 'low', volume: 'vol.' } as const;
const CHINESE = { date: '日期', close: '收盘', open: '开盘', high: '高', low: '低', volume: '交易量' } as const;

/**
 * investing.com's daily file, English or Chinese: quoted, newest first, volumes as 2.95B. The instrument stands only in the
 * file's name, the order of day and month nowhere. Its weekly file has the same header.
 */
export const investing: Format = {
  id: 'investing',
  version: 2,
  vendor: 'investing.com',
  recognise(header) {
    const keys = headerKeys(header);
    const english = keys.includes('change %') ? placesOf(keys, ENGLISH, ['date', 'close']) : null;
    const columns =
      english ?? (keys.includes('涨跌幅') ? placesOf(keys, CHINESE, ['date', 'close', 'open', 'high', 'low']) : null);
    return columns && priceTable(columns);
  },
};
