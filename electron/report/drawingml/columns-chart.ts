import { columnColour, columnsAxis, columnsLayout, isTimed, partColour } from '../../../shared/charts/columns.ts';
import { titleWithUnit } from '../../../shared/charts/figure-words.ts';
import { alongKeys } from '../../../shared/charts/lines.ts';
import type { ColumnPoint, ColumnsData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { alignedAxis, freeAxis, nativeAxis } from './axis-of.ts';
import { dayCategories } from './day-categories.ts';
import type { NativeAxis, NativeChart, NativeLook, NativeSeries } from './native-chart.ts';
import { plainCode } from './number-code.ts';

/** Room between columns as a share of their width: half of it. */
const GAP_PCT = 50;
/** Powers of ten, above one and below. */
const LOG_CODE = '[>=1]#,##0;General';

/** A column figure: plain or in parts, with a line over it where it has one. */
export function columnsChart(data: ColumnsData, look: NativeLook): NativeChart {
  const { theme, lang } = look;
  const series = [...(data.parts ? partSeries(data, look) : [wholeSeries(data, look)]), ...overlaySeries(data, look)];
  const days = data.points.map(({ date, label }) => date ?? label);
  return {
    id: data.id,
    categories: isTimed(data)
      ? dayCategories(days, lang)
      : { kind: 'words', texts: data.points.map(({ label }) => label) },
    series,
    bars: { isHorizontal: false, isStacked: data.parts !== undefined, gapPct: GAP_PCT },
    ...axes(data),
    hasLegend: series.length > 1,
    blanks: data.overlay ? 'span' : 'gap',
    plot: null,
    joinsPoints: false,
    labelSize: theme.noteSize,
  };
}

function wholeSeries(data: ColumnsData, { theme, lang, size, measure }: NativeLook): NativeSeries {
  const { decimals, isSigned, points } = data;
  const isLabelled = columnsLayout(data, theme, size, measure, { lang }).values.length > 0;
  return {
    name: titleWithUnit(data, lang),
    form: 'bar',
    axis: 'left',
    values: points.map(({ value }) => value && exactValue(value)),
    code: plainCode(decimals),
    colour: columnColour(1, theme, isSigned),
    width: 0,
    isDashed: false,
    marker: null,
    points: points.flatMap((point, index) => {
      const look = lookOf(point);
      const colour = columnColour(point.value, theme, isSigned);
      return point.value !== null && (look !== 'full' || point.value < 0) ? [{ index, colour, look }] : [];
    }),
    labels: isLabelled ? { position: 'outEnd', isAll: true, points: [] } : null,
  };
}

function lookOf({ isForecast, isPartial = false }: ColumnPoint): 'full' | 'hollow' | 'pale' {
  if (isForecast) return 'hollow';
  return isPartial ? 'pale' : 'full';
}

function partSeries({ parts = [], points, decimals }: ColumnsData, { theme }: NativeLook): NativeSeries[] {
  return parts.map(({ label }, place) => ({
    name: label,
    form: 'bar',
    axis: 'left',
    values: points.map((point) => {
      const value = point.parts?.[place]?.value ?? null;
      return value && exactValue(value);
    }),
    code: plainCode(decimals),
    colour: partColour(theme, place),
    width: 0,
    isDashed: false,
    marker: null,
    points: [],
    labels: null,
  }));
}

function overlaySeries({ overlay, points, decimals }: ColumnsData, { theme }: NativeLook): NativeSeries[] {
  if (!overlay) return [];
  const keys = points.map(({ key }) => key);
  return [
    {
      name: overlay.label,
      form: 'line',
      axis: 'right',
      values: alongKeys(overlay, keys).map((value) => value && exactValue(value)),
      code: plainCode(decimals),
      colour: theme.palette[1] ?? theme.ink,
      width: 2,
      isDashed: false,
      marker: null,
      points: [],
      labels: null,
    },
  ];
}

/** The app's own axes, so that zero of both is one line. */
function axes(data: ColumnsData): { readonly left: NativeAxis; readonly right: NativeAxis | null } {
  const { axis, of } = columnsAxis(data);
  const isLog = data.scale === 'log' && of(10) - of(1) === 1;
  if (isLog) {
    const foot = 10 ** -of(1);
    return { left: freeAxis({ min: foot, isLog, code: LOG_CODE, baseline: foot }), right: null };
  }
  const left = nativeAxis(axis);
  const values = data.overlay?.points.map(({ value }) => value);
  return { left, right: values ? alignedAxis(values, left) : null };
}
