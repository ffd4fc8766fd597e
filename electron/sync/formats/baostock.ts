import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  date: 'date',
  code: 'code',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  preClose: 'preclose',
  volume: 'volume',
  turnover: 'amount',
  adj: 'adjustflag',
} as const;

/**
 * BaoStock's daily dump: codes as `sh.600519`, volume in shares. `adjustflag` says the basis (1 后复权, 2 前复权, 3 as traded); a
 * day without trading stands there with `tradestatus` 0 and the close before it, which is no close.
 */
export const baostock: Format = {
  id: 'baostock',
  version: 1,
  vendor: 'BaoStock',
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'code', 'close', 'adj']);
    const status = keys.indexOf('tradestatus');
    return (
      columns &&
      priceTable(columns, {
        adjWords: { '1': 'hfq', '2': 'qfq', '3': 'raw' },
        isHalted: (cells) => cells[status]?.trim() === '0',
      })
    );
  },
};
