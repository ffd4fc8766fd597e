import { parseCode } from '../../../shared/market/code.ts';
import { AS_TRADED, type Format, headerKeys, placesOf, SINGLE } from './format.ts';

const NAMES = { date: 'date', open: 'open', high: 'high', low: 'low', close: 'latest' } as const;

/** AkShare's `stock_hk_index_daily_em`: the close is called `latest`. Which index it is stands in the file's name, or is asked. */
export const akshareHkIndexDaily: Format = {
  id: 'akshare-hk-index-daily',
  version: 1,
  vendor: 'AkShare',
  recognise(header) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'open', 'high', 'low', 'close']);
    return (
      columns && {
        kind: 'prices',
        columns,
        parseCode,
        volumeUnit: SINGLE,
        turnoverUnit: SINGLE,
        basis: AS_TRADED,
        weeklyLookalike: true,
      }
    );
  },
};
