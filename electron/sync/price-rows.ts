import type { Calendar } from '../../shared/market/calendar.ts';
import { marketOf } from '../../shared/market/code.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { Market } from '../../shared/market/market.ts';
import { type DateOrder, parseDate } from '../../shared/market/parse-date.ts';
import { parseNumber } from '../../shared/market/parse-number.ts';
import type { Issue } from '../store/outcome.ts';
import type { Adj, PriceRow } from '../store/price-writer.ts';
import type { PriceField, PriceTable } from './formats/format.ts';
import type { FileRecord } from './records.ts';

/** What a record turned out to be. */
export type ReadRow =
  | { readonly kind: 'row'; readonly row: PriceRow; readonly name: string | null }
  /** The instrument did not trade, or the source has no value for the day; no fact, but the file speaks of that day. */
  | {
      readonly kind: 'noTrade';
      readonly code: string;
      readonly adj: Adj;
      readonly date: IsoDate;
      readonly said: boolean;
    }
  /** `of` where the record names a day and only the day is wrong: still a sign of how the file is spaced. */
  | { readonly kind: 'rejected'; readonly issue: Issue; readonly of: Pick<PriceRow, 'code' | 'adj' | 'date'> | null };

/** A cell that cannot be taken; caught where the record is read. */
class BadCell extends Error {
  readonly code: string;
  readonly field: PriceField;
  readonly params: Issue['params'];
  constructor(code: string, field: PriceField, params: Issue['params']) {
    super(code);
    [this.code, this.field, this.params] = [code, field, params];
  }
}

const HALTED = new Set(['停牌', '暂停', '暫停', 'suspended', 'halted']);
const ADJ_WORDS: Readonly<Record<string, Adj>> = { '': 'raw', raw: 'raw', none: 'raw', qfq: 'qfq', hfq: 'hfq' };

