import { indexByName } from '../index-names.ts';
import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = { date: '日期', code: '名称', open: '今开', close: '最新价', high: '最高', low: '最低' } as const;

/** AkShare's `index_global_hist_em`: the close is called 最新价. Indices are known by their names, since the codes are Eastmoney's. */
export const akshareGlobalHist: Format = {
  id: 'akshare-global-hist',
  version: 1,
  vendor: 'AkShare',
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'code', 'open', 'close', 'high', 'low']);
    if (!columns || !keys.includes('代码') || !keys.includes('振幅')) return null;
    return priceTable(columns, { parseCode: indexByName });
  },
};
