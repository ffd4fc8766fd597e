import { kindOf } from '../../../shared/market/code.ts';
import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = { date: 'date', close: 'close', open: 'open', high: 'high', low: 'low', volume: 'volume' } as const;

/**
 * Yahoo's daily file. `Close` is what is taken. Of stocks and funds it is adjusted for every split up to the day of the export, so
 * it stands on a basis of its own, and no factor is put to it; `Adj Close` takes dividends off too, which no price return of
 * the weekly does. The instrument stands nowhere in the file.
 */
export const yahoo: Format = {
  id: 'yahoo',
  version: 2,
  vendor: 'Yahoo',
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'close']);
    if (!columns || !keys.includes('adj close')) return null;
    return priceTable(columns, { basis: (code) => (['stock', 'etf'].includes(kindOf(code)) ? 'split' : 'raw') });
  },
};
