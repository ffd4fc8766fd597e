import { directionOf } from '../format/number.ts';
import { roundTo } from '../format/round.ts';
import { printedDifference } from './printed-difference.ts';

/** Changes print with one decimal. */
const DECIMALS = 1;

export interface AgainstBenchmark {
  readonly verdict: 'outperformed' | 'underperformed';
  /** How many points lie between, above zero; unrounded where it need not agree with the print. */
  readonly points: number;
}

/**
 * How a change in per cent stands against its benchmark's: 跑赢 or 跑输, and by how many points (design, section 5, Printing).
 * Null where either is missing, where both print alike, and where the points themselves print as zero: then nothing is claimed.
 */
export function againstBenchmark(
  own: number | null,
  benchmark: number | null,
  agreesWithPrint: boolean,
): AgainstBenchmark | null {
  if (own === null || benchmark === null) return null;
  if (roundTo(own, DECIMALS) === roundTo(benchmark, DECIMALS)) return null;
  const difference = printedDifference(own, benchmark, DECIMALS, agreesWithPrint);
  const direction = directionOf(difference, DECIMALS);
  if (direction === 'flat') return null;
  return { verdict: direction === 'up' ? 'outperformed' : 'underperformed', points: Math.abs(difference) };
}
