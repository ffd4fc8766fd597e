import { marketOf } from '../../../shared/market/code.ts';
import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  code: 'ts_code',
  date: 'trade_date',
  close: 'close',
  open: 'open',
  high: 'high',
  low: 'low',
  preClose: 'pre_close',
  volume: 'vol',
  turnover: 'amount',
} as const;

/**
 * Tushare's `hk_daily`, `index_daily` and `daily`: one header, two scales. Hong Kong's volume is in shares and its amount in
 * HKD; the mainland's are in lots of 100 and in thousands of CNY (tushare.pro documents 27, 95, 192).
 */
export const tushareDaily: Format = {
  id: 'tushare-daily',
  version: 2,
  vendor: 'Tushare',
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['code', 'date', 'close']);
    if (
      !columns ||
      keys.includes('swing') ||
      keys.includes('hk_code') ||
      !(keys.includes('pct_chg') || columns.has('volume'))
    )
      return null;
    const isMainland = (code: string) => marketOf(code) === 'CN';
    return priceTable(columns, {
      volumeUnit: (code) => (isMainland(code) ? 100 : 1),
      turnoverUnit: (code) => (isMainland(code) ? 1000 : 1),
    });
  },
};
