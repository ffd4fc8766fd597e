import { valueAxis } from '../../../shared/charts/value-axis.ts';
import type { DotsData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { nativeAxis } from './axis-of.ts';
import type { NativeChart, NativeLook, NativeSeries } from './native-chart.ts';
import { plainCode, signedCode } from './number-code.ts';

const DOT = 8;

/** A dot figure upright: a full dot for now, an empty one for before, a line between them. */
export function dotsChart(data: DotsData, { theme }: NativeLook): NativeChart {
  const { points, labels, unit, decimals } = data;
  const code = unit === '%' ? signedCode(decimals, '%') : plainCode(decimals);
  const colour = theme.palette[1] ?? theme.ink;
  const label = (index: number, position: 't' | 'b') => ({
    index,
    code,
    bold: points[index]?.own ?? false,
    colour: theme.ink,
    position,
    says: 'value' as const,
    down: 0,
  });
  const dots = { form: 'line', axis: 'left', code, width: 0, isDashed: false, points: [] } as const;
  const now: NativeSeries = {
    ...dots,
    name: labels.now,
    values: points.map(({ value }) => exactValue(value)),
    colour,
    marker: { size: DOT, isHollow: false },
    labels: {
      position: 't',
      isAll: true,
      points: points.map(({ value, before }, index) => label(index, before !== null && before > value ? 'b' : 't')),
    },
  };
  const before: NativeSeries = {
    ...dots,
    name: labels.before,
    values: points.map((point) => (point.before === null ? null : exactValue(point.before))),
    colour: theme.mutedInk,
    marker: { size: DOT, isHollow: true },
    labels: null,
  };
  const values = [...now.values, ...before.values].filter((value) => value !== null);
  const axis = valueAxis(Math.min(...values), Math.max(...values), { fromZero: true });
  return {
    id: data.id,
    categories: { kind: 'words', texts: points.map((point) => point.label) },
    series: [before, now],
    bars: { isHorizontal: false, isStacked: false, gapPct: 100 },
    left: nativeAxis(axis),
    right: null,
    hasLegend: true,
    blanks: 'gap',
    plot: null,
    joinsPoints: true,
    labelSize: theme.noteSize,
  };
}
