import { type ValueAxis, valueAxis } from '../../../shared/charts/value-axis.ts';
import type { DotsData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { axisOnTicks, nativeAxis } from './axis-of.ts';
import type { NativeChart, NativeLook } from './native-chart.ts';
import { plainCode, signedCode } from './number-code.ts';
import { plainSeries } from './plain-series.ts';

/** The ring is wider than the dot, so that it is seen where one lies on the other. */
const [DOT, RING] = [7, 11];

/** A dot figure upright: a full dot for now, an empty one for before, a line between them. */
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
  const values = points.flatMap((point) => [point.value, ...(point.before === null ? [] : [point.before])]);
  const axis = valueAxis(Math.min(...values), Math.max(...values), { fromZero: true });
  const now = plainSeries({
    form: 'line',
    code,
    name: labels.now,
    values: points.map(({ value }) => exactValue(value)),
    colour,
    marker: { size: DOT, isHollow: false },
    labels: {
      position: 't',
      isAll: true,
      points: points.map((point, index) => label(index, sideOf(point, axis))),
    },
  });
  const before = plainSeries({
    form: 'line',
    code,
    name: labels.before,
    values: points.map((point) => (point.before === null ? null : exactValue(point.before))),
    colour: theme.mutedInk,
    marker: { size: RING, isHollow: true },
  });
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

/** Of the axis: where a ring is so near its dot, their label has no room on that side; nearer, both are one mark. */
const [NEAR, ONE] = [0.15, 0.015];

/** A value stands beyond its dot, away from zero; where the ring is there, on the other side. */
function sideOf({ value, before }: DotsData['points'][number], { min, max }: ValueAxis): 't' | 'b' {
  const outwards = value < 0 ? -1 : 1;
  const ahead = before === null ? 0 : ((before - value) * outwards) / (max - min);
  const isAway = !(ahead > ONE && ahead < NEAR);
  return isAway === outwards > 0 ? 't' : 'b';
}
