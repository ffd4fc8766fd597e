import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { scaledExactly } from '../../shared/format/scaled-exactly.ts';
import type { Calendar } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import { dayNumber, type IsoDate } from '../../shared/market/iso-date.ts';
import type { Market } from '../../shared/market/market.ts';
import { parseDate } from '../../shared/market/parse-date.ts';
import { numberSuffix, parseNumber } from '../../shared/market/parse-number.ts';
import type { Adj, PriceRow } from '../store/price-batch.ts';
import { BadCell } from './bad-cell.ts';
import type { Recognised } from './detect.ts';
import type { PriceField, PriceTable } from './formats/format.ts';
import { nameKeyOf } from './name-key.ts';
import { issueOf, type ReadRow } from './read-row.ts';
import type { FileRecord } from './records.ts';
import { FIRST_DAY, LAST_DAY } from './series-tally.ts';

const HALTED = new Set(['停牌', '暂停', '暫停', 'suspended', 'halted']);
const ADJ_WORDS: Readonly<Record<string, Adj>> = {
  '': 'raw',
  raw: 'raw',
  none: 'raw',
  qfq: 'qfq',
  hfq: 'hfq',
  split: 'split',
};

/** Reads records of prices whose shape is right; throws `BadCell`. */
export function createPriceReader(
  { header, decisions }: Recognised,
  table: PriceTable,
  calendar: Calendar,
  newest: IsoDate,
): (record: FileRecord) => ReadRow {
  const { dateOrder = null, instrument = null, names = {}, date: answeredDate = '' } = decisions.answers;
  const answeredBasis = decisions.answers.basis === undefined ? null : adjOf(decisions.answers.basis);
  const at = placesIn(table);
  const codeOf = memo((cell: string) => {
    const code = at.code < 0 ? instrument : (table.parseCode(cell) ?? names[nameKeyOf(cell)]);
    if (!code) throw new BadCell(code === '' ? 'NAME_LEFT_OUT' : 'BAD_CODE', 'code', { text: cell });
    return {
      code,
      market: marketOf(code),
      basis: answeredBasis ?? table.basis(code),
      volumeUnit: table.volumeUnit(code),
      turnoverUnit: table.turnoverUnit(code),
    };
  });
  const dayOf = memo((cell: string) => {
    const date = parseDate(cell, dateOrder);
    if (!date || date < FIRST_DAY || date > LAST_DAY) throw new BadCell('BAD_DATE', 'date', { text: cell });
    if (date > newest) throw new BadCell('FUTURE_DATE', 'date', { date });
    return { date, day: dayNumber(date), isShut: memo((market: Market) => calendar.session(market, date) === 'shut') };
  });

  return (record) => {
    const { cells } = record;
    const { code, market, basis, volumeUnit, turnoverUnit } = codeOf(cells[at.code] ?? '');
    const { date, day, isShut } = dayOf(at.date < 0 ? answeredDate : (cells[at.date] ?? ''));
    const adj = at.adj < 0 ? basis : (table.adjWords?.[(cells[at.adj] ?? '').trim()] ?? adjOf(cells[at.adj] ?? ''));
    if (saysHalted(cells[at.close] ?? '') || table.isHalted?.(cells))
      return { kind: 'noTrade', code, adj, day, said: true };
    const values = valuesOf(cells, at, decisions.delimiter);
    if (values.close === null) {
      if (values.open || values.high || values.low) throw new BadCell('NO_CLOSE', 'close', {});
      return { kind: 'noTrade', code, adj, day, said: false };
    }
    refuseImpossible(values, values.close, adj);
    if (market && isShut(market)) {
      const issue = issueOf(record, 'MARKET_SHUT', header[at.date] ?? null, { market, date });
      return { kind: 'rejected', issue, of: { code, adj, day } };
    }
    const row: PriceRow = {
      code,
      adj,
      day,
      close: values.close,
      // Sources write 0 for an index whose opening and range they do not have.
      open: values.open || null,
      high: values.high || null,
      low: values.low || null,
      volume: values.volume === null || volumeUnit === null ? null : scaledExactly(values.volume, volumeUnit),
      turnover: values.turnover === null ? null : scaledExactly(values.turnover, turnoverUnit),
      preClose: values.preClose || null,
      line: record.line,
    };
    return { kind: 'row', row, name: (cells[at.name] ?? '').trim() || null };
  };
}

