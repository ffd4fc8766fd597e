import { kindOf, marketOf } from '../../../shared/market/code.ts';
import type { Answers } from '../../store/outcome.ts';
import { mainlandCode } from '../bare-codes.ts';
import { basisOfFileName } from '../file-name.ts';
import { AS_TRADED, type Ask, type Format, headerKeys, placesOf, SINGLE } from './format.ts';

const NAMES = {
  date: '日期',
  code: '股票代码',
  open: '开盘',
  close: '收盘',
  high: '最高',
  low: '最低',
  volume: '成交量',
  turnover: '成交额',
} as const;

/**
 * What has to be known of prices that do not say whether they are adjusted: an index never is, of a stock or fund it is in the
 * file's name or asked.
 */
export function basisAsk({ instrument }: Answers, fileName: string, hasCodes: boolean): readonly Ask[] {
  const isStock = hasCodes || (instrument !== undefined && ['stock', 'etf'].includes(kindOf(instrument)));
  return isStock ? [{ id: 'basis', choices: ['raw', 'qfq', 'hfq'], settled: basisOfFileName(fileName) }] : [];
}

/**
 * AkShare's `stock_hk_hist` and, with a column of codes, `stock_zh_a_hist`: close second, turnover in the market's currency, volume in
 * shares in Hong Kong and in lots of 100 on the mainland. Adjusted files look like the others.
 */
export const akshareHist: Format = {
  id: 'akshare-hist',
  version: 1,
  vendor: 'AkShare',
  recognise(header, { fileName }) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'open', 'close', 'high', 'low', 'volume', 'turnover']);
    if (!columns || !keys.includes('振幅') || !keys.includes('换手率')) return null;
    return {
      kind: 'prices',
      columns,
      parseCode: mainlandCode,
      asks: (answers) => basisAsk(answers, fileName, columns.has('code')),
      volumeUnit: (code) => (marketOf(code) === 'CN' ? 100 : 1),
      turnoverUnit: SINGLE,
      basis: AS_TRADED,
      weeklyLookalike: true,
    };
  },
};
