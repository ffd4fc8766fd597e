import type { NativeSeries } from './native-chart.ts';

/** A series with nothing special: bars or a line at the left axis, full in colour, without markers, labels or points of their own. */
export function plainSeries(
  series: Pick<NativeSeries, 'name' | 'form' | 'values' | 'code' | 'colour'> & Partial<NativeSeries>,
): NativeSeries {
  return {
    axis: 'left',
    opacityPct: 100,
    isInLegend: true,
    width: 0,
    isDashed: false,
    marker: null,
    points: [],
    labels: null,
    ...series,
  };
}
