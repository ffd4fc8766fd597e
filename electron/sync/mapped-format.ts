import { currencyOfColumns, LOT, MAPPED_FIELDS } from '../../shared/contract/mapped-fields.ts';
import type { MappedColumn, MappedTable, Mapping } from '../../shared/contract/mappings.ts';
import { currencyOfCode, marketOf } from '../../shared/market/code.ts';
import { currencyOfUnit, parseUnit } from '../../shared/market/parse-unit.ts';
import type { Answers } from '../store/outcome.ts';
import type { Adj } from '../store/price-batch.ts';
import { BadCell } from './bad-cell.ts';
import { dateOfFileName, instrumentOfFileName } from './file-name.ts';
import { activeStocks } from './formats/active-stocks.ts';
import { type Ask, type FactTable, type Format, headerKeys, type PriceTable, type Table } from './formats/format.ts';
import { fx } from './formats/fx.ts';
import { holdings } from './formats/holdings.ts';
import { prices } from './formats/prices.ts';
import { series } from './formats/series.ts';
import { southbound } from './formats/southbound.ts';

const OWN: Readonly<Record<MappedTable, Format>> = { prices, southbound, activeStocks, holdings, fx, series };
const BASES: readonly Adj[] = ['raw', 'split', 'qfq', 'hfq'];

/**
 * The format that a mapping is: a file with exactly its header is read as the product's own table of the same columns would be,
 * with what the mapping says of all rows, and each column in its own unit.
 */
export function mappedFormat(mapping: Mapping): Format {
  return {
    id: `mapped:${mapping.id}`,
    version: 1,
    vendor: null,
    mapping,
    recognise(header, around) {
      const keys = headerKeys(header);
      if (JSON.stringify(keys) !== JSON.stringify(mapping.signature)) return null;
      const own = OWN[mapping.table].recognise(renamed(mapping, header.length), around);
      if (!own) return null;
      const asks = (answers: Answers) => asksOf(mapping, own, around.fileName, answers);
      return own.kind === 'prices'
        ? { ...mappedPrices(mapping, own, header.length), asks }
        : { ...mappedFacts(mapping, own, header.length), asks };
    },
  };
}

/** The header as the own table would have it; what no column says stands behind the file's own columns. */
function renamed({ table, columns, constants }: Mapping, width: number): string[] {
  const names = Array.from({ length: width }, (_, at) => columns.find(({ index }) => index === at)?.field ?? '');
  const needed = Object.entries(MAPPED_FIELDS[table]).flatMap(([field, { needed: is }]) => (is ? [field] : []));
  const behind = new Set([...needed, ...(table === 'prices' ? ['code'] : []), ...Object.keys(constants)]);
  return [...names, ...[...behind].filter((field) => !names.includes(field))];
}

function within<Field>(columns: ReadonlyMap<Field, number>, width: number): Map<Field, number> {
  return new Map([...columns].filter(([, index]) => index < width));
}

function mappedPrices(mapping: Mapping, own: PriceTable, width: number): PriceTable {
  const column = (field: string) => mapping.columns.find((one) => one.field === field);
  const [volume, turnover] = [column('volume'), column('turnover')];
  const basis = BASES.find((adj) => adj === mapping.constants.adj) ?? 'raw';
  return {
    ...own,
    columns: within(own.columns, width),
    volumeUnit: (code) => (volume ? volumeUnit(volume, code) : 1),
    turnoverUnit: (code) => (turnover ? turnoverUnit(turnover, code) : 1),
    basis: () => basis,
  };
}

/** A lot is a hundred shares on the mainland alone. */
function volumeUnit({ unit }: MappedColumn, code: string): number {
  if (unit !== LOT) return parseUnit(unit ?? '') ?? 1;
  if (marketOf(code) !== 'CN') throw new BadCell('LOT_UNKNOWN', 'volume', { code });
  return 100;
}

/** Turnover stands in the currency of the code's market. */
function turnoverUnit(column: MappedColumn, code: string): number {
  const [named, own] = [column.currency ?? currencyOfUnit(column.unit ?? ''), currencyOfCode(code)];
  if (named !== null && own !== null && named !== own)
    throw new BadCell('CURRENCY_MISMATCH', 'turnover', { text: column.unit ?? named, currency: own });
  return parseUnit(column.unit ?? '') ?? 1;
}

function mappedFacts(mapping: Mapping, own: FactTable, width: number): FactTable {
  const constants = constantsOf(mapping);
  const columns = within(own.columns, width);
  return {
    ...own,
    columns,
    dates: own.dates.filter((field) => columns.has(field)),
    constants: ({ date }) => (date === undefined ? constants : { ...constants, date }),
  };
}

function constantsOf(mapping: Mapping): Record<string, string> {
  const { columns, table } = mapping;
  const { date: _, ...constants } = mapping.constants;
  const currency = currencyOfColumns(mapping);
  const has = (field: string) => columns.some((column) => column.field === field);
  if (currency !== null && !has('currency') && !('currency' in constants)) constants.currency = currency;
  for (const { field, unit, currency: ofColumn } of columns) {
    const isMoney = MAPPED_FIELDS[table][field]?.kind === 'money';
    // A unit names its money too, so that a row of another currency is refused.
    if (unit !== null) constants[`unit@${field}`] = isMoney ? `${unit}${ofColumn ?? ''}` : unit;
    else if (isMoney && ofColumn !== null && !has('unit')) constants[`unit@${field}`] = ofColumn;
  }
  return constants;
}

/** What neither a column nor the mapping says of the file. */
function asksOf(mapping: Mapping, { kind }: Table, fileName: string, { date }: Answers): Ask[] {
  const { table, columns, constants, dateOrder } = mapping;
  const has = (field: string) => columns.some((column) => column.field === field);
  const asks: Ask[] = [];
  if (kind === 'prices' && !has('code'))
    asks.push({ id: 'instrument', choices: [], settled: constants.code ?? instrumentOfFileName(fileName) });
  if ('date' in MAPPED_FIELDS[table] && !has('date') && date === undefined)
    asks.push({ id: 'date', choices: [], settled: constants.date ?? dateOfFileName(fileName) });
  if (dateOrder !== null) asks.push({ id: 'dateOrder', choices: ['mdy', 'dmy'], settled: dateOrder });
  return asks;
}
