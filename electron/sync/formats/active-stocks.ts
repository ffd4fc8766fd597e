import { CHANNEL_WORDS, type Channel } from '../../../shared/market/channel.ts';
import { type Code, kindOf, marketOf } from '../../../shared/market/code.ts';
import { BadCell } from '../bad-cell.ts';
import { netOfCells } from '../net-of-cells.ts';
import { ownFormat } from '../own-table.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordFacts } from './format.ts';

/** A list has ten names, both channels' together twice as many. */
const LONGEST: Readonly<Record<Channel, number>> = { sh: 10, sz: 10, total: 20 };

/** The product's own table of the daily top-ten lists of southbound trading: a day, channel and stock a row. */
export const activeStocks = ownFormat({
  id: 'active-stocks',
  needs: ['date', 'channel', 'code', 'currency'],
  needsOneOf: ['net', 'buy', 'sell'],
  may: ['rank', 'name', 'turnover', 'unit'],
  dates: ['date'],
  createReader: () => readActiveStock,
});

/** A line of a daily top-ten list. */
export function readActiveStock(cells: RecordCells): RecordFacts {
  const money = netOfCells(cells);
  if (!money) return { facts: [] };
  const code = tradedCode(cells);
  const channel = cells.oneOf('channel', CHANNEL_WORDS);
  const row = {
    date: cells.southboundDay('date'),
    channel,
    code,
    currency: cells.southboundCurrency('currency'),
    ...money,
    turnover: cells.amount('turnover'),
    rank: rankOf(cells, LONGEST[channel]),
  };
  const name = cells.text('name');
  return { facts: [{ kind: 'activeStocks', row }], names: name ? [{ code, name }] : [] };
}

/** Southbound trades Hong Kong's stocks and funds: an index or another market's code is a slip. */
function tradedCode(cells: RecordCells): Code {
  const code = cells.code('code');
  if (marketOf(code) !== 'HK' || kindOf(code) === 'index')
    throw new BadCell('NOT_SOUTHBOUND', 'code', { text: cells.text('code') });
  return code;
}

function rankOf(cells: RecordCells, longest: number): number | null {
  const rank = cells.number('rank');
  if (rank !== null && !(rank >= 1 && rank <= longest))
    throw new BadCell('OUT_OF_RANGE', 'rank', { text: cells.text('rank'), from: 1, to: longest });
  return rank;
}
