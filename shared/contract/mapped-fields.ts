import { currencyOfUnit, parseUnit } from '../market/parse-unit.ts';
import { currencyInHeading, unitInHeading } from '../market/unit-in-heading.ts';
import type { MappedTable, MappingDraft } from './mappings.ts';

/** How the cells of a field are read: money and counts may stand in units of their column, money in a currency too. */
export type FieldKind = 'date' | 'money' | 'count' | 'number' | 'text';

/** A field of one of the product's own tables, as columns of another file can be mapped to it. */
export interface MappedField {
  readonly kind: FieldKind;
  /** The table cannot be read without it. */
  readonly needed?: true;
  /** May hold for all rows where no column says it: one of these words, a day, or any word. */
  readonly constant?: 'word' | 'day' | readonly string[];
}

const DATE: MappedField = { kind: 'date', needed: true, constant: 'day' };
const CODE: MappedField = { kind: 'text', needed: true };
const NAME: MappedField = { kind: 'text' };
const NUMBER: MappedField = { kind: 'number' };
const MONEY: MappedField = { kind: 'money' };
const CURRENCY: MappedField = { kind: 'text', needed: true, constant: ['CNY', 'HKD'] };

/** Fields by table and name, in the order in which they are offered. */
export const MAPPED_FIELDS: Readonly<Record<MappedTable, Readonly<Record<string, MappedField>>>> = {
  prices: {
    date: DATE,
    // Where neither says it, the file's name has to, or its user is asked.
    code: { kind: 'text', constant: 'word' },
    name: NAME,
    close: { kind: 'number', needed: true },
    open: NUMBER,
    high: NUMBER,
    low: NUMBER,
    volume: { kind: 'count' },
    turnover: MONEY,
    pre_close: NUMBER,
    adj: { kind: 'text', constant: ['raw', 'split', 'qfq', 'hfq'] },
  },
  southbound: {
    date: DATE,
    channel: { kind: 'text', constant: ['total', 'sh', 'sz'] },
    net: MONEY,
    buy: MONEY,
    sell: MONEY,
    currency: CURRENCY,
    unit: { kind: 'text' },
  },
  activeStocks: {
    date: DATE,
    channel: { kind: 'text', needed: true, constant: ['sh', 'sz', 'total'] },
    code: CODE,
    name: NAME,
    net: MONEY,
    buy: MONEY,
    sell: MONEY,
    turnover: MONEY,
    rank: NUMBER,
    currency: CURRENCY,
    unit: { kind: 'text' },
  },
  holdings: {
    date: DATE,
    code: { ...CODE, constant: 'word' },
    name: NAME,
    pct: { kind: 'number', needed: true },
    shares: { kind: 'count' },
    basis: { kind: 'text', constant: ['issued', 'H', 'listed'] },
  },
  fx: {
    pair: { kind: 'text', needed: true, constant: 'word' },
    date: DATE,
    rate: { kind: 'number', needed: true },
    kind: { kind: 'text', constant: ['spot', 'mid', 'settlement'] },
  },
  series: {
    series: { kind: 'text', needed: true, constant: 'word' },
    period: { kind: 'text', needed: true },
    value: { kind: 'number', needed: true },
    unit: { kind: 'text', constant: 'word' },
    basis: { kind: 'text', constant: ['level', 'month', 'ytd'] },
    kind: { kind: 'text', constant: ['actual', 'forecast'] },
    source: { kind: 'text', constant: 'word' },
  },
};

/** Of each table with one of these at least one has to be there. */
export const NET_FIELDS = ['net', 'buy', 'sell'] as const;

/** Lots of a hundred, as mainland exchanges trade; Hong Kong's differ by stock. */
export const LOT = '手';

/** Why a mapping cannot be used, and by which field. */
export interface MappingFault {
  readonly fault: 'lacks' | 'twice' | 'unknown' | 'unit' | 'currencies' | 'constant' | 'place';
  readonly field: string;
}

/** All that keeps a mapping from being used; none where it can be. */
export function mappingFaults(mapping: MappingDraft): MappingFault[] {
  const { table, columns, constants, signature } = mapping;
  const fields = MAPPED_FIELDS[table];
  const stated = [...columns.map(({ field }) => field), ...Object.keys(constants)];
  const faults: MappingFault[] = [];
  const currency = currencyOfColumns(mapping);
  for (const field of new Set(stated)) {
    if (!fields[field]) faults.push({ fault: 'unknown', field });
    else if (stated.indexOf(field) !== stated.lastIndexOf(field)) faults.push({ fault: 'twice', field });
  }
  for (const { index, field, unit } of columns) {
    if (index >= signature.length) faults.push({ fault: 'place', field });
    if (!isUnit(table, field, unit)) faults.push({ fault: 'unit', field });
  }
  for (const [field, word] of Object.entries(constants)) {
    const allowed = fields[field]?.constant;
    const fits = typeof allowed === 'object' ? allowed.includes(word) : allowed !== undefined && word.trim() !== '';
    if (fields[field] && !fits) faults.push({ fault: 'constant', field });
  }
  // A day that neither says is told by the file's name, or asked.
  const saysAlso = (field: string) => field === 'date' || (field === 'currency' && currency !== null);
  for (const [field, { needed }] of Object.entries(fields))
    if (needed && !stated.includes(field) && !saysAlso(field)) faults.push({ fault: 'lacks', field });
  if ('net' in fields && !NET_FIELDS.some((field) => stated.includes(field)))
    faults.push({ fault: 'lacks', field: 'net' });
  if (currency === 'several') faults.push({ fault: 'currencies', field: 'currency' });
  return faults;
}

/** The currency that columns of money name together; null where they name none. */
export function currencyOfColumns({ table, columns }: MappingDraft): string | 'several' | null {
  if (table !== 'southbound' && table !== 'activeStocks') return null;
  const named = columns.flatMap(({ field, unit, currency }) =>
    MAPPED_FIELDS[table][field]?.kind === 'money' ? [currency, currencyOfUnit(unit ?? '')] : [],
  );
  const [only = null, ...others] = new Set(named.filter((one) => one !== null));
  return others.length > 0 ? 'several' : only;
}

/**
 * Whether a mapping says what the headings do not: the same header could be of another instrument, unit or currency in another
 * file. A day is of one file anyway, and is not kept.
 */
export function saysMoreThanHeadings({ constants, columns, dateOrder }: MappingDraft): boolean {
  return (
    dateOrder !== null ||
    Object.keys(constants).some((field) => field !== 'date') ||
    columns.some(
      ({ heading, unit, currency }) =>
        (unit !== null && unit !== unitInHeading(heading)) ||
        (currency !== null && currency !== currencyInHeading(heading)),
    )
  );
}

function isUnit(table: MappedTable, field: string, unit: string | null): boolean {
  if (unit === null) return true;
  // The value of a series keeps its unit as a word.
  if (table === 'series') return field === 'value';
  const kind = MAPPED_FIELDS[table][field]?.kind;
  if (field === 'pct') return unit === '%';
  if (unit === LOT) return field === 'volume';
  return (kind === 'money' || kind === 'count') && parseUnit(unit) !== null;
}
