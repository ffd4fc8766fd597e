import { type Code, kindOf, parseCode } from '../../../shared/market/code.ts';
import { priceTable } from '../price-table.ts';
import { type Format, headerKeys, type PriceField, placesOf } from './format.ts';

const SINGLE_FILE = {
  date: ['date', 'data'],
  open: ['open', 'otwarcie'],
  high: ['high', 'najwyzszy'],
  low: ['low', 'najnizszy'],
  close: ['close', 'zamkniecie'],
  volume: ['volume', 'wolumen'],
} as const;
const BULK = {
  code: '<ticker>',
  date: '<date>',
  open: '<open>',
  high: '<high>',
  low: '<low>',
  close: '<close>',
  volume: '<vol>',
} as const;

/**
 * Stooq's daily files: of one instrument, in English or Polish, where a row of an index may end before its volume; or in bulk with
 * tickers, `<TICKER>,<PER>,…`. Its stocks are adjusted for splits and dividends, so they stand as adjusted forward.
 */
export const stooq: Format = {
  id: 'stooq',
  version: 1,
  vendor: 'Stooq',
  recognise(header) {
    const keys = headerKeys(header);
    const isBulk = keys.includes('<ticker>');
    const isSingle = ['Date', 'Data'].includes(header[0]?.trim() ?? '') && keys.every((key) => SINGLE_KEYS.has(key));
    const columns: Map<PriceField, number> | null = isBulk
      ? placesOf(keys, BULK, ['code', 'date', 'close'])
      : isSingle
        ? placesOf(keys, SINGLE_FILE, ['date', 'close', 'open', 'volume'])
        : null;
    const period = keys.indexOf('<per>');
    return (
      columns &&
      priceTable(columns, {
        mayEndEarly: true,
        parseCode: tickerCode,
        basis: (code) => (['stock', 'etf'].includes(kindOf(code)) ? 'qfq' : 'raw'),
        isNote: (cells) => period >= 0 && !/^d?$/i.test(cells[period]?.trim() ?? ''),
      })
    );
  },
};

const SINGLE_KEYS = new Set<string>(Object.values(SINGLE_FILE).flat());

function tickerCode(cell: string): Code | null {
  return parseCode(cell) ?? parseCode(cell.replace(/^\^/, ''));
}
