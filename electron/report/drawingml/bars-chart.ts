import { barColours, barsLayout, barValueText } from '../../../shared/charts/bars.ts';
import { titleWithUnit } from '../../../shared/charts/figure-words.ts';
import { valueAxis } from '../../../shared/charts/value-axis.ts';
import type { BarsData } from '../../../shared/figures/figure-data.ts';
import { directionOf, exactValue } from '../../../shared/format/number.ts';
import { freeAxis } from './axis-of.ts';
import type { NativeAxis, NativeChart, NativeLook, PointLabel } from './native-chart.ts';
import { plainCode, signedCode, textCode } from './number-code.ts';

/** Bars a little thicker than the room between them, as the app draws them. */
const GAP_PCT = 90;

/** A bar figure lying, its first bar at the top, each value beyond its bar. */
export function barsChart(data: BarsData, { theme, lang, measure, size }: NativeLook): NativeChart {
  const colours = barColours(data, theme);
  const { fontSize } = barsLayout(data, theme, size, measure).bars;
  const code = barCode(data);
  const label = (index: number, bold: boolean, pointCode: string): PointLabel => ({
    index,
    code: pointCode,
    bold,
    colour: theme.ink,
    position: 'outEnd',
    says: 'value',
    down: 0,
  });
  return {
    id: data.id,
    categories: { kind: 'words', texts: data.points.map((point) => point.label) },
    series: [
      {
        name: titleWithUnit(data, lang),
        form: 'bar',
        axis: 'left',
        values: data.points.map(({ value }) => exactValue(value)),
        code,
        colour: theme.others.flat,
        width: 0,
        isDashed: false,
        marker: null,
        points: data.points.map((_, index) => ({ index, colour: colours[index] ?? theme.ink, look: 'full' })),
        labels: {
          position: 'outEnd',
          isAll: true,
          points: data.points.flatMap(({ value, own }, index) => {
            const isZero = directionOf(value, data.decimals) === 'flat';
            if (!own && !isZero) return [];
            return [label(index, own, isZero ? textCode(barValueText(data, value)) : code)];
          }),
        },
      },
    ],
    bars: { isHorizontal: true, isStacked: false, gapPct: GAP_PCT },
    left: hiddenAxis(data),
    right: null,
    hasLegend: false,
    blanks: 'gap',
    plot: null,
    joinsPoints: false,
    labelSize: fontSize,
  };
}

function barCode({ unit, isDifference = false, decimals }: BarsData): string {
  if (unit === '%') return signedCode(decimals, '%');
  return isDifference ? signedCode(decimals, '') : plainCode(decimals);
}

/** The values stand at the bars; figures side by side have one scale. */
function hiddenAxis({ points, reach = [] }: BarsData): NativeAxis {
  if (reach.length === 0) return freeAxis({ isHidden: true });
  const values = [...points.map(({ value }) => value), ...reach];
  const { min, max } = valueAxis(Math.min(...values), Math.max(...values), { fromZero: true });
  const room = (max - min) / 5;
  return freeAxis({ isHidden: true, min: min < 0 ? min - room : 0, max: max > 0 ? max + room : 0 });
}
