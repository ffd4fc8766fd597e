import { splitTable } from '../../format/split-table.ts';
import { parseDate } from '../../market/parse-date.ts';
import { parseNumber } from '../../market/parse-number.ts';
import { parsePeriod } from '../../market/parse-period.ts';
import type { PASTED_AS } from './user-figure.ts';

/** What is wrong with a pasted range, and where: row and column as the sheet counts them, the header being row 1. */
export interface PasteFault {
  readonly problem: 'noRows' | 'cellsBeyond' | 'notNumber' | 'notPeriod' | 'twoColumns' | 'oneColumn' | 'tooLarge';
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PastedRange {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly PasteFault[];
}

/** More of either is no figure. */
const [MOST_ROWS, MOST_COLUMNS] = [2_000, 40];

/** A pasted range cut into cells, with everything in it that cannot be shown in the wanted way. */
export function parsePaste(text: string, as: (typeof PASTED_AS)[number]): PastedRange {
  const [first, ...others] = splitTable(text);
  const headings = first?.cells ?? [];
  const rows = others.map(({ cells }) => cells);
  return {
    headings,
    rows,
    faults: [...shapeFaults(headings, rows, as), ...(as === 'table' ? [] : cellFaults(rows, as))],
  };
}

function shapeFaults(
  headings: readonly string[],
  rows: PastedRange['rows'],
  as: (typeof PASTED_AS)[number],
): PasteFault[] {
  const fault = (problem: PasteFault['problem'], row = 1, column = 1, text = ''): PasteFault => ({
    problem,
    row,
    column,
    text,
  });
  if (rows.length === 0) return [fault('noRows')];
  if (rows.length > MOST_ROWS || headings.length > MOST_COLUMNS) return [fault('tooLarge')];
  if (as !== 'table' && headings.length < 2) return [fault('oneColumn')];
  if ((as === 'bars' || as === 'columns') && headings.length > 2) return [fault('twoColumns', 1, 3, headings[2])];
  return rows.flatMap((cells, index) => {
    const beyond = cells.findIndex((cell, column) => column >= headings.length && cell !== '');
    return beyond < 0 ? [] : [fault('cellsBeyond', index + 2, beyond + 1, cells[beyond])];
  });
}

function cellFaults(rows: PastedRange['rows'], as: (typeof PASTED_AS)[number]): PasteFault[] {
  return rows.flatMap((cells, index) => {
    const row = index + 2;
    const values = cells.slice(1).flatMap((text, place): PasteFault[] => {
      return Number.isNaN(parseNumber(text)) ? [{ problem: 'notNumber', row, column: place + 2, text }] : [];
    });
    const [key = ''] = cells;
    const isPeriod = as !== 'lines' || periodOf(key) !== null;
    return isPeriod ? values : [{ problem: 'notPeriod' as const, row, column: 1, text: key }, ...values];
  });
}

/** The day, or the period in one spelling, that a cell names; null where it is neither. */
export function periodOf(cell: string): string | null {
  return parseDate(cell, null) ?? parsePeriod(cell)?.text ?? null;
}
