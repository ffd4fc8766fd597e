import { marketOf } from '../../../shared/market/code.ts';
import { asksBasis, priceTable } from '../price-table.ts';
import { mainlandCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

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
    return priceTable(columns, {
      parseCode: mainlandCode,
      asks: asksBasis(fileName, columns.has('code')),
      volumeUnit: (code) => (marketOf(code) === 'CN' ? 100 : 1),
    });
  },
};
