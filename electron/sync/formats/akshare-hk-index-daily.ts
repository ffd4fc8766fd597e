import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = { date: 'date', open: 'open', high: 'high', low: 'low', close: 'latest' } as const;

/** AkShare's `stock_hk_index_daily_em`: the close is called `latest`. Which index it is stands in the file's name, or is asked. */
export const akshareHkIndexDaily: Format = {
  id: 'akshare-hk-index-daily',
  version: 1,
  vendor: 'AkShare',
  recognise(header) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'open', 'high', 'low', 'close']);
    return columns && priceTable(columns);
  },
};
