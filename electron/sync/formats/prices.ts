import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  code: 'code',
  name: 'name',
  date: 'date',
  close: 'close',
  open: 'open',
  high: 'high',
  low: 'low',
  volume: 'volume',
  turnover: 'turnover',
  adj: 'adj',
  preClose: 'pre_close',
} as const;
/** Beside prices: why one was typed, and when. */
const REMARKS = ['note', 'entered_at'];
const KNOWN = new Set<string>([...Object.values(NAMES), ...REMARKS]);

/**
 * The product's own table of prices: `code,date,close` and, as wanted, `name, open, high, low, volume` (shares),
 * `turnover` (currency units), `adj` (raw, qfq, hfq) and `pre_close`, in any order and letter case.
 *
 * A column that it does not know makes it another file: one that says `adjustflag` must not be read as if it did not.
 */
export const prices: Format = {
  id: 'prices',
  version: 2,
  vendor: null,
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['code', 'date', 'close']);
    const named = keys.filter((key) => key !== '');
    if (!columns || named.some((key) => !KNOWN.has(key)) || new Set(named).size < named.length) return null;
    return priceTable(columns, { weeklyLookalike: false });
  },
};