/** Where each field stands in a record; -1, where no cell is, for a field that the table does not have. */
function placesIn(table: PriceTable): Readonly<Record<PriceField, number>> {
  const place = (field: PriceField) => table.columns.get(field) ?? -1;
  return {
    code: place('code'),
    name: place('name'),
    date: place('date'),
    close: place('close'),
    open: place('open'),
    high: place('high'),
    low: place('low'),
    volume: place('volume'),
    turnover: place('turnover'),
    preClose: place('preClose'),
    adj: place('adj'),
  };
}

type Values = Readonly<Record<'close' | 'open' | 'high' | 'low' | 'volume' | 'turnover' | 'preClose', number | null>>;

function valuesOf(cells: readonly string[], at: Readonly<Record<PriceField, number>>, delimiter: string): Values {
  const number = (field: PriceField) => numberIn(cells[at[field]] ?? '', field, delimiter);
  return {
    close: number('close'),
    open: number('open'),
    high: number('high'),
    low: number('low'),
    volume: number('volume'),
    turnover: number('turnover'),
    preClose: number('preClose'),
  };
}

/** Where fields are parted by semicolons, `510,250` can be either: files of some countries write decimals so. */
const COMMA_COULD_BE_POINT = /^[^.]*\d,\d+$/;

function numberIn(cell: string, field: PriceField, delimiter: string): number | null {
  if (cell === '') return null;
  const value = parseNumber(cell);
  if (value === null) return null;
  if (Number.isNaN(value)) throw new BadCell('BAD_NUMBER', field, { text: cell });
  const suffix = numberSuffix(cell);
  // Volume and turnover may carry a scale; a price is written out.
  const mayScale = suffix !== '%' && (field === 'volume' || field === 'turnover');
  if (suffix !== '' && !mayScale) throw new BadCell('SCALED_CELL', field, { text: cell });
  if (delimiter === ';' && COMMA_COULD_BE_POINT.test(cell)) throw new BadCell('AMBIGUOUS_COMMA', field, { text: cell });
  return value;
}

/** Whether the word of a suspension stands where the close would; a price begins with a digit. */
function saysHalted(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return !(first >= 48 && first <= 57) && HALTED.has(cell.trim().toLowerCase());
}

function adjOf(cell: string): Adj {
  const adj = ADJ_WORDS[cell.trim().toLowerCase()];
  if (!adj) throw new BadCell('BAD_ADJ', 'adj', { text: cell });
  return adj;
}

/** A back-adjusted price may be negative; nothing else of a price may. Other prices are 0 where a source has none. */
function refuseImpossible(values: Values, close: number, adj: Adj): void {
  const { open, high, low, volume, turnover } = values;
  if (close === 0) throw new BadCell('BAD_PRICE', 'close', { value: close });
  if (adj === 'raw' || adj === 'split') {
    refuseNegative(close, 'close', 'BAD_PRICE');
    refuseNegative(open, 'open', 'BAD_PRICE');
    refuseNegative(high, 'high', 'BAD_PRICE');
    refuseNegative(low, 'low', 'BAD_PRICE');
  }
  refuseNegative(volume, 'volume', 'BAD_VOLUME');
  refuseNegative(turnover, 'turnover', 'BAD_VOLUME');
  if (high && low && high < low) throw new BadCell('HIGH_BELOW_LOW', 'high', { high, low });
}

function refuseNegative(value: number | null, field: PriceField, code: string): void {
  if (value !== null && value < 0) throw new BadCell(code, field, { value, text: String(value) });
}

/** Remembers what was made of each key; the last one is at hand, since rows of one code or day stand together. */
function memo<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  let last: { key: Key; value: Value } | null = null;
  return (key) => {
    if (last?.key === key) return last.value;
    const value = getOrMake(made, key, make);
    last = { key, value };
    return value;
  };
}
