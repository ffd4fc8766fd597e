import { parseCode } from '../../../shared/market/code.ts';
import { BadCell } from '../bad-cell.ts';
import { ownFormat } from '../own-table.ts';

const KINDS: Readonly<Record<string, 'settlement' | 'mid' | 'spot'>> = {
  settlement: 'settlement',
  结算: 'settlement',
  结算汇率: 'settlement',
  mid: 'mid',
  中间价: 'mid',
  '': 'spot',
  spot: 'spot',
  close: 'spot',
  收盘: 'spot',
};

/** The product's own table of exchange rates: `CNYHKD` is HKD for one CNY. */
export const fx = ownFormat({
  id: 'fx',
  needs: ['pair', 'date', 'rate'],
  may: ['kind'],
  dates: ['date'],
  createReader: () => (cells) => {
    const pair = parseCode(cells.text('pair'));
    if (!pair?.endsWith('.FX')) throw new BadCell('BAD_PAIR', 'pair', { text: cells.text('pair') });
    const rate = cells.number('rate');
    if (rate === null) return { facts: [] };
    if (rate <= 0) throw new BadCell('BAD_PRICE', 'rate', { value: rate });
    const row = { pair: pair.slice(0, 6), date: cells.pastDate('date'), kind: cells.oneOf('kind', KINDS), rate };
    return { facts: [{ kind: 'fx', row }] };
  },
});
