import { readPair } from '../pair-cells.ts';
import { hongKongCode, mainlandCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  hCode: 'hk_code',
  aCode: 'ts_code',
  date: 'trade_date',
  hName: 'hk_name',
  aName: 'name',
  'close@HK': 'hk_close',
  'close@CN': 'close',
  ratio: 'ah_comparison',
  premium: 'ah_premium',
} as const;

/**
 * Tushare's `stk_ah_comparison`: closes of both shares as traded. It may be asked for one pair or one day, so what it leaves out
 * says nothing, and it is no list of pairs.
 */
export const tushareAhComparison: Format = {
  id: 'tushare-ah-comparison',
  version: 1,
  vendor: 'Tushare',
  recognise(header) {
    const columns = placesOf(headerKeys(header), NAMES, ['hCode', 'aCode', 'date', 'close@HK', 'close@CN']);
    if (!columns) return null;
    return {
      kind: 'facts',
      columns,
      dates: ['date'],
      weeklyLookalike: false,
      createReader: () => (cells) => readPair(cells, { hCode: hongKongCode, aCode: mainlandCode }),
    };
  },
};
