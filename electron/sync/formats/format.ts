import type { Mapping } from '../../../shared/contract/mappings.ts';
import type { Code } from '../../../shared/market/code.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { Fact } from '../../store/fact-kinds.ts';
import type { Answers, AskedWord } from '../../store/outcome.ts';
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

/** Something that a file does not say of itself: asked once, remembered for files of its name. */
export interface Ask {
  readonly id: AskedWord;
  /** What may be answered; none where it is free, a code or a day. */
  readonly choices: readonly string[];
  /** What the file's name or content says already; null leaves it open. */
  readonly settled: string | null;
}

interface TableOfAnyKind {
  /** What has to be known before the file can be read, in the order of asking; one may rest on what another was answered. */
  readonly asks?: (answers: Answers) => readonly Ask[];
  /** Instruments that the header names by words alone, to be resolved before reading. */
  readonly namedInHeader?: readonly string[];
  /** Rows below the header that are no data: units, ids, totals. */
  readonly isNote?: (cells: readonly string[]) => boolean;
  /** The vendor that the content names, where one format serves several. */
  readonly vendor?: string;
  /** The first row of a table without a header is its first row of data. */
  readonly headless?: boolean;
  /** A row may end before its last columns, which then say nothing. */
  readonly mayEndEarly?: boolean;
  /** True for vendors whose weekly files look like their daily ones: rows a week apart are then no daily closes. */
  readonly weeklyLookalike: boolean;
}

/** How a recognised header of prices is read. */
export interface PriceTable extends TableOfAnyKind {
  readonly kind: 'prices';
  /** Where each field stands; a field that is not there is not stated. */
  readonly columns: ReadonlyMap<PriceField, number>;
  /** The canonical code of a cell of the code column. */
  readonly parseCode: (cell: string) => Code | null;
  /**
   * What one unit of the volume column is in shares, and of turnover in currency units, for a code; null where nobody says what it
   * is, and the column is not taken.
   */
  readonly volumeUnit: (code: string) => number | null;
  readonly turnoverUnit: (code: string) => number;
  /** Words of the basis column beside `raw`, `qfq` and `hfq`. */
  readonly adjWords?: Readonly<Record<string, Adj>>;
  /** A row that stands for a day without trading, whatever its cells. */
  readonly isHalted?: (cells: readonly string[]) => boolean;
  /** On which basis a code's prices stand, where neither a column nor an answer says it. */
  readonly basis: (code: string) => Adj;
}

/** One close of one instrument among the facts of a record. */
export interface StatedPrice {
  readonly code: string;
  readonly adj: Adj;
  readonly date: IsoDate;
  readonly close: number;
  readonly preClose?: number | null;
}

/** What one record of a table of other facts states: facts (none where it has no value), and names of instruments on the way. */
export interface RecordFacts {
  /** `line` of a fact that stands in an earlier record, which this one completes; without it a fact stands in its own. */
  readonly facts: readonly (Fact & { readonly line?: number })[];
  /** Closes, where a record has them beside or instead of other facts. */
  readonly prices?: readonly StatedPrice[];
  readonly names?: readonly { readonly code: string; readonly name: string }[];
  /** Cells that cannot be taken where the rest of the record can. */
  readonly refused?: readonly BadCell[];
  /** Why nothing is taken of a record that states something, as the code of an issue; such records are told together. */
  readonly leftOut?: string;
}

/** How a recognised header of any other facts is read. */
export interface FactTable extends TableOfAnyKind {
  readonly kind: 'facts';
  /**
   * Where each field stands. Of a table with a column a series, a value's field is `field@scope` (`close@0700.HK`), so that it can
   * be traced to its cell.
   */
  readonly columns: ReadonlyMap<string, number>;
  /** What every record says that no column does: the currency, the unit, the channel. */
  readonly constants?: (answers: Answers) => Readonly<Record<string, string>>;
  /** Fields that hold days: they settle the order of day and month together. */
  readonly dates: readonly string[];
  /** Makes the reader of one file; what it keeps between records is its own. Throws `BadCell`. */
  readonly createReader: (
    answers: Answers,
  ) => (cells: RecordCells, record: { readonly line: number; readonly cells: readonly string[] }) => RecordFacts;
}

export type Table = PriceTable | FactTable;

/** What stands round a header, for formats that the header alone does not tell. */
export interface Surroundings {
  readonly fileName: string;
  /** Rows above the header: titles, dates, a note on units. */
  readonly above: readonly (readonly string[])[];
  /** The first rows below it. */
  readonly below: readonly (readonly string[])[];
}

/** One source's way of writing facts. Recognised by what stands in the file, not by its name. */
export interface Format {
  readonly id: string;
  /** Raised when the same bytes would be read differently. */
  readonly version: number;
  /** As a figure's source line names it; null where the file tells no vendor. */
  readonly vendor: string | null;
  /** Of a user's mapping of columns: the mapping, which is kept with what was read by it. */
  readonly mapping?: Mapping;
  /** The table that a header makes, or null where it is not this format's. */
  readonly recognise: (header: readonly string[], around: Surroundings) => Table | null;
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

/**
 * The places of `fields` in a header by their names, or by the first of several names that stands there; null where one of
 * `required` is missing or a name stands twice.
 */
export function placesOf<Field extends string>(
  keys: readonly string[],
  names: Readonly<Partial<Record<Field, string | readonly string[]>>>,
  required: readonly NoInfer<Field>[],
): Map<Field, number> | null {
  const places = new Map<Field, number>();
  for (const [field, spelt] of Object.entries(names) as [Field, string | readonly string[]][]) {
    const name = [spelt].flat().find((one) => keys.includes(one));
    if (name === undefined) continue;
    const index = keys.indexOf(name);
    if (index !== keys.lastIndexOf(name)) return null;
    places.set(field, index);
  }
  return required.every((field) => places.has(field)) ? places : null;
}

export const SINGLE = () => 1;
export const AS_TRADED = () => 'raw' as const;