/** Reads records of a recognised table into rows, and says of each one that cannot be taken what is wrong and where. */
export function createRowReader(options: {
  readonly table: PriceTable;
  readonly header: readonly string[];
  readonly dateOrder: DateOrder | null;
  /** The instrument of a file that has no code column. */
  readonly instrument: string | null;
  readonly calendar: Calendar;
}): (record: FileRecord) => ReadRow {
  const { table, header, dateOrder, instrument, calendar } = options;
  const place = (field: PriceField) => table.columns.get(field) ?? -1;
  const [codeAt, nameAt, dateAt, closeAt, adjAt] = [
    place('code'),
    place('name'),
    place('date'),
    place('close'),
    place('adj'),
  ];
  const [openAt, highAt, lowAt, volumeAt] = [place('open'), place('high'), place('low'), place('volume')];
  const [turnoverAt, preCloseAt] = [place('turnover'), place('preClose')];
  const codes = memo((cell: string) => {
    const code = codeAt < 0 ? instrument : table.parseCode(cell);
    if (!code) throw new BadCell('BAD_CODE', 'code', { text: cell });
    return { code, market: marketOf(code), volumeUnit: table.volumeUnit(code), turnoverUnit: table.turnoverUnit(code) };
  });
  const dates = memo((cell: string) => {
    const date = parseDate(cell, dateOrder);
    if (!date) throw new BadCell('BAD_DATE', 'date', { text: cell });
    return { date, shut: new Map<Market, boolean>() };
  });
  const isShut = (market: Market, { date, shut }: ReturnType<typeof dates>): boolean => {
    let known = shut.get(market);
    if (known === undefined) shut.set(market, (known = calendar.session(market, date) === 'shut'));
    return known;
  };

  const number = (cells: readonly string[], field: PriceField, at: number): number | null => {
    const cell = at < 0 ? '' : (cells[at] ?? '');
    if (cell === '') return null;
    const value = parseNumber(cell);
    if (Number.isNaN(value)) throw new BadCell('BAD_NUMBER', field, { text: cell });
    return value;
  };

  const read = (record: FileRecord): ReadRow => {
    const { cells } = record;
    const { code, market, volumeUnit, turnoverUnit } = codes(codeAt < 0 ? '' : (cells[codeAt] ?? ''));
    const day = dates(cells[dateAt] ?? '');
    const { date } = day;
    const adj = adjAt < 0 ? 'raw' : ADJ_WORDS[(cells[adjAt] ?? '').trim().toLowerCase()];
    if (!adj) throw new BadCell('BAD_ADJ', 'adj', { text: cells[adjAt] ?? '' });
    if (HALTED.has((cells[closeAt] ?? '').trim().toLowerCase()))
      return { kind: 'noTrade', code, adj, date, said: true };
    const close = number(cells, 'close', closeAt);
    const open = number(cells, 'open', openAt);
    const high = number(cells, 'high', highAt);
    const low = number(cells, 'low', lowAt);
    const volume = number(cells, 'volume', volumeAt);
    const turnover = number(cells, 'turnover', turnoverAt);
    const preClose = number(cells, 'preClose', preCloseAt);
    if (close === null) {
      if (open || high || low) throw new BadCell('NO_CLOSE', 'close', {});
      return { kind: 'noTrade', code, adj, date, said: false };
    }
    if (close === 0 || (close < 0 && adj === 'raw')) throw new BadCell('BAD_PRICE', 'close', { value: close });
    if (high && low && high < low) throw new BadCell('HIGH_BELOW_LOW', 'high', { high, low });
    if (volume && volume < 0) throw new BadCell('BAD_VOLUME', 'volume', { value: volume });
    if (market && isShut(market, day)) {
      const issue = issueOf(record, 'MARKET_SHUT', header[dateAt] ?? null, { market, date });
      return { kind: 'rejected', issue, of: { code, adj, date } };
    }
    const row: PriceRow = {
      code,
      adj,
      date,
      close,
      // Sources write 0 for an index whose opening and range they do not have.
      open: open || null,
      high: high || null,
      low: low || null,
      volume: scaled(volume, volumeUnit),
      turnover: scaled(turnover, turnoverUnit),
      preClose: preClose || null,
      line: record.line,
    };
    return { kind: 'row', row, name: nameAt < 0 ? null : (cells[nameAt] ?? '').trim() || null };
  };

  return (record) => {
    const shape = shapeFault(record, header.length);
    if (shape)
      return {
        kind: 'rejected',
        issue: issueOf(record, shape, null, { want: header.length, have: record.cells.length }),
        of: null,
      };
    try {
      return read(record);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      const column = header[place(error.field)] ?? null;
      return { kind: 'rejected', issue: issueOf(record, error.code, column, error.params), of: null };
    }
  };
}

/** An issue at a record; very long lines are cut, the file's own text has them whole. */
export function issueOf(record: FileRecord, code: string, column: string | null, params: Issue['params']): Issue {
  return { line: record.line, column, code, params, text: record.text.slice(0, 1000) };
}

function shapeFault(record: FileRecord, width: number): string | null {
  if (record.unclosed) return 'UNCLOSED_QUOTE';
  const { cells } = record;
  if (cells.length === width) return null;
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') ? null : 'WRONG_FIELD_COUNT';
}

/** Units are powers of ten: the product is rounded to what the cell stated, since 1.1 lots are 110 shares exactly. */
function scaled(value: number | null | undefined, unit: number): number | null {
  if (value === null || value === undefined) return null;
  return unit === 1 ? value : Number((value * unit).toPrecision(15));
}

/** Remembers what was made of each text; the last one is at hand, since rows of one code or day stand together. */
function memo<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  let last: { text: string; value: Value } | null = null;
  return (text) => {
    if (last?.text === text) return last.value;
    let value = made.get(text);
    if (value === undefined) made.set(text, (value = make(text)));
    last = { text, value };
    return value;
  };
}
