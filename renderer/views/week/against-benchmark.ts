import { roundTo, roundToText } from '../../../shared/format/round.ts';

export interface AgainstBenchmark {
  readonly verdict: 'outperformed' | 'underperformed';
  /** Points, as printed. */
  readonly points: string;
}

/**
 * How a change stands against its benchmark's, from the printed figures: -3.0 against -0.7 is 2.3 (design, section 5,
 * Printing). Null where either is missing or both print alike: then nothing is claimed.
 */
export function againstBenchmark(own: number | null, benchmark: number | null): AgainstBenchmark | null {
  if (own === null || benchmark === null) return null;
  const difference = roundTo(own, 1) - roundTo(benchmark, 1);
  const points = roundToText(Math.abs(difference), 1);
  if (points === '0.0') return null;
  return { verdict: difference > 0 ? 'outperformed' : 'underperformed', points };
}
