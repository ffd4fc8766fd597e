import { kindOf } from '../../../shared/market/code.ts';
import { asksBasis, priceTable } from '../price-table.ts';
import { type Format, placesOf } from './format.ts';

const NAMES = { date: 'date', open: 'open', high: 'high', low: 'low', close: 'close', volume: 'volume' } as const;
/** Beside them the mainland's stocks have these; `turnover` is a rate there, and is not taken. */
const OTHERS = ['', 'amount', 'outstanding_share', 'turnover'];

/**
 * AkShare's daily tables from Sina: `stock_hk_daily`, `stock_zh_a_daily`, `stock_hk_index_daily_sina`, `index_global_hist_sina`, in
 * lower case throughout. Volume is in shares; of an index nobody says in what, so it is not taken.
 */
export const akshareDaily: Format = {
  id: 'akshare-daily',
  version: 1,
  vendor: 'AkShare',
  recognise(header, { fileName }) {
    const keys = header.map((cell) => cell.replace(/^\ufeff/, '').trim());
    const columns = placesOf(keys, { ...NAMES, turnover: 'amount' }, [
      'date',
      'open',
      'high',
      'low',
      'close',
      'volume',
    ]);
    const known: readonly string[] = [...Object.values(NAMES), ...OTHERS];
    if (!columns || !keys.every((key) => known.includes(key))) return null;
    return priceTable(columns, {
      asks: asksBasis(fileName),
      volumeUnit: (code) => (kindOf(code) === 'index' ? null : 1),
    });
  },
};
