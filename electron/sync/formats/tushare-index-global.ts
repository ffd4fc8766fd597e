import { type Code, parseCode } from '../../../shared/market/code.ts';
import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  code: 'ts_code',
  date: 'trade_date',
  close: 'close',
  open: 'open',
  high: 'high',
  low: 'low',
  preClose: 'pre_close',
  volume: 'vol',
} as const;

/**
 * Tushare's `index_global`: bare codes (HSI, SPX, XIN9), told from the other dumps by its column `swing`. A code that the
 * desk does not know stays itself among the global indices. HKAH is 恒生AH股H指数, not the premium index.
 */
export const tushareIndexGlobal: Format = {
  id: 'tushare-index-global',
  version: 2,
  vendor: 'Tushare',
  recognise(header) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'close']);
    if (!columns || !keys.includes('swing')) return null;
    return priceTable(columns, { parseCode: globalCode, weeklyLookalike: false });
  },
};

function globalCode(cell: string): Code | null {
  const code = cell.trim().toUpperCase();
  return parseCode(code) ?? (/^[A-Z][A-Z0-9]{1,9}$/.test(code) ? parseCode(`${code}.GI`) : null);
}
