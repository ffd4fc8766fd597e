import { indexByName } from '../index-names.ts';
import { AS_TRADED, type Format, headerKeys, placesOf, SINGLE } from './format.ts';

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
    return {
      kind: 'prices',
      columns,
      parseCode: indexByName,
      volumeUnit: SINGLE,
      turnoverUnit: SINGLE,
      basis: AS_TRADED,
      weeklyLookalike: true,
    };
  },
};
