import type { Calendar } from '../../shared/market/calendar.ts';
import type { Code } from '../../shared/market/code.ts';
import { marketOf, parseCode } from '../../shared/market/code.ts';
import { addDays, type IsoDate } from '../../shared/market/iso-date.ts';
import { CURRENCIES, type Currency } from '../../shared/market/market.ts';
import { type DateOrder, parseDate } from '../../shared/market/parse-date.ts';
import { southboundSession } from '../../shared/market/southbound-days.ts';
import { BadCell } from './bad-cell.ts';
import { createNumberCells, type NumberCells } from './number-cells.ts';
import { FIRST_DAY } from './series-tally.ts';

/** The cells of one record by field, each read as what it has to be; what cannot be is thrown as `BadCell`. */
export interface RecordCells extends NumberCells {
  /** Whether the table has such a column. */
  readonly has: (field: string) => boolean;
  /** Without blanks around; empty where there is no such column. */
  readonly text: (field: string) => string;
  readonly textOrNull: (field: string) => string | null;
  readonly needText: (field: string) => string;
  readonly code: (field: string) => Code;
  readonly codeOrNull: (field: string) => Code | null;
  /** Any day that exists; `pastDate` refuses one after the day on which the file came. */
  readonly dateOrNull: (field: string) => IsoDate | null;
  readonly pastDate: (field: string) => IsoDate;
  /** A day on which the market of a code may have traded. */
  readonly tradingDay: (field: string, code: Code) => IsoDate;
  /** A day on which southbound may have traded: exports write zeros for days on which it did not. */
  readonly southboundDay: (field: string) => IsoDate;
  readonly currency: (field: string) => Currency;
  /** A currency in which southbound's turnover is told. */
  readonly southboundCurrency: (field: string) => 'CNY' | 'HKD';
  /** What a word stands for; words are compared in NFKC and lower case. */
  readonly oneOf: <Value extends string>(field: string, words: Readonly<Record<string, Value>>) => Value;
  /** The last day before one on which southbound traded; null where nobody can say whether a day between was one. */
  readonly southboundDayBefore: (day: IsoDate) => IsoDate | null;
  /** The same record by other names: `fields` by the field in whose place each stands, `words` what is said of it. */
  readonly as: (fields: Readonly<Record<string, string>>, words?: Readonly<Record<string, string>>) => RecordCells;
}

/** What bounds the days of a file. */
export interface ReadingLimits {
  /** The last day that a fact may be of. */
  readonly newest: IsoDate;
  readonly dateOrder: DateOrder | null;
  readonly calendar: Calendar;
}

/** No holiday of southbound is longer. */
const LONGEST_HOLIDAY = 14;

/** Reads cells by `columns`; what `constants` say holds for every record that does not say it in a cell. */
export function createRecordCells(
  columns: ReadonlyMap<string, number>,
  limits: ReadingLimits,
  constants: Readonly<Record<string, string>> = {},
): (cells: readonly string[]) => RecordCells {
  const { newest, dateOrder, calendar } = limits;
  return (cells) => {
    const text = (field: string) => (cells[columns.get(field) ?? -1] ?? '').trim() || (constants[field] ?? '');
    const needText = (field: string) => text(field) || refuse('EMPTY_CELL', field, '');
    const dateOrNull = (field: string) => {
      if (text(field) === '') return null;
      const date = parseDate(text(field), dateOrder);
      return date && date >= FIRST_DAY ? date : refuse('BAD_DATE', field, text(field));
    };
    const pastDate = (field: string) => {
      const date = dateOrNull(field) ?? refuse('BAD_DATE', field, '');
      if (date > newest) throw new BadCell('FUTURE_DATE', field, { date });
      return date;
    };
    const currency = (field: string) => {
      const word = text(field).normalize('NFKC').toUpperCase();
      const found = CURRENCIES.find((known) => known === word) ?? CURRENCY_WORDS[word];
      return found ?? refuse('BAD_CURRENCY', field, text(field));
    };
    const code = (field: string) => parseCode(text(field)) ?? refuse('BAD_CODE', field, text(field));
    return {
      ...createNumberCells(text, currency),
      has: (field) => columns.has(field) || field in constants,
      text,
      needText,
      code,
      currency,
      dateOrNull,
      textOrNull: (field) => text(field) || null,
      codeOrNull: (field) => (text(field) === '' ? null : code(field)),
      pastDate,
      tradingDay(field, code) {
        const date = pastDate(field);
        const market = marketOf(code);
        if (market && calendar.session(market, date) === 'shut')
          throw new BadCell('MARKET_SHUT', field, { market, date });
        return date;
      },
      southboundDay(field) {
        const date = pastDate(field);
        if (southboundSession(calendar, date) === 'shut') throw new BadCell('SOUTHBOUND_SHUT', field, { date });
        return date;
      },
      southboundCurrency(field) {
        const stated = currency(field);
        return stated === 'CNY' || stated === 'HKD' ? stated : refuse('NOT_SOUTHBOUND_CURRENCY', field, text(field));
      },
      oneOf(field, words) {
        const word = text(field).normalize('NFKC').toLowerCase();
        const choices = Object.keys(words).filter((choice) => choice !== '');
        return words[word] ?? refuse(word === '' ? 'EMPTY_CELL' : 'BAD_WORD', field, text(field), choices.join(', '));
      },
      southboundDayBefore: (day) => lastSouthboundDay(calendar, day),
      as: (fields, words = {}) =>
        createRecordCells(columnsAs(columns, fields, words), limits, { ...constants, ...words })(cells),
    };
  };
}

function lastSouthboundDay(calendar: Calendar, day: IsoDate): IsoDate | null {
  for (let back = 1; back <= LONGEST_HOLIDAY; back++) {
    const before = addDays(day, -back);
    const session = southboundSession(calendar, before);
    if (session !== 'shut') return session === 'open' ? before : null;
  }
  return null;
}

function columnsAs(
  columns: ReadonlyMap<string, number>,
  fields: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Map<string, number> {
  const renamed = new Map([...columns].filter(([field]) => !(field in words) && !(field in fields)));
  for (const [field, from] of Object.entries(fields)) {
    const index = columns.get(from);
    if (index !== undefined) renamed.set(field, index);
  }
  return renamed;
}

const CURRENCY_WORDS: Readonly<Record<string, Currency>> = {
  RMB: 'CNY',
  CNH: 'CNY',
  人民币: 'CNY',
  HK$: 'HKD',
  港元: 'HKD',
  港币: 'HKD',
  US$: 'USD',
  美元: 'USD',
};

function refuse(code: string, field: string, text: string, choices = ''): never {
  throw new BadCell(code, field, choices ? { text, choices } : { text });
}
