import { type ReadFacts, readAs, renamedTable } from '../renamed-table.ts';
import { hongKongCode } from '../stock-code.ts';
import { readActiveStock } from './active-stocks.ts';
import { type Format, headerKeys, placesOf } from './format.ts';
import { readSouthbound } from './southbound.ts';

const WHERE = { date: 'date', market: 'market', direction: 'direction' } as const;
const TURNOVER = { buy: 'buy turnover', sell: 'sell turnover', turnover: 'total turnover' } as const;
const LIST = { rank: 'rank', code: 'stock code', name: 'stock name' } as const;
const DIRECTIONS = { southbound: 'southbound', northbound: 'northbound' } as const;

/**
 * HKEX's daily statistics of Stock Connect, a sheet a market, direction and table. The day's turnover is in HK$ million, that of the ten
 * most active stocks in HK$, under the same names: only a list has codes. Counts and quota are not taken; northbound is told.
 */
export const hkexDaily: Format = {
  id: 'hkex-daily',
  version: 1,
  vendor: 'HKEX',
  recognise(header) {
    const keys = headerKeys(header).map((key) => key.replace(/ *\(.*\)$/, ''));
    const list = placesOf(keys, { ...WHERE, ...TURNOVER, ...LIST }, ['date', 'market', 'direction', 'code']);
    const columns = list ?? placesOf(keys, { ...WHERE, ...TURNOVER }, ['date', 'market', 'direction', 'turnover']);
    if (!columns) return null;
    return renamedTable({
      columns,
      dates: ['date'],
      constants: () => ({ currency: 'HKD', unit: list ? '1' : 'million' }),
      read: southboundOnly(list ? readListed : readTotals),
    });
  },
};

function southboundOnly(read: ReadFacts): ReadFacts {
  return (cells) =>
    cells.oneOf('direction', DIRECTIONS) === 'southbound' ? read(cells) : { facts: [], leftOut: 'NORTHBOUND_ROWS' };
}

const readTotals: ReadFacts = (cells) => readAs(readSouthbound, cells, { channel: 'market' }, {});

const readListed: ReadFacts = (cells) => {
  const code = hongKongCode(cells.text('code'));
  return readAs(readActiveStock, cells, { channel: 'market' }, code ? { code } : {});
};
