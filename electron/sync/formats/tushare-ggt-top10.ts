import { readAs, renamedTable } from '../renamed-table.ts';
import { hongKongCode } from '../stock-code.ts';
import { readActiveStock } from './active-stocks.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const OF_BOTH = {
  date: 'trade_date',
  code: 'ts_code',
  name: 'name',
  rank: 'rank',
  market: 'market_type',
} as const;
const BY_MARKET = {
  'net@sh': 'sh_net_amount',
  'buy@sh': 'sh_buy',
  'sell@sh': 'sh_sell',
  'turnover@sh': 'sh_amount',
  'net@sz': 'sz_net_amount',
  'buy@sz': 'sz_buy',
  'sell@sz': 'sz_sell',
  'turnover@sz': 'sz_amount',
} as const;
const OF_THE_ROW = { net: ['net_amount', 'net'], buy: ['buy', 'buy_amount'], sell: ['sell', 'sell_amount'] } as const;

/** `market_type` as Tushare numbers the four directions; a column once read as numbers says `2.0`. */
const MARKETS = {
  '1': 'north',
  '1.0': 'north',
  '3': 'north',
  '3.0': 'north',
  '2': 'sh',
  '2.0': 'sh',
  '4': 'sz',
  '4.0': 'sz',
} as const;

/**
 * Tushare's `ggt_top10`, in HKD. A stock on both channels' lists has two rows, and `amount` and `net_amount` of each are already
 * the sums of both: only the columns of the row's own channel are taken. Older dumps have no such columns, and their amounts are
 * the row's own. `hsgt_top10`, the same list of northbound trading, is told and left out.
 */
export const tushareGgtTop10: Format = {
  id: 'tushare-ggt-top10',
  version: 1,
  vendor: 'Tushare',
  recognise(header) {
    const keys = headerKeys(header);
    const needs = ['date', 'code', 'market'] as const;
    const byMarket = placesOf(keys, { ...OF_BOTH, ...BY_MARKET }, [...needs, 'buy@sh', 'sell@sh', 'buy@sz', 'sell@sz']);
    const columns = byMarket ?? placesOf(keys, { ...OF_BOTH, ...OF_THE_ROW, turnover: 'amount' }, [...needs, 'net']);
    if (!columns) return null;
    return renamedTable({
      columns,
      dates: ['date'],
      constants: () => ({ currency: 'HKD', unit: '元' }),
      read(cells) {
        const channel = cells.oneOf('market', MARKETS);
        if (channel === 'north') return { facts: [], leftOut: 'NORTHBOUND_ROWS' };
        const fields: Readonly<Record<string, string>> = byMarket
          ? { net: `net@${channel}`, buy: `buy@${channel}`, sell: `sell@${channel}`, turnover: `turnover@${channel}` }
          : {};
        const code = hongKongCode(cells.text('code'));
        return readAs(readActiveStock, cells, fields, { channel, ...(code ? { code } : {}) });
      },
    });
  },
};
