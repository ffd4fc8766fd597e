import { barColours, barsLayout, barValueText } from '../../../shared/charts/bars.ts';
import { titleWithUnit } from '../../../shared/charts/figure-words.ts';
import type { BarsData } from '../../../shared/figures/figure-data.ts';
import { directionOf, exactValue } from '../../../shared/format/number.ts';
import { freeAxis } from './axis-of.ts';
import type { NativeChart, NativeLook, PointLabel } from './native-chart.ts';
import { plainCode, signedCode, textCode } from './number-code.ts';
import { plainSeries } from './plain-series.ts';
import { sharesOf } from './plot-shares.ts';

/** Bars a little thicker than the room between them, as the app draws them. */
const GAP_PCT = 90;
const [UNPLACED_SLACK, UNPLACED_TEXT] = [1.1, 0.9];

/** A bar figure lying, its first bar at the top, each value beyond its bar. */
export function barsChart(data: BarsData, { theme, lang, measure, size }: NativeLook): NativeChart {
  const colours = barColours(data, theme);
  const { bars } = barsLayout(data, theme, size, measure);
  // Names that wrap are left to the office program, which then takes more room for them.
  const isPlaced = bars.rows.every(({ nameLines }) => nameLines.length === 1);
  const slack = isPlaced ? 1 : UNPLACED_SLACK;
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
      plainSeries({
        name: titleWithUnit(data, lang),
        form: 'bar',
        values: data.points.map(({ value }) => exactValue(value)),
        code,
        colour: theme.others.flat,
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
      }),
    ],
    bars: { isHorizontal: true, isStacked: false, gapPct: GAP_PCT },
    // The values stand at the bars; the ends leave them room, and figures side by side one scale.
    left: freeAxis({ isHidden: true, min: bars.min * slack, max: bars.max * slack }),
    right: null,
    hasLegend: false,
    blanks: 'gap',
    plot: isPlaced ? sharesOf(bars.plot, size) : null,
    joinsPoints: false,
    labelSize: isPlaced ? bars.fontSize : bars.fontSize * UNPLACED_TEXT,
  };
}

function barCode({ unit, isDifference = false, decimals, points }: BarsData): string {
  if (unit === '%') return signedCode(decimals, '%');
  if (isDifference) return signedCode(decimals, '');
  return plainCode(
    decimals,
    points.map(({ value }) => value),
  );
}
