import { CHANNEL_WORDS } from '../../../shared/market/channel.ts';
import { parseUnit } from '../../../shared/market/parse-unit.ts';
import { netOfCells } from '../net-of-cells.ts';
import { ownFormat } from '../own-table.ts';

/** The product's own table of the daily top-ten lists of southbound trading: a day, channel and stock a row. */
export const activeStocks = ownFormat({
  id: 'active-stocks',
  needs: ['date', 'channel', 'code', 'currency'],
  needsOneOf: ['net', 'buy', 'sell'],
  may: ['rank', 'name', 'turnover', 'unit'],
  dates: ['date'],
  createReader: () => (cells) => {
    const money = netOfCells(cells, parseUnit(cells.text('unit')) ?? 1);
    if (!money) return { facts: [] };
    const code = cells.code('code');
    const row = {
      date: cells.southboundDay('date'),
      channel: cells.oneOf('channel', CHANNEL_WORDS),
      code,
      currency: cells.currency('currency'),
      ...money,
      turnover: cells.amount('turnover'),
      rank: cells.number('rank'),
    };
    const name = cells.text('name');
    return { facts: [{ kind: 'activeStocks', row }], names: name ? [{ code, name }] : [] };
  },
});
