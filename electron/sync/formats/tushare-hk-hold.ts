import { readAs, renamedTable } from '../renamed-table.ts';
import { hongKongCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf } from './format.ts';
import { readHolding } from './holdings.ts';

const NAMES = {
  date: 'trade_date',
  code: 'ts_code',
  name: 'name',
  shares: 'vol',
  pct: 'ratio',
  exchange: 'exchange',
} as const;
const EXCHANGES = { hk: 'southbound', sh: 'northbound', sz: 'northbound' } as const;

/**
 * Tushare's `hk_hold`: shares held through Stock Connect, in per cent of those issued. Rows of the exchange HK are southbound's;
 * northbound's are told and left out.
 */
export const tushareHkHold: Format = {
  id: 'tushare-hk-hold',
  version: 1,
  vendor: 'Tushare',
  recognise(header) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'code', 'pct', 'exchange']);
    if (!columns) return null;
    return renamedTable({
      columns,
      dates: ['date'],
      read(cells) {
        if (cells.oneOf('exchange', EXCHANGES) === 'northbound') return { facts: [], leftOut: 'NORTHBOUND_ROWS' };
        const code = hongKongCode(cells.text('code'));
        return readAs(readHolding, cells, {}, code ? { code } : {});
      },
    });
  },
};
