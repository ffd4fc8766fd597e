import { CHANNEL_WORDS } from '../../../shared/market/channel.ts';
import { netOfCells } from '../net-of-cells.ts';
import { ownFormat } from '../own-table.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordFacts } from './format.ts';

/**
 * The product's own table of southbound turnover: a day and channel a row, or the total where no channel stands. The currency
 * must be said, since the same header is HKD in one source and CNY in the next.
 */
export const southbound = ownFormat({
  id: 'southbound',
  needs: ['date', 'currency'],
  needsOneOf: ['net', 'buy', 'sell'],
  may: ['channel', 'unit'],
  dates: ['date'],
  createReader: () => readSouthbound,
});

/** A record of southbound turnover. */
export function readSouthbound(cells: RecordCells): RecordFacts {
  const money = netOfCells(cells);
  if (!money) return { facts: [] };
  // A table without the column is of totals; an empty cell among channels says nothing.
  const channel = cells.has('channel') ? cells.oneOf('channel', CHANNEL_WORDS) : 'total';
  const row = {
    date: cells.southboundDay('date'),
    channel,
    currency: cells.southboundCurrency('currency'),
    ...money,
  };
  return { facts: [{ kind: 'southbound', row }] };
}
