import type { Code } from '../../../shared/market/code.ts';
import type { Fact } from '../../store/fact-kinds.ts';
import type { Adj } from '../../store/price-batch.ts';
import type { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';

/** What a cell of a price table may state. */
export type PriceField =
  | 'code'
  | 'name'
  | 'date'
  | 'close'
  | 'open'
  | 'high'
  | 'low'
  | 'volume'
  | 'turnover'
  | 'preClose'
  | 'adj';

/** How a recognised header of prices is read. */
export interface PriceTable {
  readonly kind: 'prices';
  /** Where each field stands; a field that is not there is not stated. */
  readonly columns: ReadonlyMap<PriceField, number>;
  /** The canonical code of a cell of the code column. */
  readonly parseCode: (cell: string) => Code | null;
  /** What one unit of the volume column is in shares, and of turnover in currency units, for a code. */
  readonly volumeUnit: (code: string) => number;
  readonly turnoverUnit: (code: string) => number;
  /** On which basis a code's prices stand, where no column says it. */
  readonly basis: (code: string) => Adj;
  /** True for vendors whose weekly files look like their daily ones: rows a week apart are then no daily closes. */
  readonly weeklyLookalike: boolean;
}

/** What one record of a table of other facts states: facts (none where it has no value), and names of instruments on the way. */
export interface RecordFacts {
  readonly facts: readonly Fact[];
  readonly names?: readonly { readonly code: string; readonly name: string }[];
  /** Cells that cannot be taken where the rest of the record can. */
  readonly refused?: readonly BadCell[];
}

/** How a recognised header of any other facts is read. */
export interface FactTable {
  readonly kind: 'facts';
  readonly columns: ReadonlyMap<string, number>;
  /** Fields that hold days: they settle the order of day and month together. */
  readonly dates: readonly string[];
  /** Makes the reader of one file; what it keeps between records is its own. Throws `BadCell`. */
  readonly createReader: () => (
    cells: RecordCells,
    record: { readonly line: number; readonly cells: readonly string[] },
  ) => RecordFacts;
}

export type Table = PriceTable | FactTable;

/** One source's way of writing facts. Recognised by what stands in the file, not by its name. */
export interface Format {
  readonly id: string;
  /** Raised when the same bytes would be read differently. */
  readonly version: number;
  /** As a figure's source line names it; null where the file tells no vendor. */
  readonly vendor: string | null;
  /** The table that a header makes, or null where it is not this format's. */
  readonly recognise: (header: readonly string[]) => Table | null;
}

/** Cells of a header in one spelling: NFKC, lower case, no blanks around, no byte-order mark. */
export function headerKeys(header: readonly string[]): string[] {
  return header.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .normalize('NFKC')
      .trim()
      .toLowerCase(),
  );
}

/** The places of `fields` in a header by their names; null where one of `required` is missing or a name stands twice. */
export function placesOf<Field extends string>(
  keys: readonly string[],
  names: Readonly<Partial<Record<Field, string>>>,
  required: readonly NoInfer<Field>[],
): Map<Field, number> | null {
  const places = new Map<Field, number>();
  for (const [field, name] of Object.entries(names) as [Field, string][]) {
    const index = keys.indexOf(name);
    if (index !== keys.lastIndexOf(name)) return null;
    if (index >= 0) places.set(field, index);
  }
  return required.every((field) => places.has(field)) ? places : null;
}

export const SINGLE = () => 1;
export const AS_TRADED = () => 'raw' as const;
