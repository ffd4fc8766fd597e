import { valueAxis } from '../../../shared/charts/value-axis.ts';
import type { DotsData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { axisOnTicks, nativeAxis } from './axis-of.ts';
import type { NativeChart, NativeLook } from './native-chart.ts';
import { plainCode, signedCode } from './number-code.ts';
import { plainSeries } from './plain-series.ts';

/** The dash is wider than the dot, so that it is seen where one lies on the other. */
const [DOT, DASH] = [8, 18];

/** A dot figure upright: a dot for now, a dash for before, a line between them. */
export function dotsChart(data: DotsData, { theme }: NativeLook): NativeChart {
  const { points, labels, unit, decimals } = data;
  const code =
    unit === '%'
      ? signedCode(decimals, '%')
      : plainCode(
          decimals,
          points.map(({ value }) => value),
        );
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
  const now = plainSeries({
    form: 'line',
    code,
    name: labels.now,
    values: points.map(({ value }) => exactValue(value)),
    colour,
    marker: { symbol: 'circle', size: DOT },
    labels: {
      position: 't',
      isAll: true,
      points: points.map(({ value }, index) => label(index, value < 0 ? 'b' : 't')),
    },
  });
  const before = plainSeries({
    form: 'line',
    code,
    name: labels.before,
    values: points.map((point) => (point.before === null ? null : exactValue(point.before))),
    colour: theme.mutedInk,
    marker: { symbol: 'dash', size: DASH },
  });
  const values = [...now.values, ...before.values].filter((value) => value !== null);
  const axis = valueAxis(Math.min(...values), Math.max(...values), { fromZero: true });
  return {
    id: data.id,
    categories: { kind: 'words', texts: points.map((point) => point.label) },
    series: [before, now],
    bars: { isHorizontal: false, isStacked: false, gapPct: 100 },
    left: nativeAxis(axisOnTicks(axis, [0, ...values])),
    right: null,
    hasLegend: true,
    blanks: 'gap',
    plot: null,
    joinsPoints: true,
    labelSize: theme.noteSize,
  };
}
