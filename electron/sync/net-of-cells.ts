import { BadCell } from './bad-cell.ts';
import type { RecordCells } from './record-cells.ts';

/** Fields of which one at least a record has to state. */
const FIELDS = ['net', 'buy', 'sell'] as const;

/** Money of one record, in currency units. */
export interface NetOfCells {
  readonly net: number;
  readonly buy: number | null;
  readonly sell: number | null;
}

/** What figures that were rounded each by itself may differ by: hundredths of the unit, and a ten-thousandth of the turnover. */
const ROUNDING = { ofUnit: 0.02, ofTurnover: 1e-4 };

/**
 * The net of a record: as stated, else buy - sell (design, section 5, Southbound); null where it states none of the three, as
 * sources do on days without trading. A net that is not buy - sell is another
 * measure or a slip, and is refused; the coarsest unit of the three bounds how exact they are.
 */
export function netOfCells(cells: RecordCells): NetOfCells | null {
  const [net, buy, sell] = [cells.amount('net'), cells.amount('buy'), cells.amount('sell')];
  if (net === null && buy === null && sell === null) return null;
  for (const [field, value] of [['buy', buy] as const, ['sell', sell] as const])
    if (value !== null && value < 0) throw new BadCell('BAD_VOLUME', field, { text: cells.text(field) });
  if (buy === null || sell === null) {
    if (net === null) throw new BadCell('EMPTY_CELL', 'net', { text: '' });
    return { net, buy, sell };
  }
  const difference = Number((buy - sell).toPrecision(15));
  const unit = Math.max(...FIELDS.filter(cells.has).map(cells.unitOf));
  const tolerance = Math.max(ROUNDING.ofUnit * unit, ROUNDING.ofTurnover * (buy + sell));
  if (net !== null && Math.abs(net - difference) > tolerance)
    throw new BadCell('NET_MISMATCH', 'net', {
      text: cells.text('net'),
      buy: cells.text('buy'),
      sell: cells.text('sell'),
    });
  return { net: net ?? difference, buy, sell };
}
