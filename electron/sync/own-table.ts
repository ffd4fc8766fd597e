import { type FactTable, type Format, headerKeys } from './formats/format.ts';

/** Columns that any table of the product's own may carry beside its facts: why a number was typed, and when. */
const REMARKS = ['note', 'entered_at'];

/** One of the product's own tables: its columns, which of them it cannot do without, and how a record is read. */
export interface OwnTable {
  readonly id: string;
  readonly needs: readonly string[];
  /** Of each of these at least one. */
  readonly needsOneOf?: readonly string[];
  readonly may: readonly string[];
  readonly dates: readonly string[];
  readonly createReader: FactTable['createReader'];
}

/**
 * A format of the product's own. Columns stand in any order; one that it does not know makes the file another one, since what
 * it would say must not be left out unsaid.
 */
export function ownFormat(table: OwnTable): Format {
  const { id, needs, needsOneOf = [], may, dates, createReader } = table;
  const known = new Set([...needs, ...needsOneOf, ...may, ...REMARKS]);
  return {
    id,
    version: 2,
    vendor: null,
    recognise(header) {
      const keys = headerKeys(header);
      const named = keys.filter((key) => key !== '');
      const isOurs =
        named.every((key) => known.has(key)) &&
        new Set(named).size === named.length &&
        needs.every((key) => keys.includes(key)) &&
        (needsOneOf.length === 0 || needsOneOf.some((key) => keys.includes(key)));
      if (!isOurs) return null;
      const columns = new Map(keys.flatMap((key, index) => (key === '' ? [] : [[key, index] as const])));
      return {
        kind: 'facts',
        columns,
        dates: dates.filter((key) => columns.has(key)),
        createReader,
        weeklyLookalike: false,
      };
    },
  };
}
