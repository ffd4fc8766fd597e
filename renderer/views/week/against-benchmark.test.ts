import { describe, expect, it } from 'vitest';
import { againstBenchmark } from './against-benchmark.ts';

describe('a change against its benchmark', () => {
  it('agrees with the printed figures', () => {
    expect(againstBenchmark(-3.01, -0.74)).toEqual({ verdict: 'underperformed', points: '2.3' });
    expect(againstBenchmark(-2.96, -0.66)).toEqual({ verdict: 'underperformed', points: '2.3' });
    expect(againstBenchmark(1.2, -5.68)).toEqual({ verdict: 'outperformed', points: '6.9' });
  });

  it('claims nothing where both print alike or one is missing', () => {
    expect(againstBenchmark(-1.04, -0.96)).toBeNull();
    expect(againstBenchmark(null, -0.7)).toBeNull();
    expect(againstBenchmark(-0.7, null)).toBeNull();
  });
});
