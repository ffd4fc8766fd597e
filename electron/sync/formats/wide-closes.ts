import { type Code, kindOf, parseCode } from '../../../shared/market/code.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';
import type { Answers } from '../../store/outcome.ts';
import type { Adj } from '../../store/price-batch.ts';
import { BadCell } from '../bad-cell.ts';
import { nameKeyOf } from '../name-key.ts';
import { answeredBasis, asksBasis } from '../price-table.ts';
import type { RecordCells } from '../record-cells.ts';
import { parseStockCode } from '../stock-code.ts';
import { type Format, headerKeys, type RecordFacts } from './format.ts';

const DAY_HEADINGS = new Set(['date', 'day', 'trade_date', 'datetime', '日期', '交易日期', '时间', '交易日']);
/** Words of other tables: a column of any of them is no instrument, nor is one with a unit behind it. */
const OTHER_WORDS =
  /[额量率值价数比幅占年月周季日()]|收盘|开盘|最高|最低|涨跌|净|买入|卖出|资金|持股|换手|指标|单位|来源|累计|销售|零售|用户|收入|利润|代码|名称|类型|备注|说明/;

/**
 * A day a row and a column an instrument, named by its code or its name alone. Names that the desk does not know are asked for;
 * and so is the basis, where a column is a stock's.
 */
export const wideCloses: Format = {
  id: 'wide-closes',
  version: 1,
  vendor: null,
  recognise(header, { fileName, below }) {
    const [first = '', ...rest] = headerKeys(header);
    const headings = header.slice(1).map((heading) => heading.trim());
    const named = headings.filter((heading) => heading !== '');
    if (!DAY_HEADINGS.has(first) || named.length === 0 || new Set(rest).size < rest.length) return null;
    if (!named.every(isInstrument) || !below.some(isDayOfCloses)) return null;
    const asks = asksBasis(fileName);
    const columns = headings.flatMap((heading, index) => (heading === '' ? [] : [{ heading, index: index + 1 }]));
    return {
      kind: 'facts',
      columns: new Map([
        ['date', 0],
        ...columns.map(({ heading, index }) => [`close@${codeOf(heading, {}) ?? heading}`, index] as const),
      ]),
      dates: ['date'],
      weeklyLookalike: true,
      namedInHeader: named.filter((heading) => codeOf(heading, {}) === null),
      asks: (answers) => asks(withHeadings(named, answers)),
      createReader: (answers) => {
        const instruments = instrumentsOf(named, answers);
        return (cells) => statedBy(instruments, cells);
      },
    };
  },
};

/** A day and numbers behind it. */
function isDayOfCloses([day = '', ...values]: readonly string[]): boolean {
  const isDay = /^\d{4}\D?\d/.test(day.trim());
  return isDay && values.every((cell) => !Number.isNaN(parseNumber(cell)));
}

/** A code, or words in Chinese that no other table's column is. */
function isInstrument(heading: string): boolean {
  if (parseStockCode(heading) !== null) return true;
  const words = heading.normalize('NFKC').replace(/指数$/, '');
  return /\p{Script=Han}/u.test(words) && !OTHER_WORDS.test(words) && words.length <= 20;
}

/** Null for a name that is not known, and for one that is left out by answer. */
function codeOf(heading: string, { names = {} }: Answers) {
  return parseStockCode(heading) ?? parseCode(names[nameKeyOf(heading)] ?? '');
}

/** The answers with the codes of all columns, for what may rest on them. */
function withHeadings(headings: readonly string[], answers: Answers): Answers {
  const known = headings.flatMap((heading) => {
    const code = codeOf(heading, answers);
    return code ? [[heading, code] as const] : [];
  });
  return { ...answers, names: { ...answers.names, ...Object.fromEntries(known) } };
}

/** The instrument of a column, and its field. */
interface Instrument {
  readonly code: Code;
  readonly field: string;
  readonly adj: Adj;
}

function instrumentsOf(headings: readonly string[], answers: Answers): Instrument[] {
  return headings.flatMap((heading) => {
    const code = codeOf(heading, answers);
    if (!code) return [];
    const adj = kindOf(code) === 'index' ? ('raw' as const) : answeredBasis(answers);
    return [{ code, field: `close@${codeOf(heading, {}) ?? heading}`, adj }];
  });
}

function statedBy(instruments: readonly Instrument[], cells: RecordCells): RecordFacts {
  const refused: BadCell[] = [];
  const prices = instruments.flatMap(({ code, field, adj }) => {
    try {
      const close = cells.number(field);
      if (close === null) return [];
      if (close <= 0 && (adj === 'raw' || adj === 'split')) throw new BadCell('BAD_PRICE', field, { value: close });
      return [{ code, adj, date: cells.tradingDay('date', code), close }];
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      refused.push(new BadCell(error.code, error.field === 'date' ? 'date' : field, error.params));
      return [];
    }
  });
  return { facts: [], prices, refused };
}
