import { columnColour, columnsAxis, columnsLayout, isTimed, partColour } from '../../../shared/charts/columns.ts';
import { titleWithUnit } from '../../../shared/charts/figure-words.ts';
import { alongKeys } from '../../../shared/charts/lines.ts';
import type { ColumnPoint, ColumnsData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';
import { text } from '../../../shared/i18n/text.ts';
import { alignedAxis, axisOnTicks, freeAxis, nativeAxis } from './axis-of.ts';
import { columnDays } from './day-categories.ts';
import type { NativeAxis, NativeChart, NativeLook, NativeSeries } from './native-chart.ts';
import { plainCode } from './number-code.ts';
import { plainSeries } from './plain-series.ts';

/** Room between columns as a share of their width: half of it. */
const GAP_PCT = 50;
/** Powers of ten, above one and below. */
const LOG_CODE = '[>=1]#,##0;General';
/** The days of the week are shaded this much of the ink. */
const SHADE_PCT = 8;
const OVERLAY_WIDTH = 2;

/** A column figure: plain or in parts, with a line over it where it has one, the days of the week shaded. */
export function columnsChart(data: ColumnsData, look: NativeLook): NativeChart {
  const { theme, lang } = look;
  const { left, right } = axes(data);
  const columns = data.parts ? partSeries(data, look) : [wholeSeries(data, look)];
  const overlay = overlaySeries(data, look);
  const week = weekSeries(data, right?.max ?? 1, look);
  return {
    id: data.id,
    categories: isTimed(data)
      ? columnDays(
          data.points.map(({ date }) => date ?? ''),
          lang,
        )
      : { kind: 'words', texts: data.points.map(({ label }) => label) },
    // A legend counts all bars before lines.
    series: [...columns, ...week, ...overlay],
    bars: { isHorizontal: false, isStacked: data.parts !== undefined, gapPct: GAP_PCT },
    left,
    right: right ?? (week.length > 0 ? freeAxis({ min: 0, max: 1, isHidden: true }) : null),
    hasLegend: columns.length + overlay.length > 1,
    blanks: data.overlay ? 'span' : 'gap',
    plot: null,
    joinsPoints: false,
    labelSize: theme.noteSize,
  };
}

function wholeSeries(data: ColumnsData, { theme, lang, size, measure }: NativeLook): NativeSeries {
  const { isSigned, points } = data;
  const isLabelled = columnsLayout(data, theme, size, measure, { lang }).values.length > 0;
  return plainSeries({
    name: titleWithUnit(data, lang),
    form: 'bar',
    values: points.map(({ value }) => exactOrNull(value)),
    code: codeOf(data),
    colour: columnColour(1, theme, isSigned),
    isInLegend: false,
    points: points.flatMap((point, index) => {
      const look = lookOf(point);
      const colour = columnColour(point.value, theme, isSigned);
      return point.value !== null && (look !== 'full' || point.value < 0) ? [{ index, colour, look }] : [];
    }),
    labels: isLabelled ? { position: 'outEnd', isAll: true, points: [] } : null,
  });
}

function lookOf({ isForecast, isPartial = false }: ColumnPoint): 'full' | 'hollow' | 'pale' {
  if (isForecast) return 'hollow';
  return isPartial ? 'pale' : 'full';
}

function partSeries(data: ColumnsData, { theme }: NativeLook): NativeSeries[] {
  const { parts = [], points } = data;
  return parts.map(({ label }, place) =>
    plainSeries({
      name: label,
      form: 'bar',
      values: points.map((point) => exactOrNull(point.parts?.[place]?.value ?? null)),
      code: codeOf(data),
      colour: partColour(theme, place),
    }),
  );
}

function overlaySeries({ overlay, points, decimals }: ColumnsData, { theme }: NativeLook): NativeSeries[] {
  if (!overlay) return [];
  const values = alongKeys(
    overlay,
    points.map(({ key }) => key),
  ).map(exactOrNull);
  return [
    plainSeries({
      name: overlay.label,
      form: 'line',
      axis: 'right',
      values,
      code: plainCode(decimals, values),
      colour: theme.palette[1] ?? theme.ink,
      width: OVERLAY_WIDTH,
    }),
  ];
}

/** The week's days as pale columns without room between them, as high as the chart; none where all days are the week's. */
function weekSeries({ points }: ColumnsData, top: number, { theme, lang }: NativeLook): NativeSeries[] {
  const count = points.filter(({ isOfWeek }) => isOfWeek).length;
  if (count === 0 || count === points.length) return [];
  return [
    plainSeries({
      name: text(lang, 'nav.week'),
      form: 'bar',
      axis: 'right',
      values: points.map(({ isOfWeek }) => (isOfWeek ? top : null)),
      code: 'General',
      colour: theme.ink,
      opacityPct: SHADE_PCT,
      isInLegend: false,
    }),
  ];
}

function codeOf({ decimals, points }: ColumnsData): string {
  return plainCode(
    decimals,
    points.map(({ value }) => value),
  );
}

function exactOrNull(value: number | null): number | null {
  return value === null ? null : exactValue(value);
}

/** The app's own axes, so that zero of both is one line. */
function axes(data: ColumnsData): { readonly left: NativeAxis; readonly right: NativeAxis | null } {
  const { axis, of } = columnsAxis(data);
  const isLog = data.scale === 'log' && of(10) - of(1) === 1;
  if (isLog) {
    const foot = 10 ** -of(1);
    return { left: freeAxis({ min: foot, isLog, code: LOG_CODE, baseline: foot }), right: null };
  }
  const { points, reach = [], overlay } = data;
  const left = nativeAxis(axisOnTicks(axis, [0, ...reach, ...points.flatMap(({ value }) => value ?? [])]));
  const values = overlay?.points.map(({ value }) => value);
  return { left, right: values ? alignedAxis(values, left) : null };
}
