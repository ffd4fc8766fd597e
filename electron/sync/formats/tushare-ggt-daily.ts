import { renamedTable } from '../renamed-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';
import { readSouthbound } from './southbound.ts';

/**
 * Tushare's `ggt_daily`: what southbound bought and sold through both channels, in 亿. Its page does not say of which currency, so
 * that is asked.
 */
export const tushareGgtDaily: Format = {
  id: 'tushare-ggt-daily',
  version: 1,
  vendor: 'Tushare',
  recognise(header) {
    const keys = headerKeys(header);
    const names = { date: 'trade_date', buy: 'buy_amount', sell: 'sell_amount' } as const;
    const columns = placesOf(keys, names, ['date', 'buy', 'sell']);
    if (!columns || keys.includes('market_type')) return null;
    return renamedTable({
      columns,
      dates: ['date'],
      asks: () => [{ id: 'currency', choices: ['HKD', 'CNY'], settled: null }],
      constants: ({ currency = '' }) => ({ currency, channel: 'total', unit: '亿' }),
      read: readSouthbound,
    });
  },
};
