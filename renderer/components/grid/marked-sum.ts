import { formatNumber } from '../../../shared/format/number.ts';
import { roundTo } from '../../../shared/format/round.ts';
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
  // What is added up is what stands there in print.
  const summed = sumOfMarked(numbered.map((row) => printed(column, row)));
  const unit = unitOfAll(column, numbered);
  if (summed === null || unit === null) return null;
  const decimals = Math.max(...numbered.map((row) => decimalsOf(column, row) ?? 0));
  const inUnit = (value: number) => `${formatNumber(value, decimals)} ${unit}`.trim();
  return { count: summed.count, sum: inUnit(summed.sum), mean: inUnit(summed.mean) };
}

function printed<Row>(column: Column<Row>, row: Row): number | null {
  const value = column.value(row);
  return typeof value === 'number' ? roundTo(value, decimalsOf(column, row) ?? 0) : null;
}

/** The unit that all have; null where they have none in common. */
function unitOfAll<Row>({ unit = '', unitOf }: Column<Row>, rows: readonly Row[]): string | null {
  if (unitOf === undefined) return unit;
  const [first = '', ...others] = new Set(rows.map(unitOf));
  return first === '' || others.length > 0 ? null : first;
}
