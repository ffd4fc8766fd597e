import type { Answers } from '../store/outcome.ts';
import { BadCell } from './bad-cell.ts';
import type { Ask, FactTable, RecordFacts } from './formats/format.ts';
import type { RecordCells } from './record-cells.ts';

/** How a record of one kind of facts is read from cells by the product's own names. */
export type ReadFacts = (cells: RecordCells) => RecordFacts;

/** A source's table that says what one of the product's own says, by other names. */
export interface RenamedTable {
  /** Where the fields of the product's own table stand in the source's. */
  readonly columns: ReadonlyMap<string, number>;
  readonly dates: readonly string[];
  /** What every record says that no column does: the currency, the unit, the channel. */
  readonly constants?: (answers: Answers) => Readonly<Record<string, string>>;
  readonly asks?: (answers: Answers) => readonly Ask[];
  readonly read: ReadFacts;
}

/** A source's table read as the product's own is. */
export function renamedTable({ read, ...table }: RenamedTable): FactTable {
  return { kind: 'facts', ...table, weeklyLookalike: false, createReader: () => read };
}

/**
 * Reads a record as the product's own table where a row decides which of the source's columns and words are meant; what cannot be
 * taken is told by the source's column.
 */
export function readAs(
  read: ReadFacts,
  cells: RecordCells,
  fields: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): RecordFacts {
  try {
    return read(cells.as(fields, words));
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    throw new BadCell(error.code, fields[error.field] ?? error.field, error.params);
  }
}
