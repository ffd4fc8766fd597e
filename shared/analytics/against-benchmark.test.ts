import { describe, expect, it } from 'vitest';
import { roundToText } from '../format/round.ts';
import { againstBenchmark } from './against-benchmark.ts';

describe('a change against its benchmark', () => {
  it('agrees with the printed figures', () => {
    expect(againstBenchmark(-3.01, -0.74, true)).toEqual({ verdict: 'underperformed', points: 2.3 });
    expect(againstBenchmark(-2.96, -0.66, true)).toEqual({ verdict: 'underperformed', points: 2.3 });
    expect(againstBenchmark(1.2, -5.68, true)).toEqual({ verdict: 'outperformed', points: 6.9 });
  });

  it('is that of the values themselves where the setting says so', () => {
    expect(roundToText(againstBenchmark(-3.04, -0.66, false)?.points ?? 0, 1)).toBe('2.4');
    expect(againstBenchmark(-3.04, -0.66, true)?.points).toBe(2.3);
  });

  it('claims nothing where both print alike, the points print as zero, or one is missing', () => {
    expect(againstBenchmark(-1.04, -0.96, true)).toBeNull();
    expect(againstBenchmark(0.051, 0.049, false)).toBeNull();
    expect(againstBenchmark(null, -0.7, true)).toBeNull();
    expect(againstBenchmark(-0.7, null, true)).toBeNull();
  });
});
