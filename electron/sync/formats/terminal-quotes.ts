import { type Code, currencyOfCode } from '../../../shared/market/code.ts';
import { currencyOfUnit, parseUnit } from '../../../shared/market/parse-unit.ts';
import { basisOfFileName } from '../file-name.ts';
import { priceTable } from '../price-table.ts';
import { parseStockCode } from '../stock-code.ts';
import { type Format, headerKeys, type PriceField } from './format.ts';

const NAMES: Readonly<Record<string, PriceField>> = {
  代码: 'code',
  证券代码: 'code',
  股票代码: 'code',
  简称: 'name',
  名称: 'name',
  证券简称: 'name',
  证券名称: 'name',
  股票名称: 'name',
  日期: 'date',
  交易日期: 'date',
  时间: 'date',
  收盘价: 'close',
  开盘价: 'open',
  最高价: 'high',
  最低价: 'low',
  前收盘价: 'preClose',
  前收盘: 'preClose',
  成交量: 'volume',
  成交额: 'turnover',
  成交金额: 'turnover',
  复权方式: 'adj',
};

/** A heading with the unit that stands in brackets behind it. */
const HEADING = /^(.*?)\s*(?:[([](.*)[)\]])?$/;

/**
 * Quotes as Wind, Choice, iFinD and the archives of NetEase write them: codes, names, days, and prices whose headings carry
 * their unit in brackets (`成交量(万股)`). Money in a currency that is not the code's is refused row by row.
 */
export const terminalQuotes: Format = {
  id: 'terminal-quotes',
  version: 1,
  vendor: null,
  recognise(header, { fileName, above }) {
    const columns = new Map<PriceField, number>();
    const units = new Map<PriceField, string>();
    for (const [index, key] of headerKeys(header).entries()) {
      const [, name = '', unit = ''] = HEADING.exec(key) ?? [];
      const field = NAMES[name];
      if (!field || columns.has(field)) continue;
      columns.set(field, index);
      units.set(field, unit);
    }
    if (!['date', 'close'].every((field) => columns.has(field as PriceField))) return null;
    if (!columns.has('code') && !columns.has('name')) return null;
    // Without a code the name has to tell the instrument.
    if (!columns.has('code')) columns.set('code', columns.get('name') ?? 0);
    const title = above.map((cells) => cells.join(' ')).join(' ');
    return priceTable(columns, {
      parseCode: (cell) => codeIn(cell, units),
      volumeUnit: (code) => volumeUnit(units.get('volume') ?? '', code),
      turnoverUnit: () => parseUnit(units.get('turnover') ?? '') ?? 1,
      basis: () => basisOfFileName(`${title} ${fileName}`) ?? 'raw',
    });
  },
};

/** A code whose currency is that of the headings; prices of another currency are none of its. */
function codeIn(cell: string, units: ReadonlyMap<PriceField, string>): Code | null {
  const code = parseStockCode(cell);
  const stated = currencyOfUnit(units.get('close') ?? '');
  const own = code && currencyOfCode(code);
  return stated && own && stated !== own ? null : code;
}

/** Lots of 100 are the mainland's; elsewhere a lot differs by stock, and the column is not taken. */
function volumeUnit(unit: string, code: string): number | null {
  if (unit.includes('手')) return /\.(SH|SZ|BJ)$/.test(code) ? 100 * (parseUnit(unit.replace('手', '')) ?? 1) : null;
  return parseUnit(unit);
}
