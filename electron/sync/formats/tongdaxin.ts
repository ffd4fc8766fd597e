import { kindOf, parseCode } from '../../../shared/market/code.ts';
import { basisOfFileName } from '../file-name.ts';
import { priceTable } from '../price-table.ts';
import { parseStockCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf } from './format.ts';

const NAMES = {
  date: '日期',
  open: '开盘',
  high: '最高',
  low: '最低',
  close: '收盘',
  turnover: '成交额',
} as const;
/** `000300 沪深300 日线 前复权`. */
const TITLE = /^\s*([0-9A-Z]{5,6})\s+(.+?)\s+(日线|周线|月线|季线|年线|\d+分钟线?)(?:\s+(.*?))?\s*$/;

/**
 * TongDaXin's export of one instrument: its code, name, period and adjustment stand in a title above the header. Volume is left
 * out: its unit differs between stocks and indices, and nothing says which.
 */
export const tongdaxin: Format = {
  id: 'tongdaxin',
  version: 1,
  vendor: '通达信',
  recognise(header, { above }) {
    const title = above.map((cells) => TITLE.exec(cells.join(' ').normalize('NFKC'))).find((match) => match !== null);
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'close']);
    if (!title || !columns) return null;
    const [, digits = '', name = '', , adjustment = ''] = title;
    // Six digits are a stock or an index (000001): a name that the desk knows tells them apart.
    const code = parseCode(name) ?? parseStockCode(digits);
    return priceTable(columns, {
      asks: () => [{ id: 'instrument', choices: [], settled: code }],
      basis: (of) => (kindOf(of) === 'index' ? 'raw' : (basisOfFileName(adjustment) ?? 'raw')),
    });
  },
};
