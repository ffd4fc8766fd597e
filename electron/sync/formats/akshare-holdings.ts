import { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';
import { readAs } from '../renamed-table.ts';
import { hongKongCode } from '../stock-code.ts';
import { type Format, headerKeys, placesOf, type RecordFacts } from './format.ts';
import { readHolding } from './holdings.ts';

const NAMES = {
  date: '持股日期',
  code: '股票代码',
  name: '股票简称',
  close: '当日收盘价',
  shares: '持股数量',
  value: '持股市值',
  pct: '持股数量占发行股百分比',
} as const;

/** A value is rounded by its source, and its price may be. */
const VALUE_ROUNDING = 0.01;

/**
 * AkShare's `stock_hsgt_stock_statistics_em`: shares held and per cent of those issued, with the close as traded. Releases before
 * 1.16.48 have number and value of shares exchanged: a row where price times shares is not the value is refused.
 */
export const akshareHoldings: Format = {
  id: 'akshare-holdings',
  version: 1,
  vendor: 'AkShare',
  recognise(header) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'code', 'close', 'shares', 'value', 'pct']);
    return (
      columns && {
        kind: 'facts',
        columns,
        dates: ['date'],
        weeklyLookalike: false,
        createReader: () => readRow,
      }
    );
  },
};

function readRow(cells: RecordCells): RecordFacts {
  // The same table holds northbound's A shares, by codes of six digits.
  if (/^\d{6}$/.test(cells.text('code'))) return { facts: [], leftOut: 'NORTHBOUND_ROWS' };
  const code = hongKongCode(cells.text('code'));
  if (code === null) throw new BadCell('BAD_CODE', 'code', { text: cells.text('code') });
  const [close, shares, value] = [cells.number('close'), cells.count('shares'), cells.count('value')];
  const isOff = close && shares && value && Math.abs((close * shares) / value - 1) > VALUE_ROUNDING;
  if (isOff)
    throw new BadCell('HOLDING_MISMATCH', 'shares', {
      text: cells.text('shares'),
      close: cells.text('close'),
      value: cells.text('value'),
    });
  const read = readAs(readHolding, cells, {}, { code });
  if (!close || close < 0) return read;
  try {
    return { ...read, prices: [{ code, adj: 'raw', date: cells.tradingDay('date', code), close }] };
  } catch (error) {
    // Holdings are told for days on which the stock did not trade.
    if (!(error instanceof BadCell) || error.code !== 'MARKET_SHUT') throw error;
    return { ...read, refused: [new BadCell(error.code, 'close', error.params)] };
  }
}
