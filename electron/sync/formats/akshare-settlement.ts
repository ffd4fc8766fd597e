import { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';
import { type Format, headerKeys, placesOf, type RecordFacts } from './format.ts';

const NAMES = {
  settlement: { date: '适用日期', buy: '买入结算汇兑比率', sell: '卖出结算汇兑比率', currency: '货币种类' },
  mid: { date: '适用日期', buy: '参考汇率买入价', sell: '参考汇率卖出价', currency: '货币种类' },
} as const;
const KINDS = ['settlement', 'mid'] as const;

/**
 * AkShare's exchange rates of Stock Connect by either exchange: at which a day was settled, or, before it, for reference. They are CNY
 * for one HKD; the middle of buying and selling is taken. Reference rates are no settlement rates, and stand as mid rates.
 */
export const akshareSettlement: Format = {
  id: 'akshare-settlement',
  version: 1,
  vendor: 'AkShare',
  recognise(header) {
    const keys = headerKeys(header);
    for (const kind of KINDS) {
      const columns = placesOf(keys, NAMES[kind], ['date', 'buy', 'sell', 'currency']);
      if (columns)
        return {
          kind: 'facts',
          columns,
          dates: ['date'],
          weeklyLookalike: false,
          createReader: () => (cells) => readRate(cells, kind),
        };
    }
    return null;
  },
};

function readRate(cells: RecordCells, kind: (typeof KINDS)[number]): RecordFacts {
  if (cells.currency('currency') !== 'HKD')
    throw new BadCell('NOT_HKD_RATE', 'currency', { text: cells.text('currency') });
  const [buy, sell] = [rateIn(cells, 'buy'), rateIn(cells, 'sell')];
  if (buy === null || sell === null) return { facts: [] };
  // Half of a sum of five decimals has six; what lies behind them is noise.
  const rate = Number(((buy + sell) / 2).toPrecision(12));
  return { facts: [{ kind: 'fx', row: { pair: 'HKDCNY', date: cells.pastDate('date'), kind, rate } }] };
}

function rateIn(cells: RecordCells, field: 'buy' | 'sell'): number | null {
  const rate = cells.number(field);
  if (rate !== null && rate <= 0) throw new BadCell('BAD_PRICE', field, { value: rate });
  return rate;
}
