import { type Code, parseCode } from '../../../shared/market/code.ts';
import { knownByName } from '../../../shared/market/known-instruments.ts';
import { dateOfFileName } from '../file-name.ts';
import { indexByName } from '../index-names.ts';
import type { RecordCells } from '../record-cells.ts';
import { type Format, headerKeys, placesOf, type RecordFacts } from './format.ts';

const NAMES = {
  code: '代码',
  name: '名称',
  close: '最新价',
  preClose: ['昨收', '昨收价'],
  open: ['今开', '开盘价'],
  date: '最新行情时间',
} as const;

/**
 * AkShare's lists of indices as they stand: `stock_hk_index_spot_em`, `index_global_spot_em` and the mainland's. Each gives one close an
 * index; the day stands in the file's name or is asked, but for the global list, which has a time a row, local to the index.
 */
export const akshareIndexSpot: Format = {
  id: 'akshare-index-spot',
  version: 1,
  vendor: 'AkShare',
  recognise(header, { fileName }) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['code', 'name', 'close', 'preClose', 'open']);
    const isHongKong = keys.includes('内部编号');
    const isGlobal = columns?.has('date') ?? false;
    if (!columns || !keys.includes('涨跌额') || keys.includes('换手率')) return null;
    const codeOf = (cells: RecordCells) => codeIn(cells, isHongKong, isGlobal);
    return {
      kind: 'facts',
      columns,
      dates: isGlobal ? ['date'] : [],
      weeklyLookalike: false,
      asks: () => (isGlobal ? [] : [{ id: 'date', choices: [], settled: dateOfFileName(fileName) }]),
      constants: ({ date = '' }) => ({ date }),
      createReader: () => (cells) => readRow(cells, codeOf(cells)),
    };
  },
};

function readRow(cells: RecordCells, code: Code | null): RecordFacts {
  const close = cells.number('close');
  // A list keeps indices that are no longer worked out, with 0.
  if (!close) return { facts: [] };
  if (code === null) return { facts: [], leftOut: 'UNKNOWN_INDICES' };
  if (isSecondListing(cells.text('code'), code)) return { facts: [], leftOut: 'SECOND_LISTINGS' };
  const date = cells.tradingDay('date', code);
  const name = cells.text('name');
  const price = { code, adj: 'raw' as const, date, close, preClose: cells.number('preClose') || null };
  return { facts: [], prices: [price], names: name ? [{ code, name }] : [] };
}

/** Shenzhen prints 沪深300 as 399300 too, a little later than Shanghai its own: one of the two has to stand. */
function isSecondListing(cell: string, code: Code): boolean {
  const listed = parseCode(cell);
  return listed !== null && listed !== code && knownByName(listed)?.code === code;
}

/** By name first; codes of the global list are Eastmoney's own and say nothing. */
function codeIn(cells: RecordCells, isHongKong: boolean, isGlobal: boolean): Code | null {
  const [name, code] = [cells.text('name'), cells.text('code')];
  const byName = name === '' ? null : indexByName(name);
  if (byName !== null || isGlobal) return byName;
  return parseCode(code) ?? (isHongKong && /^[A-Z]/i.test(code) ? parseCode(`${code}.HI`) : null);
}
