import { MAPPED_FIELDS, mappingFaults } from '../../shared/contract/mapped-fields.ts';
import {
  MAPPED_TABLES,
  type MappedColumn,
  type MappedTable,
  type MappingDraft,
} from '../../shared/contract/mappings.ts';
import { parseCode } from '../../shared/market/code.ts';
import { parseDate } from '../../shared/market/parse-date.ts';
import { currencyOfUnit, parseUnit } from '../../shared/market/parse-unit.ts';
import { currencyInHeading, unitInHeading } from '../../shared/market/unit-in-heading.ts';
import { headerKeys } from './formats/format.ts';

/** How headings name fields, whatever the table; the first that fits is meant. */
const WORDS: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['date', /日期|交易日|^(?:trade[ _]?)?date$|^时间$/],
  ['period', /期间|月份|年月|^period$|^month$/],
  ['code', /代码|代號|^(?:code|ticker|symbol|ts_code)$/],
  ['name', /名称|简称|^name$|^名稱$/],
  ['pre_close', /昨收|前收|^prev?[ _.]?close$/],
  ['close', /收盘|收市|最新价|现价|^(?:close|last|price)$/],
  ['open', /开盘|^open$/],
  ['high', /最高|^high$/],
  ['low', /最低|^low$/],
  ['turnover', /成交额|成交金额|^turnover$|^amount$/],
  ['volume', /成交量|^vol(?:ume)?$/],
  // What flows in by the quota, and what has added up, are other measures than the net of a day.
  ['net', /^(?!.*(?:流入|流出|累[计积]|余额)).*(?:净买|净额)|^net(?!.*(?:inflow|cum))/],
  ['buy', /买入|^buy/],
  ['sell', /卖出|^sell/],
  ['channel', /通道|渠道|^channel$/],
  ['rank', /排名|排序|^rank$/],
  ['currency', /币种|货币$|^currency$/],
  ['unit', /^单位$|^unit$/],
  ['pct', /占.*[比%]|比例|^(?:pct|percent)$/],
  ['shares', /持股数|持股量|^shares$/],
  ['pair', /货币对|^pair$/],
  ['rate', /汇率|中间价|^rate$/],
  ['series', /指标|^series$/],
  ['value', /^数?值$|^value$/],
  ['source', /来源|^source$/],
];

/** Rows that are looked at, and how many of their filled cells have to be of a kind. */
const LOOKED_AT = 30;
const MOST = 0.8;

/** How many cells of a row are headings that are known. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => WORDS.some(([, pattern]) => pattern.test(wordsOf(cell)))).length;
}

/** A mapping by the words of a header and by the cells below it; of the table that fits best where none is named. */
export function guessMapping(of: {
  readonly header: readonly string[];
  /** Rows above the header, which may note the unit of all money: `单位：亿元`. */
  readonly above: readonly (readonly string[])[];
  readonly below: readonly (readonly string[])[];
  readonly table: MappedTable | null;
  readonly delimiter: string | null;
  readonly name: string;
}): MappingDraft {
  const drafts = (of.table ? [of.table] : MAPPED_TABLES).map((table): MappingDraft => {
    const { header, below, delimiter, name } = of;
    const columns = inUnitOf(table, unitAbove(of.above), guessColumns(table, header, below.slice(0, LOOKED_AT)));
    return { name, signature: headerKeys(header), table, columns, constants: {}, dateOrder: null, delimiter };
  });
  const [first, ...others] = drafts;
  if (!first) throw new Error('there are tables');
  return others.reduce((best, draft) => (fitOf(draft) > fitOf(best) ? draft : best), first);
}

/** The unit that a note above the header gives. */
function unitAbove(above: readonly (readonly string[])[]): string | null {
  const notes = above.flat().flatMap((cell) => /单位:\s*([^\s)]+)/.exec(cell.normalize('NFKC'))?.[1] ?? []);
  return notes.find((word) => parseUnit(word) !== null) ?? null;
}

/** Columns of money whose headings name no unit, in the one that is noted for all. */
function inUnitOf(table: MappedTable, unit: string | null, columns: readonly MappedColumn[]): MappedColumn[] {
  const currency = currencyOfUnit(unit ?? '');
  return columns.map((column) =>
    unit !== null && column.unit === null && MAPPED_FIELDS[table][column.field]?.kind === 'money'
      ? { ...column, unit, currency: column.currency ?? currency }
      : column,
  );
}

/** Columns that found their field, less what a table lacks; what could be told of all rows counts little. */
function fitOf(draft: MappingDraft): number {
  const lacking = mappingFaults(draft).filter(({ fault }) => fault === 'lacks');
  const costs = lacking.map(({ field }) => (MAPPED_FIELDS[draft.table][field]?.constant === undefined ? 2 : 0.5));
  return costs.reduce((fit, cost) => fit - cost, draft.columns.length);
}

function guessColumns(
  table: MappedTable,
  header: readonly string[],
  below: readonly (readonly string[])[],
): MappedColumn[] {
  const fields = MAPPED_FIELDS[table];
  const taken = new Set<string>();
  const take = (field: string | undefined) => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const byWords = header.map((heading) =>
    take(WORDS.find(([field, pattern]) => field in fields && pattern.test(wordsOf(heading)))?.[0]),
  );
  const cellsOf = (index: number) => below.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  const areMostly = (index: number, test: (cell: string) => boolean) => {
    const cells = cellsOf(index);
    return cells.length > 0 && cells.filter(test).length >= MOST * cells.length;
  };
  return header.flatMap((heading, index) => {
    const isDay = (cell: string) => parseDate(cell, 'mdy') !== null || parseDate(cell, 'dmy') !== null;
    const byCells = () => {
      if ('date' in fields && areMostly(index, isDay)) return take('date');
      const isCode = (cell: string) => /\D/.test(cell) && parseCode(cell) !== null;
      return 'code' in fields && areMostly(index, isCode) ? take('code') : null;
    };
    const field = byWords[index] ?? byCells();
    if (!field) return [];
    const kind = fields[field]?.kind;
    const unit = unitInHeading(heading);
    const hasUnit = unit !== null && (kind === 'money' || kind === 'count' || field === 'value') && unit !== '%';
    return [
      {
        index,
        heading,
        field,
        unit: hasUnit || (field === 'pct' && unit === '%') ? unit : null,
        currency: kind === 'money' ? currencyInHeading(heading) : null,
      },
    ];
  });
}

/** A heading's words, without what stands in brackets behind them. */
function wordsOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .trim()
    .toLowerCase();
}
