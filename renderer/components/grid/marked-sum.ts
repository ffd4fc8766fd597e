import { formatNumber } from '../../../shared/format/number.ts';
import { sumOfMarked } from './cell-range.ts';
import { type Column, decimalsOf } from './column.ts';

/** What marked cells of one column of numbers come to, as it prints them. */
export interface MarkedSum {
  readonly count: number;
  readonly sum: string;
  readonly mean: string;
}

/** What a column's numbers of some rows come to; of numbers in several units, or in none, a sum would say nothing. */
export function sumOfColumn<Row>(column: Column<Row>, rows: readonly Row[]): MarkedSum | null {
  if (column.decimals === undefined) return null;
  const numbered = rows.filter((row) => typeof column.value(row) === 'number');
  const summed = sumOfMarked(numbered.map(column.value));
  if (summed === null || !isOneUnit(column, numbered)) return null;
  const decimals = Math.max(...numbered.map((row) => decimalsOf(column, row) ?? 0));
  return {
    count: summed.count,
    sum: formatNumber(summed.sum, decimals),
    mean: formatNumber(summed.mean, decimals),
  };
}

function isOneUnit<Row>({ unitOf }: Column<Row>, rows: readonly Row[]): boolean {
  if (unitOf === undefined) return true;
  const [unit = '', ...others] = new Set(rows.map(unitOf));
  return unit !== '' && others.length === 0;
}
